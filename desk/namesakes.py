"""People and sources alike, told apart for whoever chooses or is about to enter one."""

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from missions.dates import Precision, in_words
from missions.folding import folded, matches
from missions.models import CrewMember


def names_of(name, native_name, aliases):
    """All names of a person, folded, in whatever order of their words."""
    names = [name, native_name, *aliases.splitlines()]
    return {" ".join(sorted(folded(each).split())) for each in names} - {""}


def namesakes(pk, *names):
    """Others who go by one of the names: `names` are those of `names_of`."""
    wanted = names_of(*names)
    for word in wanted:
        for person in CrewMember.objects.filter(matches(word, "search_key")):
            theirs = names_of(person.name, person.native_name, person.aliases)
            if person.pk != pk and word in theirs:
                yield person


def with_namesake(people):
    """Annotate `has_namesake`: whether somebody else is called the same."""
    others = CrewMember.objects.filter(name=OuterRef("name")).exclude(pk=OuterRef("pk"))
    return people.annotate(has_namesake=Exists(others))


def source_in_full(source):
    """Publisher, title or address, and the day: three of Xinhua's are three choices."""
    what = source.title or source.url or source.slug
    day = in_words(source.published_on, source.published_precision)
    if not source.published_on:
        read = _("undated, read on %s") if source.undated else _("read on %s")
        day = read % in_words(source.checked_on, Precision.DAY)
    return f"{source.publisher}: {what}, {day}"


def in_full(person):
    """Name, year of birth, nations and first flight."""
    first = person.seats.flown().up().order_by("mission__launched_at", "pk")
    seat = first.select_related("mission").first()
    flight = _("not flown yet")
    if seat:
        words = {"mission": seat.mission, "year": seat.mission.launched_at.year}
        flight = _("first on %(mission)s in %(year)d") % words
    nations = [nation.name for nation in person.nations.all()]
    return ", ".join([person.name_told_apart, *nations, flight])
