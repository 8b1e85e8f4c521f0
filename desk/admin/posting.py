"""What is posted to the desk: read as we write it, in the curator's turn."""

from contextlib import nullcontext

from missions.catalogue.turns import shared_turn


def with_our_line_ends(data):
    """What was posted, to be changed; browsers end lines in their own way."""
    data = data.copy()
    for name, values in data.lists():
        data.setlist(name, [value.replace("\r\n", "\n") for value in values])
    return data


def turn_of(request):
    """The curator's turn to write, where the request may write."""
    return shared_turn() if request.method == "POST" else nullcontext()
