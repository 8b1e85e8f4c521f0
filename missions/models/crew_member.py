from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Count, Exists, F, OuterRef, Prefetch, Q, Subquery
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from ..dates import precision_constraint, precision_field, raise_for_precision
from ..public_address import address_of
from ..rows.in_hand import in_hand
from ..wikidata import item_errors
from .agency import Agency
from .annotated import Annotated
from .codes import known_code
from .elsewhere import gcat_field, spacefacts_field
from .fact_columns import age_in_rows, career_in_rows, first_launch_in_rows
from .keyed import Keyed
from .namesakes import born_in_words, short_names, with_birth
from .nation import Nation
from .search_key import SearchKey
from .seated import SeatedQuerySet
from .slugs import Slugged
from .source import cited_sources


class Sex(models.TextChoices):
    UNKNOWN = "", _("unknown")
    FEMALE = "F", _("female")
    MALE = "M", _("male")


class CrewMemberQuerySet(SeatedQuerySet):
    """What readers ask about people."""

    def aboard(self, when):
        """People who were in space at `when` (aware datetime)."""
        return self.filter(
            Exists(self.all_seats.aboard(when).filter(person=OuterRef("pk")))
        )

    def with_families(self, at_least):
        """People whose spaceflights began in `at_least` so many spacecraft families."""
        spaceflights = self.all_seats.spaceflights().order_by()
        families = Count("mission__vehicle__family", distinct=True)
        people = spaceflights.values("person").annotate(families=families)
        return self.filter(
            pk__in=people.filter(families__gte=at_least).values("person")
        )

    def by_name(self):
        return self.order_by(Lower("family_name"), Lower("name"), "slug")

    def short_names(self):
        """{slug: what a drawing calls the person} (`short_names`); one query."""
        return short_names_of_all()

    def for_crew_table(self):
        """With what one row of the crew table and of its data shows."""
        flown = self.all_seats.flown().select_related(
            "mission__vehicle", "mission__station", "nation"
        )
        return (
            self.with_career()
            .select_related("agency")
            .prefetch_related(
                Prefetch("citizenships", Citizenship.objects.select_related("nation")),
                Prefetch("seats", flown.in_launch_order(), to_attr="seats_flown"),
            )
        )

    def with_career(self):
        """Annotate what a person flew above 100 km, and how old they were at first.

        `flights`, `total_time`: see `fact_columns`; `first_launched_at` with its
        precision, and `age` then in full years; `nation_name`, the first by name.
        """
        seats = self.all_seats
        nations = Citizenship.objects.filter(person=OuterRef("pk"))
        nations = nations.order_by("nation__name").values("nation__name")
        return self.annotate(
            **career_in_rows(seats, "pk"),
            **first_launch_in_rows(seats),
            nation_name=Subquery(nations[:1]),
        ).annotate(age=age_in_rows("", "first_launch"))


@in_hand
def short_names_of_all():
    fields = "slug", "name", "family_name", "family_name_first", "born_on"
    return short_names(CrewMember.objects.order_by().values_list(*fields))


