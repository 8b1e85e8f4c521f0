"""Files to database: all rows or none."""

from itertools import groupby, islice
from typing import NamedTuple

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.core.management.color import no_style
from django.db import DEFAULT_DB_ALIAS, Error, connection, models, transaction
from django.dispatch import Signal

from ..models import FormerSlug
from .agreed import Agreed, differing, digest, rows_of
from .check import problems
from .edits import edits, refuse_to_lose
from .errors import (
    REFUSALS,
    CatalogueError,
    CatalogueWrong,
    said_by_database,
    shown,
)
from .files import FILES
from .keys import label
from .naming import keep_name, name_of
from .read import build, canonical, read_files
from .snapshot import Snapshot
from .turns import own_turn

BATCH = 200  # rows

# Sent in the transaction of a load that wrote, with the fields of all rows `before` and
# `after` it: {model: {key: fields}}.
written = Signal()


class Loaded(NamedTuple):
    """What a load came to: how many rows there are, and what became of them."""

    rows: int
    written: bool
    entered: int = 0
    changed: int = 0
    removed: int = 0
    taken: tuple = ()  # "agency nasa", of rows typed here that the files changed since


def load_catalogue(folder, *, replace=False, progress=lambda done, total: None):
    """Make the database hold what the files in `folder` hold, and no more.

    Every row is validated, then the rules across rows, also where nothing is to be
    written. Gives what was `Loaded`. Raises `CatalogueError` and leaves the database as
    it was where a file is broken, or (`CatalogueEdited`) where the database holds edits
    of its own that the files do not; `replace` throws those away.
    """
    rows = read_files(folder)
    try:
        with own_turn():
            return write(rows, Agreed(folder), replace, progress)
    except Error as problem:
        raise CatalogueError(
            f"Nothing was loaded. {said_by_database(problem)}"
        ) from None


def write(rows, agreed, replace, progress):
    held = Snapshot()
    build(rows, keep_or_number(rows, held.pks))
    wanted = {model: {} for model in FILES.values()}
    for row in rows:
        wanted[row.model][row.key] = canonical(row)
    if not replace:
        refuse_to_lose(edits(held.fields, wanted, agreed))
    is_new, taken = wanted != held.fields, taken_from(held.fields, wanted, agreed)
    if is_new:
        empty_tables()
        insert(rows, progress)
        check(rows)
    else:
        validate(rows)
    remember(agreed, held.fields, wanted)
    keep_name(name_of(wanted))
    if is_new:
        restart_numbering()
        measure_tables()
        written.send(load_catalogue, before=held.fields, after=wanted)
    return Loaded(len(rows), is_new, *counted(held.fields, wanted), taken)


def remember(agreed, held, wanted):
    """Note what was loaded, to know later edits by."""
    for model, key, here, there in rows_of(held, wanted):
        note = agreed.agree if here == there else agreed.wrote
        note(agreed.of(model, key), digest(there))
    agreed.save()


def taken_from(held, wanted, agreed):
    """Names of the rows typed here and exported that the files hold otherwise by now.

    Whether they ever held what was typed, or it was put aside before, files do not say.
    """
    return tuple(
        f"{model._meta.verbose_name} {label(key)}"
        for model, key, _here, _there in differing(held, wanted)
        if agreed.of(model, key).typed
    )


def counted(held, wanted):
    """How many rows were entered, changed and removed."""
    pairs = [(here, there) for _model, _key, here, there in differing(held, wanted)]
    entered = sum(here is None for here, there in pairs)
    removed = sum(there is None for here, there in pairs)
    return entered, len(pairs) - entered - removed, removed


def keep_or_number(rows, held):
    """Primary keys by model and natural key: a row that is there keeps its own.

    So does one that is there by its former slug, which the files say.
    """
    pks, used = {}, {model: set(held[model].values()) for model in held}
    for model in FILES.values():
        pks[model], renamed = {}, former_keys(rows, held[model], model)
        following = max(used[model], default=0)
        for row in rows:
            if row.model is not model:
                continue
            pk = held[model].get(row.key) or held[model].get(renamed.get(row.key))
            if pk is None:
                following += 1
                pk = following
            pks[model][row.key] = pk
    return pks


def former_keys(rows, held, model):
    """{key now: former key} of rows of a model that are `held` by a former slug."""
    return {
        (row.fields.get("now"),): (row.fields["slug"],)
        for row in rows
        if row.model is FormerSlug
        and row.fields["noun"] == model._meta.model_name
        and (row.fields["slug"],) in held
    }


def empty_tables():
    """Straight away: whatever a row leads to is in these tables and goes as well."""
    for model in reversed(FILES.values()):
        for field in model._meta.many_to_many:
            everything_in(field.remote_field.through)._raw_delete(DEFAULT_DB_ALIAS)
        everything_in(model)._raw_delete(DEFAULT_DB_ALIAS)


def everything_in(model):
    return model._base_manager.order_by()


