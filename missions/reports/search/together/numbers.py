"""A number of rows, in words."""

from django.utils.translation import ngettext_lazy


def in_words_of(noun, number):
    """A number of rows of a list, or of an answer by that group."""
    return NUMBERS[noun] % number


NUMBERS = {
    "person": ngettext_lazy("%d person", "%d people"),
    "mission": ngettext_lazy("%d mission flown", "%d missions flown"),
    "nation": ngettext_lazy("%d nation", "%d nations"),
    "crewmember": ngettext_lazy("%d person", "%d people"),
    "seatassignment": ngettext_lazy("%d launch seat flown", "%d launch seats flown"),
    "exchange": ngettext_lazy("%d seat exchange", "%d seat exchanges"),
    "assignmentchange": ngettext_lazy("%d crew change", "%d crew changes"),
    "vehicle": ngettext_lazy("%d vehicle", "%d vehicles"),
    "family": ngettext_lazy("%d spacecraft family", "%d spacecraft families"),
    "spaceflight": ngettext_lazy("%d spaceflight", "%d spaceflights"),
    "station": ngettext_lazy("%d station", "%d stations"),
    "agency": ngettext_lazy("%d agency", "%d agencies"),
    "operator": ngettext_lazy("%d operator", "%d operators"),
    "launch_site": ngettext_lazy("%d launch site", "%d launch sites"),
    "role": ngettext_lazy("%d role", "%d roles"),
    "ship_of": ngettext_lazy("%d country", "%d countries"),
    "citizenship": ngettext_lazy("%d citizenship", "%d citizenships"),
    "spacecraft": ngettext_lazy("%d spacecraft", "%d spacecraft"),
    "arrangement": ngettext_lazy("on %d kind of terms", "on %d kinds of terms"),
    "sex": ngettext_lazy("%d sex", "%d sexes"),
    "year": ngettext_lazy("%d year", "%d years"),
    "decade": ngettext_lazy("%d decade", "%d decades"),
    "age": ngettext_lazy("%d age group", "%d age groups"),
}
