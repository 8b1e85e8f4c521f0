"""What one curator alone does not publish, and who the other may be."""

from django.apps import apps
from django.contrib.auth import get_user_model
from django.utils.translation import gettext_lazy as _

from missions.models import Citizenship, CrewMember, Mission, Nation, SeatAssignment

from .drafts import PUBLISH
from .states import plain

BACKEND = "django.contrib.auth.backends.ModelBackend"
DELETES = _("it deletes what the catalogue holds")
NATIONS = _("it changes a nation")
ANOTHERS = _("It is a draft of %(by)s: they publish it, or an editor.")
AN_EDITOR = _("A second curator publishes it: an editor.")
A_SECOND = _("You asked for it: another curator publishes it.")
NOBODY = _("There is no other editor yet, so nobody can publish it.")


def why_a_second(edits):
    """Why these edits want a second curator, in words; "" where they do not."""
    found = {why: None for edit in edits for why in reasons(edit)}
    return "; ".join(str(why) for why in found)


def reasons(edit):
    if edit.before is None:
        if edit.model == SeatAssignment._meta.model_name:
            yield from reasons_of_seat(edit.after[""], seats_beside(edit))
        return
    if edit.after is None:
        yield DELETES
        return
    model = apps.get_model("missions", edit.model)
    yield from reasons_of_fields(model, edit.before[""], edit.after[""])
    for prefix in filter(None, edit.before):
        within = model._meta.get_field(prefix).related_model
        here, there = edit.before[prefix], edit.after.get(prefix, {})
        if here.keys() - there.keys():
            yield DELETES
        if within is Citizenship and there.keys() - here.keys():
            yield NATIONS
        if within is SeatAssignment:
            for key in there.keys() - here.keys():
                yield from reasons_of_seat(there[key], here.values())
        for key in here.keys() & there.keys():
            yield from reasons_of_fields(within, here[key], there[key])


def reasons_of_fields(model, before, after):
    """A nation itself, whose citizen somebody is, and for whom a seat is flown.

    Not how somebody is called whose citizenship it is, in an address.
    """
    is_all = model in (Nation, Citizenship)
    changed = [name for name, value in before.items() if after.get(name) != value]
    leads_to = {name: model._meta.get_field(name).related_model for name in changed}
    if any(to is Nation or is_all and to is not CrewMember for to in leads_to.values()):
        yield NATIONS


def reasons_of_seat(new, others):
    """Of a new seat: whether its person held one on that leg for another nation."""
    for held in others:
        is_theirs = all(held[name] == new[name] for name in ("person", "leg"))
        if is_theirs and held["nation"] != new["nation"]:
            yield NATIONS


def seats_beside(edit):
    """The other seats of the mission of a seat that is entered on its own page."""
    mission = Mission.objects.get_by_natural_key(edit.after[""]["mission"])
    for seat in mission.seats.exclude(pk=edit.row).select_related("person", "nation"):
        yield {name: plain(getattr(seat, name)) for name in ("person", "leg", "nation")}


def others_who_publish(user):
    """The accounts that could publish what `user` asked for."""
    may = get_user_model().objects.with_perm(PUBLISH, backend=BACKEND)
    return may.filter(is_staff=True).exclude(pk=user.pk)


def is_alone(user):
    """Whether there is no second curator who could publish: `user` then does."""
    return user.has_perm(PUBLISH) and not others_who_publish(user).exists()


def objection(draft, user, second):
    """Why somebody may not publish a draft, in a sentence; "" where they may.

    `second`: why it wants a second curator, or "".
    """
    if not draft.is_in_hands_of(user):
        return AN_EDITOR if second or not draft.by else ANOTHERS % {"by": draft.by}
    if not second or draft.by_id != user.pk or is_alone(user):
        return ""
    return A_SECOND if others_who_publish(user).exists() else NOBODY