class CrewMember(Slugged):
    """A person who holds, held, or was named for a seat.

    We hold what their flights make public and no more.
    """

    name = models.CharField(
        _("name"), max_length=100, help_text=_("As their own agency prints it.")
    )
    family_name = models.CharField(
        _("family name"),
        max_length=60,
        blank=True,
        help_text=_("What lists are sorted by. Blank where the person has one name."),
    )
    given_names = models.CharField(_("given names"), max_length=80, blank=True)
    family_name_first = models.BooleanField(
        _("family name comes first"),
        default=False,
        help_text=_("Jing Haipeng: the family name is Jing."),
    )
    native_name = models.CharField(
        _("name in its own script"), max_length=100, blank=True
    )
    aliases = models.TextField(
        _("other names"),
        blank=True,
        help_text=_("One per line: other spellings, nicknames. Search finds them."),
    )
    sex = models.CharField(_("sex"), max_length=1, choices=Sex, blank=True)
    born_on = models.DateField(_("born"), null=True, blank=True)
    birth_precision = precision_field()
    agency = models.ForeignKey(
        Agency,
        verbose_name=_("home agency"),
        on_delete=models.RESTRICT,
        null=True,
        blank=True,
        related_name="crew",
        help_text=_("Who employs them as crew. Blank for private travellers."),
    )
    nations = models.ManyToManyField(
        Nation,
        through="Citizenship",
        related_name="citizens",
        verbose_name=_("nations"),
    )
    wikidata = models.CharField(_("Wikidata item"), max_length=12, blank=True)
    gcat = gcat_field()
    spacefacts = spacefacts_field()
    sources = cited_sources(blank=True)
    search_key = SearchKey(
        *("name", "given_names", "family_name", "native_name", "aliases")
    )

    objects = CrewMemberQuerySet.as_manager()

    flights = Annotated("with_career")
    total_time = Annotated("with_career")
    first_launched_at = Annotated("with_career")
    first_launch_precision = Annotated("with_career")
    age = Annotated("with_career")
    seats_flown = Annotated("for_crew_table")

    class Meta:
        ordering = ["family_name", "given_names", "slug"]
        verbose_name = _("crew member")
        constraints = [
            known_code("sex", Sex, "crew_member_sex_is_known_code"),
            precision_constraint(
                "born_on", "birth_precision", "crew_member_birth_has_precision"
            ),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return address_of("missions:crewmember-detail", self.slug)

    def clean(self):
        raise_for_precision(self, ("born_on", "birth_precision"))
        if errors := item_errors(self):
            raise ValidationError(errors)

    @property
    def seats_up(self):
        """Launch seats among `seats_flown`, which `for_crew_table` adds."""
        return [seat for seat in self.seats_flown if seat.is_up]

    @property
    def flown_for(self):
        """Nations that they launched for, each once, by their first launch."""
        return list(dict.fromkeys(seat.nation for seat in self.seats_up))

    @property
    def has_flown_for_others(self):
        """Whether these are not simply the nations that they are citizens of."""
        citizen_of = {each.nation for each in self.citizenships.all()}
        return bool({*self.flown_for} - citizen_of)

    @property
    def born_in_words(self):
        return born_in_words(self.born_on)

    @property
    def name_told_apart(self):
        """With the year of birth, for whoever has to choose among namesakes."""
        return with_birth(self.name, self.born_on)

    @property
    def name_for_sorting(self):
        """As an index prints it: "Aldrin, Buzz"; or Jing Haipeng."""
        if not self.family_name or self.family_name_first:
            return self.name
        used = self.name.removesuffix(self.family_name).strip()
        if used == self.name:
            used = self.given_names
        return f"{self.family_name}, {used}"


class Citizenship(Keyed):
    """A nation that a person belongs or belonged to."""

    key_fields = ("person", "nation")

    person = models.ForeignKey(
        CrewMember, on_delete=models.CASCADE, related_name="citizenships"
    )
    nation = models.ForeignKey(
        Nation, on_delete=models.RESTRICT, related_name="citizenships"
    )
    since = models.DateField(
        _("since"), null=True, blank=True, help_text=_("Blank: since birth or unknown.")
    )
    until = models.DateField(
        _("until"), null=True, blank=True, help_text=_("Blank: to this day or unknown.")
    )

    class Meta:
        ordering = ["person", F("since").asc(nulls_first=True), "nation"]
        verbose_name = _("nationality")
        verbose_name_plural = _("nationalities")
        constraints = [
            models.UniqueConstraint(
                fields=["person", "nation"],
                name="one_row_per_person_and_nation",
                violation_error_message=_("This person has this nation already."),
            ),
            models.CheckConstraint(
                condition=Q(since__isnull=True)
                | Q(until__isnull=True)
                | Q(until__gt=F("since")),
                name="nationality_ends_after_it_began",
                violation_error_message=_("A nationality ends after it began."),
            ),
        ]

    def __str__(self):
        return f"{self.person}, {self.nation}"

    def was_held_on(self, day):
        """Whether the person was a citizen on a day; on one not known, if always."""
        if day is None:
            return self.since is None and self.until is None
        began = self.since is None or self.since <= day
        return began and (self.until is None or day <= self.until)

    def get_absolute_url(self):
        return self.person.get_absolute_url()

    def clean(self):
        if self.nation_id and self.until is None and self.nation.existed_until:
            raise ValidationError(
                {
                    "until": _("%(nation)s ended on %(day)s: say until when.")
                    % {"nation": self.nation, "day": self.nation.existed_until}
                }
            )
