"""What a row is used by, so that nothing goes from under it; and its replacement."""

from contextlib import nullcontext

from django.db import IntegrityError, models, transaction
from django.utils.translation import gettext as _


class LeadsToBoth(Exception):
    """A row may not lead to the other one; `told` is why."""

    def __init__(self, told):
        super().__init__(told)
        self.told = told


def relations_to(model):
    """Fields by which rows that stand by themselves lead to rows of a model."""
    for relation in model._meta.get_fields(include_hidden=True):
        if relation.concrete or not relation.auto_created or not relation.is_relation:
            continue
        if not relation.field.editable:
            continue  # the database fills it in
        goes_with_it = getattr(relation, "on_delete", None) is models.CASCADE
        if not goes_with_it and not relation.related_model._meta.auto_created:
            yield relation.field


def uses_of(*rows):
    """(row, field) of each row that leads to one of these, which are of one noun."""
    for field in relations_to(type(rows[0])) if rows else ():
        users = field.model._base_manager.filter(**{f"{field.name}__in": rows})
        # What a row is called is mostly what it leads to.
        leads = [each.name for each in field.model._meta.fields if each.many_to_one]
        for user in users.order_by("pk").select_related(*leads).distinct():
            yield user, field


def replace(row, other, noting=nullcontext):
    """Let every row that leads to `row` lead to `other`; gives how many did.

    Each is changed within `noting(it)`. Raises `LeadsToBoth` for one that may not.
    """
    uses = list(uses_of(row))
    with transaction.atomic():
        for user, field in uses:
            with noting(user):
                lead(user, field, row, other)
    return len(uses)


def lead(user, field, row, other):
    if not field.many_to_many:
        return lead_alone(user, field, other)
    getattr(user, field.name).add(other)
    getattr(user, field.name).remove(row)


def lead_alone(user, field, other):
    setattr(user, field.name, other)
    try:
        with transaction.atomic():
            user.save(update_fields=[field.name])
    except IntegrityError:
        fact = getattr(user, "disagreement", user)  # a claim is called by its value
        told = _("Nothing was replaced: of both there is “%(fact)s”.")
        raise LeadsToBoth(told % {"fact": fact}) from None
