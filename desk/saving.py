"""What one request is about to save: on which state, and what stands against it."""

from dataclasses import dataclass

from django.core import signing
from django.utils.translation import gettext_lazy as _

SALT = "desk.opened"
LONGEST_REASON = 500
SAY_REASON = _("Say why you change it, or add the source that says so.")
SAY_WHY = _("You are sure of it: say why, for those who come after you.")


def signed(state):
    return signing.dumps(state, salt=SALT, compress=True)


def opened_on(data):
    """The state that a form was opened on; {} where it does not say."""
    try:
        return signing.loads(data.get("_opened", ""), salt=SALT)
    except signing.BadSignature:
        return {}


@dataclass(frozen=True)
class Doubt:
    """What is hardly so. It is saved where the curator is sure of it and says why."""

    text: str
    sure: bool


class Saving:
    """Hung on the request; the forms made for it know it."""

    event, act = "", None  # of which event it is a part, see `desk.events`
    draft = None  # the one that the form is opened from
    puts_back = False  # whether what it was before is put back
    replaces = False  # whether what is saved takes its place
    refused, beyond = (), ()  # by rules across rows; doubts that such rules raise

    def __init__(self, data):
        why = "".join(filter(str.isprintable, data.get("_why", "")))
        self.why = why.strip()[:LONGEST_REASON]
        self.sure = data.getlist("_sure")
        self.refusal = ""  # why nothing is saved whatever the form holds
        self.gone = ""  # who deleted the row that was opened
        self.wants_reason = False
        self.differences = []  # from what was there when the form was opened
        self.before = None  # the state of the row, None where it is new
        self.doubts = []

    @property
    def reason(self):
        """What is kept of why."""
        return self.why

    def objections(self, doubts):
        """The sentences that keep the form from being saved."""
        found = [Doubt(str(text), str(text) in self.sure) for text in doubts]
        self.doubts += found
        for doubt in found:
            if not doubt.sure:
                yield doubt.text
            elif not self.why:
                yield SAY_WHY
