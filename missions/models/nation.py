from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ..public_address import address_of
from .keyed import Keyed, KeyedQuerySet

WITH_ARTICLE = ("ARE", "BHS", "GBR", "NLD", "SUN", "USA")
# What its people are called, beside the same with an "s".
PEOPLES = {
    **{"AFG": "afghan", "ARE": "emirati", "AUS": "australian", "AUT": "austrian"},
    **{"BEL": "belgian", "BGR": "bulgarian", "BHS": "bahamian", "BLR": "belarusian"},
    **{"BRA": "brazilian", "CAN": "canadian", "CHE": "swiss", "CHN": "chinese"},
    **{"CRI": "costa-rican", "CSK": "czechoslovak", "CUB": "cuban", "CZE": "czech"},
    **{
        "DDR": "east-german",
        "DEU": "german west-german",
        "DNK": "danish dane",
        "EGY": "egyptian",
    },
    **{"ESP": "spanish spaniard", "FRA": "french", "GBR": "british briton brit"},
    **{"HUN": "hungarian", "IND": "indian", "IRN": "iranian", "ISR": "israeli"},
    **{"ITA": "italian", "JPN": "japanese", "KAZ": "kazakh", "KNA": "kittitian"},
    **{"KOR": "korean south-korean", "MEX": "mexican", "MLT": "maltese"},
    **{"MNG": "mongolian", "MYS": "malaysian", "NGA": "nigerian", "NLD": "dutch"},
    **{"NOR": "norwegian", "NZL": "new-zealander", "PAK": "pakistani"},
    **{"PAN": "panamanian", "POL": "polish pole", "PRT": "portuguese"},
    **{"ROU": "romanian", "RUS": "russian", "SAU": "saudi", "SGP": "singaporean"},
    **{"SUN": "soviet", "SVK": "slovak", "SWE": "swedish swede", "SYR": "syrian"},
    **{"TUR": "turkish turk", "UKR": "ukrainian", "USA": "american"},
    **{"VNM": "vietnamese", "ZAF": "south-african"},
}
OF_PEOPLES = {
    f"{name}{ending}": code
    for code, names in PEOPLES.items()
    for name in names.split()
    for ending in ("", "s")
}
# Nations by what people call them, where no name in the catalogue says so.
SPOKEN = OF_PEOPLES | {
    **{"ussr": "SUN", "soviet-russia": "SUN", "gdr": "DDR", "west-germany": "DEU"},
    **{"us": "USA", "america": "USA", "united-states-of-america": "USA"},
    **{"uk": "GBR", "great-britain": "GBR", "britain": "GBR", "england": "GBR"},
    **{"uae": "ARE", "emirates": "ARE", "turkey": "TUR", "holland": "NLD"},
    **{"czech-republic": "CZE", "korea": "KOR", "belorussia": "BLR"},
}
# Nations that people name together: members of the Arab League, and by where they lie.
# Who speaks of European astronauts does not mean Russians.
ARAB, AFRICA, LATIN_AMERICA = "ARE,EGY,SAU,SYR", "EGY,NGA,ZAF", "BRA,CRI,CUB,MEX,PAN"
EUROPE = (
    "AUT,BEL,BGR,BLR,CHE,CSK,CZE,DDR,DEU,DNK,ESP,FRA,GBR,HUN,ITA,MLT,NLD,NOR,POL,PRT,"
    "ROU,SVK,SWE,UKR"
)


def own_nation(nation, operators):
    """A `Q`: whether a vehicle is a nation's own, by the paths to both nations.

    It is where its operator is of that nation, of its successor, or of one that it
    succeeded: a Soviet cosmonaut is no foreigner on a Soyuz TM that Russia operates.
    `is_own_nation` says the same of rows.
    """
    return (
        Q(**{nation: F(operators)})
        | Q(**{f"{nation}__successor": F(operators)})
        | Q(**{nation: F(f"{operators}__successor")})
    )


def is_own_nation(nation, operators):
    """What `own_nation` asks of the database; either row may be None."""
    if nation is None or operators is None:
        return False
    return (
        nation.pk == operators.pk
        or nation.successor_id == operators.pk
        or nation.pk == operators.successor_id
    )


class NationQuerySet(KeyedQuerySet):
    def operating(self):
        """A row for each vehicle that flew or is to fly for one of a nation's agencies.

        By the day of each launch; with the slug of the `vehicle` and its `family`.
        """
        of = "agencies__missions_on_its_spacecraft__vehicle"
        rows = self.annotate(vehicle=F(f"{of}__slug"), family=F(f"{of}__family"))
        return rows.filter(vehicle__isnull=False).distinct()


class Nation(Keyed):
    """A nation that people fly for; one that ended keeps its own row and code."""

    key_fields = ("code",)

    code = models.CharField(
        _("code"),
        max_length=3,
        unique=True,
        validators=[RegexValidator(r"^[A-Z]{3}\Z", _("Three capital letters."))],
        help_text=_(
            "ISO 3166-1 alpha-3; for a nation that ended the alpha-3 code it had "
            "(SUN, CSK, DDR)."
        ),
    )
    name = models.CharField(_("name"), max_length=80, unique=True)
    native_name = models.CharField(
        _("name in its own script"), max_length=80, blank=True
    )
    existed_from = models.DateField(_("existed from"), null=True, blank=True)
    existed_until = models.DateField(
        _("existed until"), null=True, blank=True, help_text=_("Blank while it exists.")
    )
    successor = models.ForeignKey(
        "self",
        verbose_name=_("successor"),
        on_delete=models.RESTRICT,
        null=True,
        blank=True,
        related_name="predecessors",
    )

    objects = NationQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        verbose_name = _("nation")
        constraints = [
            models.CheckConstraint(
                condition=Q(existed_from__isnull=True)
                | Q(existed_until__isnull=True)
                | Q(existed_until__gt=F("existed_from")),
                name="nation_ends_after_it_began",
                violation_error_message=_("A nation ends after it began."),
            ),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return address_of("missions:nation-detail", self.code)

    @property
    def has_article(self):
        """Whether a sentence says "the": of the United States, of the Bahamas."""
        return self.code in WITH_ARTICLE

    @property
    def spoken(self):
        """What people call it beside its names, with hyphens, one a line."""
        return "\n".join(name for name, code in SPOKEN.items() if code == self.code)

    def clean(self):
        if self.successor_id and self.successor_id == self.pk:
            raise ValidationError({"successor": _("A nation does not follow itself.")})
        if self.successor_id and not self.existed_until:
            raise ValidationError(
                {"existed_until": _("A nation with a successor has ended: say when.")}
            )
