"""A curator enters an event: opens it, types, looks at what it will do, and does it."""

from django.urls import reverse

from ...reading import text, tree
from ..browsing import sent

MOST_INPUTS = 15
PAGE = {
    **{"publisher": "TASS", "title": "Soyuz MS-30 launches", "language": "en"},
    **{"url": "https://tass.example/ms-30", "published_on": "2026-11-20"},
}


def address(mission, slug):
    return reverse(f"admin:missions_mission_{slug}", args=[mission.pk])


class Play:
    """One event of a mission in a client's hands; counts the fields that it takes."""

    def __init__(self, client, mission, slug):
        self.client, self.there = client, address(mission, slug)
        self.opened = sent(client.get(self.there))
        self.inputs, self.page = 0, None

    def show(self, **typed):
        """Type, and look at what it will do: gives its words."""
        before = {name: self.opened.get(name, [""]) for name in typed}
        wanted = {n: v if isinstance(v, list) else [str(v)] for n, v in typed.items()}
        self.inputs += sum(wanted[name] != before[name] for name in typed)
        self.page = self.client.post(self.there, self.opened | wanted | {"_show": "x"})
        self.opened |= {"_opened": sent(self.page)["_opened"]}
        return self.words()

    def back(self, **typed):
        """Go back from what is shown to what was typed."""
        answer = self.client.post(self.there, sent(self.page) | typed | {"_back": "x"})
        self.page, self.opened = answer, sent(answer)

    def words(self):
        assert self.page.status_code == 200
        return text(tree(self.page).find(".//*[@id='content-main']"))

    def do(self, **typed):
        """Confirm what is shown; gives the answer."""
        self.page = self.client.post(self.there, sent(self.page) | typed | {"_do": "x"})
        return self.page


def enter(client, mission, slug, **typed):
    """All of it at once; gives how many fields were typed."""
    play = Play(client, mission, slug)
    play.show(**PAGE | typed)
    answer = play.do()
    assert answer.status_code == 302, play.words()
    return play.inputs
