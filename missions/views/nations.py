from django.http import Http404
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from ..dates import in_words
from ..drawings.cards import Card, seats_up
from ..filters import NationFilter
from ..models import CrewMember, Nation
from ..reports.counts import by_vehicle, flown, with_people
from ..tables import NATIONS
from .public import FilteredList, PublicDetail


class NationListView(FilteredList):
    title = _("Nations")
    rule = _("People are those who launched above 100 km flying for the nation.")
    model = Nation
    filterset_class = NationFilter
    columns = NATIONS
    noun = "nation"
    unit = ngettext_lazy("nation", "nations")

    def get_queryset(self):
        nations = with_people(Nation.objects.all(), "nation")
        return nations.select_related("successor").order_by("name", "pk")


class NationDetailView(PublicDetail):
    model = Nation
    kicker = _("Nation")

    def get_object(self, queryset=None):
        code = self.kwargs["code"]
        nation = (
            Nation.objects.filter(code=code.upper())
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

    def card(self):
        nation, carriers = self.object, self.flown_on()
        facts = []
        if nation.existed_until:
            ended = {"day": in_words(nation.existed_until, "day")}
            facts.append(_("Ended on %(day)s.") % ended)
        if nation.successor:
            facts.append(_("Followed by %(nation)s.") % {"nation": nation.successor})
        if earlier := ", ".join(str(each) for each in nation.predecessors.all()):
            facts.append(_("Before it: %(nations)s.") % {"nations": earlier})
        if not carriers:
            facts.append(_("Nobody flew for it in the time the catalogue covers."))
        return Card(
            kicker=self.kicker,
            title=str(nation),
            facts=tuple(facts),
            drawing=seats_up(carriers, _("Seats up, by vehicle")),
            nation=nation,
        )

    def get_context_data(self, **context):
        nation = self.object
        people = CrewMember.objects.filter(citizenships__nation=nation)
        return super().get_context_data(
            flown_on=self.flown_on(),
            people=people.by_name(),
            **context,
        )
