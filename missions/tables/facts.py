from django.utils.translation import gettext_lazy as _

from ..models import (
    Agency,
    AssignmentChange,
    Claim,
    CrewMember,
    Disagreement,
    EmergencyReturn,
    Mission,
    Nation,
    Sex,
    Source,
    Vehicle,
)
from .column import (
    Column,
    Kind,
    beside,
    cites,
    code,
    fields,
    key,
    keys,
    moment,
    own_key,
    text,
)
from .table import Table


def publication(source):
    return source.published_on, source.published_precision


def changed(change):
    return change.changed_on, change.changed_precision


def since(row):
    return row.since, row.since_precision


def until(row):
    return row.until, row.until_precision


SOURCES = Table(
    "sources",
    _("A page, report or data set that states a fact."),
    {
        "source": own_key(Source, _("The source.")),
        **fields(Source, "publisher", "title", "url"),
        "published": moment(publication, _("When it was published.")),
        "checked": Column(
            lambda source: source.checked_on,
            _("The day a curator last read it for this catalogue."),
            Kind.DAY,
        ),
        **fields(Source, "read_directly", "language"),
        **beside("published", publication),
        **fields(Source, "note", "undated"),
    },
    lambda: Source.objects.in_reading_order(),
    ("source",),
    "source-list",
)

CHANGES = Table(
    "changes",
    _("A dated, sourced change of who is to sit where; one row per person."),
    {
        "change": own_key(AssignmentChange, _("The crew change.")),
        "date": moment(changed, _("When it was announced.")),
        **fields(AssignmentChange, "kind"),
        "person": key(CrewMember, lambda change: change.person, _("Whom it is about.")),
        "name": text(lambda change: change.person.name, _("The person’s name.")),
        **fields(AssignmentChange, "leg", "as_backup"),
        "from_mission": key(
            Mission, lambda change: change.from_mission, _("The mission left.")
        ),
        "to_mission": key(
            Mission, lambda change: change.to_mission, _("The mission joined.")
        ),
        "in_place_of": key(
            CrewMember, lambda change: change.in_place_of, _("Whose place they take.")
        ),
        "replaced_by": key(
            CrewMember, lambda change: change.replaced_by, _("Who takes theirs.")
        ),
        "announced_by": key(
            Agency, lambda change: change.announced_by, _("Who made it public.")
        ),
        **fields(AssignmentChange, "reason", "summary"),
        "sources": Column(
            lambda change: [each.url for each in change.sources.all() if each.url],
            _("Addresses of the sources that say so."),
            Kind.ADDRESS,
            several=True,
        ),
        **beside("change", changed),
        "cites": cites(),
        "sex": code(lambda change: change.person.sex, Sex, _("Of the person.")),
        "nations": keys(
            Nation,
            lambda change: [each.nation for each in change.person.citizenships.all()],
            _("Nations that the person belongs or belonged to."),
        ),
        "agency": key(
            Agency, lambda change: change.person.agency, _("The person’s home agency.")
        ),
        "vehicles": keys(
            Vehicle,
            lambda change: [
                mission.vehicle
                for mission in (change.from_mission, change.to_mission)
                if mission
            ],
            _("Vehicles of the two missions."),
        ),
    },
    lambda: AssignmentChange.objects.for_timeline().newest_first(),
    ("change",),
    "assignmentchange-list",
    (
        "person__agency",
        "person__citizenships__nation",
        "from_mission__vehicle",
        "to_mission__vehicle",
    ),
)

DISAGREEMENTS = Table(
    "disagreements",
    _("One fact on which sources differ: what each says, what we chose, why."),
    {
        "disagreement": own_key(Disagreement, _("The disagreement.")),
        "mission": key(Mission, lambda row: row.mission, _("Of which mission.")),
        "person": key(CrewMember, lambda row: row.person, _("Of whom.")),
        **fields(Disagreement, "fact", "chosen", "reason"),
        "says": Column(
            lambda row: [claim.value for claim in row.claims.all()],
            _("What each of the sources says, in their order."),
            several=True,
            joint="\n",
        ),
        "cites": Column(
            lambda row: [claim.source.slug for claim in row.claims.all()],
            _("The sources that differ."),
            Kind.KEY,
            noun=Source,
            several=True,
        ),
    },
    lambda: (
        Disagreement.objects.select_related("mission", "person")
        .prefetch_related("claims__source")
        .order_by("slug")
    ),
    ("disagreement",),
)

CLAIMS = Table(
    "claims",
    _("What one source says where sources differ."),
    {
        "disagreement": key(
            Disagreement, lambda row: row.disagreement, _("What they differ on.")
        ),
        "source": key(Source, lambda row: row.source, _("Who says so.")),
        **fields(Claim, "value"),
    },
    lambda: Claim.objects.select_related("disagreement", "source").order_by(
        "disagreement__slug", "source__slug"
    ),
    ("disagreement", "source"),
)

EMERGENCY_RETURNS = Table(
    "emergency_returns",
    _("When a person would have left on another spacecraft than they launched on."),
    {
        "emergency_return": text(lambda row: row.slug, _("The assignment.")),
        "person": key(CrewMember, lambda row: row.person, _("Who.")),
        "mission": key(
            Mission,
            lambda row: row.mission,
            _("The mission on whose spacecraft they would have returned."),
        ),
        "since": moment(since, _("From when.")),
        "until": moment(until, _("To when; empty while it lasts.")),
        **fields(EmergencyReturn, "note"),
        **beside("since", since),
        **beside("until", until),
        "cites": cites(),
    },
    lambda: (
        EmergencyReturn.objects.select_related("person", "mission")
        .prefetch_related("sources")
        .order_by("slug")
    ),
    ("emergency_return",),
)
