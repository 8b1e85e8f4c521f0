"""An event kept as a draft: shown, kept back, and done when it is published."""

import pytest

from desk.models import Draft, Edit
from missions.models import Mission, Source

from ..browsing import page_of, said, sent, told
from .playing import PAGE, Play


@pytest.fixture
def mission(fly, nasa, person, seat):
    plan = {"outcome": "planned", "launched_at": None, "launch_precision": ""}
    mission = fly("soyuz-ms-30", operator=nasa, note="Its crew is known.", **plan)
    seat(mission, person("Oleg Kononenko"), status="planned", role="commander")
    return mission


@pytest.fixture
def draft(anna, mission):
    play = Play(anna, mission, "launched")
    play.show(**PAGE, launched_at_0="2026-11-12", launched_at_1="09:30")
    assert "Save as draft" in play.page.text
    form = sent(play.page) | {"_as_draft": "x"}
    assert anna.post(play.there, form).status_code == 302
    return Draft.objects.get()


def test_nothing_of_it_is_written_until_it_is_published(anna, draft, mission, publish):
    assert Mission.objects.get().outcome == "planned"
    assert not Source.objects.filter(publisher="TASS").exists()
    assert str(draft) == f"Draft {draft.pk}: Soyuz Ms 30, Launched"
    page = told(anna.get(page_of(draft)))
    assert "Source TASS: Soyuz MS-30 launches: entered" in page
    assert "Outcome planned in flight" in page
    assert "in flight" in anna.get(f"/missions/soyuz-ms-30/?draft={draft.pk}").text

    publish(anna, draft)

    assert Mission.objects.get().outcome == "in-flight"
    assert mission.seats.get().status == "flown"
    acts = set(Edit.objects.values_list("act", "drafted_by__username"))
    assert len(acts) == 1
    assert acts.pop()[1] == "anna"


def test_continued_its_screen_holds_what_was_typed(anna, draft):
    page = anna.get(draft.continued_at)

    form = sent(page)
    assert (form["launched_at_0"], form["publisher"]) == (["2026-11-12"], ["TASS"])
    shown = anna.post(draft.continued_at, form | {"launched_at_0": "2026-11-13"})
    anna.post(draft.continued_at, sent(shown) | {"_as_draft": "x"})
    draft = Draft.objects.get()
    assert "13 November 2026, 09:30 UTC" in told(anna.get(page_of(draft)))
    shown = anna.post(draft.continued_at, sent(anna.get(draft.continued_at)))
    anna.post(draft.continued_at, sent(shown) | {"_do": "x"})
    assert Mission.objects.get().launched_at.day == 13
    assert not Draft.objects.exists()


def test_a_mission_that_changed_since_is_looked_at_again(anna, draft, mission):
    Mission.objects.update(rocket="R-7")

    page = told(anna.get(page_of(draft)))
    assert "Somebody changed this since it was opened: continue it." in page
    assert "Rocket blank R-7" in told(anna.get(draft.continued_at))
    answer = anna.post(page_of(draft), {"_seen": "x"}, follow=True)

    assert "Somebody changed this since it was opened: continue it." in said(answer)
    assert Mission.objects.get().outcome == "planned"


@pytest.mark.parametrize("gone", ["deleted", "launched"])
def test_an_event_that_can_no_longer_happen_says_so(anna, draft, gone, mission):
    if gone == "deleted":
        mission.seats.all().delete()
        mission.delete()
    else:
        Mission.objects.update(outcome="cancelled")

    page = told(anna.get(page_of(draft)))

    sentence = {
        "deleted": "What it was written for is no longer there.",
        "launched": "Soyuz Ms 30 is cancelled: this cannot happen to it.",
    }
    assert sentence[gone] in page
