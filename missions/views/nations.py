from django.http import Http404
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from .. import joined
from ..dates import now
from ..drawings.cards.details import nation_card
from ..filters import NationFilter
from ..models import CrewMember, Nation
from ..models.question_codes import Group
from ..reports.counts import by_vehicle, flown
from ..reports.leads.flown import OPERATORS, launches_of, nation_lead
from ..tables import NATIONS
from .detail import PublicDetail
from .filtered import FilteredList
from .over_years import ChartedOverYears


class NationListView(FilteredList):
    title = _("Nations")
    rule = _("People are those who launched above 100 km flying for the nation.")
    model = Nation
    filterset_class = NationFilter
    table = NATIONS
    unit = ngettext_lazy("nation", "nations")


class NationDetailView(ChartedOverYears, PublicDetail):
    model = Nation
    kicker = _("Nation")
    slug_url_kwarg = "code"
    across = Group.SHIP_OF

    def get_object(self, queryset=None):
        code = self.kwargs["code"]
        nation = (
            Nation.objects.filter(code=code)
            .select_related("successor")
            .prefetch_related("predecessors", "agencies")
            .first()
            if code.isascii() and code.isalpha()
            else None
        )
        if nation is None:
            raise Http404(
                _("There is no nation “%(name)s” in the catalogue.")
                % {"name": code[:40]}
            )
        return nation

    def flown_on(self):
        return by_vehicle(flown().filter(nation=self.object))

    def lead(self):
        """Sentences."""
        seats = self.object.seats.all()
        launches = launches_of(seats, OPERATORS)
        return nation_lead(self.object, launches, seats.aboard(now()).count())

    def card(self):
        return nation_card(self.kicker, self.object, self.lead(), self.flown_on())

    def asked_over_years(self):
        return {"nation": self.object.code}

    def get_context_data(self, **context):
        nation = self.object
        people = CrewMember.objects.filter(citizenships__nation=nation)
        return super().get_context_data(
            lead=" ".join(self.lead()),
            flown_on=self.flown_on(),
            over_years=self.over_years,
            people=people.by_name(),
            joined=joined.nation(self.object, self.at),
            **context,
        )