def insert(rows, progress):
    """Save every row by its fields and its table's rules, then check each in full."""
    done, total = 0, 2 * len(rows)
    for _model, own in groupby(rows, key=lambda row: row.model):
        while batch := list(islice(own, BATCH)):
            for row in batch:
                check_fields(row)
            save(batch)
            done += len(batch)
            progress(done, total)
    link(rows)
    # With everything in place, because a row's rules may look at those it points at.
    for done, row in enumerate(rows, start=len(rows)):
        check_whole(row)
        if done % BATCH == 0:
            progress(done, total)
    progress(total, total)


def validate(rows):
    """Ask of rows that the database holds already what is asked of new ones.

    Its constraints it has kept.
    """
    try:
        for row in rows:
            check_fields(row)
            check_whole(row)
        check(rows)
    except CatalogueError as problem:
        told = f"Nothing to load: the database holds these rows. {problem}"
        raise CatalogueWrong(told) from None


def check_whole(row):
    try:
        row.instance.clean()
    except ValidationError as problem:
        raise first_error(row, problem) from None


def check_fields(row):
    """The values by themselves; references exist, or `build` had failed."""
    references = {f.name for f in row.model._meta.concrete_fields if f.many_to_one}
    try:
        row.instance.clean_fields(exclude=references)
    except ValidationError as problem:
        raise first_error(row, problem) from None
    for name in missing_references(row):
        raise row.error("this reference is needed.", name)


def missing_references(row):
    """Names of references that a row needs and does not have."""
    return {
        field.name
        for field in row.model._meta.concrete_fields
        if field.many_to_one
        and not field.null
        and getattr(row.instance, field.attname) is None
    }


def save(batch):
    """Insert rows of one table; where one is refused, each by itself to find it."""
    model = batch[0].model
    try:
        with transaction.atomic():
            model._base_manager.bulk_create([row.instance for row in batch])
    except REFUSALS:
        for row in batch:
            save_alone(row)


def save_alone(row):
    """Insert a row. Its table's constraints are its rules; a broken one is named."""
    try:
        with transaction.atomic():
            row.instance.save(force_insert=True)
    except REFUSALS as problem:
        name_broken_rule(row)
        reason = str(problem).splitlines()[0]
        raise row.error(f"the database refuses this row ({reason}).") from None


def name_broken_rule(row):
    """Raise the error of the first rule of its table that a row breaks, if one does."""
    try:
        row.instance.validate_unique()
    except ValidationError as problem:
        raise first_error(row, problem) from None
    for constraint in row.model._meta.constraints:
        try:
            constraint.validate(row.model, row.instance)
        except ValidationError as problem:
            names = constraint_fields(constraint)
            values = ", ".join(f"{n}={shown(row.fields.get(n))}" for n in names[1:])
            also = f" (with {values})" if values else ""
            raise row.error(" ".join(problem.messages) + also, names[0]) from None


def constraint_fields(constraint):
    """Names of the fields that a constraint speaks of, first one first."""
    if isinstance(constraint, models.UniqueConstraint):
        return list(constraint.fields)
    names = []
    for expression in constraint.condition.flatten():
        for child in getattr(expression, "children", []):
            if isinstance(child, tuple):
                names.append(child[0].split("__")[0])
    return list(dict.fromkeys(names))


def first_error(row, problem):
    """One `CatalogueError` for the first thing wrong with a row."""
    name, messages = next(iter(problem.message_dict.items()))
    return row.error(messages[0], None if name == NON_FIELD_ERRORS else name)


def link(rows):
    """Write the many-to-many references of all rows."""
    links = {}
    for row in rows:
        for name, pks in row.references.items():
            field = row.model._meta.get_field(name)
            through = field.remote_field.through
            links.setdefault(through, []).extend(
                through(
                    **{
                        through._meta.get_field(field.m2m_field_name()).attname: (
                            row.instance.pk
                        ),
                        through._meta.get_field(
                            field.m2m_reverse_field_name()
                        ).attname: pk,
                    }
                )
                for pk in pks
            )
    for through, instances in links.items():
        through._base_manager.bulk_create(instances, batch_size=BATCH)


def check(rows):
    by_identity = {(row.model, row.instance.pk): row for row in rows}
    for problem in problems():
        row = by_identity[type(problem.row), problem.row.pk]
        raise row.error(problem.message, problem.field)


def measure_tables():
    """Let the database plan for the rows it now holds, not for the empty tables."""
    links = (
        field.remote_field.through
        for model in FILES.values()
        for field in model._meta.many_to_many
    )
    with connection.cursor() as cursor:
        for model in [*FILES.values(), *links]:
            table = connection.ops.quote_name(model._meta.db_table)
            cursor.execute(f"ANALYZE {table}")


def restart_numbering():
    """Let new rows be numbered after the loaded ones (PostgreSQL keeps count aside)."""
    statements = connection.ops.sequence_reset_sql(no_style(), list(FILES.values()))
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
