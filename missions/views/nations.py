from django.http import Http404
from django.utils.translation import gettext_lazy as _

from ..counts import by_vehicle, flown
from ..filters import NationFilter
from ..models import CrewMember, Nation
from ..tables import NATIONS
from .public import FilteredList, PublicDetail


class NationListView(FilteredList):
    title = _("Nations")
    rule = _("People are those with a flown seat up for the nation.")
    model = Nation
    filterset_class = NationFilter
    columns = NATIONS
    noun = "nation"

    def get_queryset(self):
        return (
            Nation.objects.with_people()
            .select_related("successor")
            .order_by("name", "pk")
        )


class NationDetailView(PublicDetail):
    model = Nation

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

    def get_context_data(self, **context):
        nation = self.object
        people = CrewMember.objects.filter(citizenships__nation=nation)
        return super().get_context_data(
            flown_on=by_vehicle(flown().filter(nation=nation)),
            people=people.by_name(),
            **context,
        )
