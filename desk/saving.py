"""What one request is about to save: on which state, and what stands against it."""

from django.core import signing

SALT = "desk.opened"
OPENED = "_opened"  # the field of a form that holds the state it was opened on


def signed(state):
    return signing.dumps(state, salt=SALT, compress=True)


def opened_on(data):
    """The state that a form was opened on; {} where it does not say."""
    try:
        return signing.loads(data.get(OPENED, ""), salt=SALT)
    except signing.BadSignature:
        return {}


class Saving:
    """Hung on the request; the forms made for it know it."""

    def __init__(self, request):
        self.data = request.POST
        self.differences = []  # from what was there when the form was opened
