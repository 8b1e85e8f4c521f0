"""What is kept back until it is published, and how it is continued or discarded."""

from urllib.parse import urljoin

import pytest

from desk.models import Draft, Edit, Suggestion
from missions.models import CrewMember, Mission, Source

from ..reading import tree
from .browsing import (
    AS_DRAFT,
    address,
    buttons,
    opened,
    page_of,
    said,
    sent,
    told,
    wrong,
)

ADD = "/admin/missions/mission/add/"
MEANWHILE = "Somebody changed this since you opened it."
CONTINUE_IT = "Somebody changed this since it was opened: continue it."


@pytest.fixture
def callsign_asked(anna, keep, ms30):
    return keep(anna, ms30, callsign="Altair")


def test_a_draft_is_kept_and_the_catalogue_stays_as_it_was(anna, keep, ms30):
    draft = keep(anna, ms30, rocket="Soyuz-2.1a")

    assert Mission.objects.get().rocket == "Soyuz-FG"
    assert not Edit.objects.exists()
    assert str(draft) == f"Draft {draft.pk}: Soyuz Ms 30, changed"
    page = told(anna.get(page_of(draft)))
    assert "Kept by anna on" in page
    assert "Rocket Soyuz-FG Soyuz-2.1a" in page
    assert "Why: TASS says so." in page


def test_published_it_is_in_the_history_of_both(anna, ben, keep, ms30, publish):
    draft = keep(anna, ms30, rocket="Soyuz-2.1a")

    answer = publish(ben, draft)

    assert f"Draft {draft.pk} is published: Soyuz Ms 30, changed." in said(answer)
    assert Mission.objects.get().rocket == "Soyuz-2.1a"
    assert not Draft.objects.exists()
    history = told(ben.get(address(ms30, "history")))
    assert "changed by ben, from a draft of anna" in history
    assert "Why: TASS says so." in history


def test_one_publishes_ones_own_and_an_editor_any(
    anna, ben, curator, keep, ms30, publish
):
    others = curator("clara")
    draft = keep(anna, ms30, rocket="Soyuz-2.1a")

    page = others.get(page_of(draft))
    assert "It is a draft of anna: they publish it, or an editor." in told(page)
    assert "Publish" not in buttons(page)
    answer = others.post(page_of(draft), follow=True)
    assert "It is a draft of anna: they publish it, or an editor." in said(answer)
    assert "Publish" in buttons(ben.get(page_of(draft)))
    publish(anna, draft)

    assert Mission.objects.get().rocket == "Soyuz-2.1a"


def test_what_may_not_be_saved_is_no_draft_either(anna, ms30):
    form = opened(anna, ms30) | {"cospar_id": "nonsense"} | AS_DRAFT

    page = anna.post(address(ms30), form)

    assert wrong(page)
    assert not Draft.objects.exists()


def test_what_differs_in_nothing_is_no_draft(anna, ms30):
    answer = anna.post(address(ms30), opened(anna, ms30) | AS_DRAFT, follow=True)

    assert "Nothing differs from the catalogue: no draft was kept." in said(answer)
    assert not Draft.objects.exists()


def test_a_new_row_is_kept_and_published(
    anna, mission_form, person, publish, seat_form
):
    form = mission_form(seat_form(person("Oleg Kononenko"), status="planned"))
    planned = {"outcome": "planned", "launched_at_0": "", "launched_at_1": ""}
    planned |= {"launch_precision": "", "landing_precision": ""}
    planned |= {"landed_at_0": "", "landed_at_1": ""}

    anna.post(ADD, form | planned | AS_DRAFT)

    assert not Mission.objects.exists()
    draft = Draft.objects.get()
    page = told(anna.get(page_of(draft)))
    assert "Mission Soyuz MS-40: entered" in page
    assert "seat: launch, Oleg Kononenko, planned entered" in page
    assert "seat: launch, Oleg Kononenko, planned: " in page
    assert "blank Russia" in page  # for whom the seat is
    publish(anna, draft)
    assert Mission.objects.get().seats.get().person.name == "Oleg Kononenko"


def test_continued_the_form_holds_what_was_typed(anna, keep, ms30):
    draft = keep(anna, ms30, rocket="Soyuz-2.1a")

    page = anna.get(draft.continued_at)

    assert sent(page)["rocket"] == ["Soyuz-2.1a"]
    assert "Typed by anna." in told(page)
    assert "Nothing of it is saved yet" in told(page)
    assert "save it as a draft again in its place." in told(page)
    assert "Please correct" not in told(page)
    assert Mission.objects.get().rocket == "Soyuz-FG"
    again = sent(page) | {"callsign": "Altair"}
    anna.post(draft.continued_at, again | AS_DRAFT)
    draft = Draft.objects.get()  # in its place
    assert "Callsign blank Altair" in told(anna.get(page_of(draft)))
    anna.post(draft.continued_at, sent(anna.get(draft.continued_at)))
    assert Mission.objects.get().callsign == "Altair"
    assert not Draft.objects.exists()


def test_continued_from_a_list_that_was_filtered_it_is_the_same_draft(anna, ms30):
    """A form that a filtered list led to is sent to an address of its own."""
    there = f"{address(ms30)}?_changelist_filters=q%3Dms-30"
    form = sent(anna.get(there)) | {"rocket": "R-7", "_why": "TASS says so."}
    anna.post(there, form | AS_DRAFT)
    draft = Draft.objects.get()

    page = anna.get(draft.continued_at)
    action = tree(page).find(".//div[@id='content-main']/form").get("action", "")
    anna.post(urljoin(draft.continued_at, action), sent(page) | AS_DRAFT)

    assert Draft.objects.get() == draft


def test_who_continues_anothers_draft_leaves_it(anna, curator, keep, ms30):
    draft = keep(anna, ms30, rocket="Soyuz-2.1a")
    clara = curator("clara")

    page = told(clara.get(draft.continued_at))
    assert "as a draft of your own. This draft stays either way." in page
    clara.post(draft.continued_at, sent(clara.get(draft.continued_at)) | AS_DRAFT)

    by = Draft.objects.order_by("pk").values_list("by__username", flat=True)
    assert list(by) == ["anna", "clara"]


@pytest.mark.parametrize("button", [{}, AS_DRAFT])
def test_what_another_kept_of_it_meanwhile_is_not_lost(anna, ben, button, keep, ms30):
    draft = keep(anna, ms30, rocket="Soyuz-2.1a")
    there = draft.continued_at
    hers, his = (sent(each.get(there)) for each in (anna, ben))
    anna.post(there, hers | {"note": "An hour of text."} | AS_DRAFT)

    answer = ben.post(there, his | {"callsign": "Altair"} | button, follow=True)

    kept = f"Draft {draft.pk} was kept anew by anna after you opened it: it stays"
    assert kept in said(answer)
    draft.refresh_from_db()
    assert (draft.posted["note"], draft.by) == (["An hour of text."], anna.account)
    own = Draft.objects.exclude(pk=draft.pk)
    if button:
        assert (own.get().posted["callsign"], own.get().by) == (["Altair"], ben.account)
    else:
        assert Mission.objects.get().callsign == "Altair"


def test_a_double_click_keeps_one(anna, keep, ms30):
    there = keep(anna, ms30, rocket="Soyuz-2.1a").continued_at
    form = sent(anna.get(there)) | {"callsign": "Altair"} | AS_DRAFT

    for _click in range(2):
        anna.post(there, form)

    assert Draft.objects.get().posted["callsign"] == ["Altair"]


@pytest.mark.parametrize("button", [{}, AS_DRAFT])
def test_a_draft_of_another_row_is_left(anna, button, fly, keep, ms30):
    draft = keep(anna, ms30, rocket="Soyuz-2.1a")
    other = fly("soyuz-ms-31")
    there = f"{address(other)}?_draft={draft.pk}"

    page = anna.get(there)
    anna.post(there, sent(page) | {"rocket": "R-7", "_why": "TASS."} | button)

    assert sent(page)["slug"] == ["soyuz-ms-31"]
    assert Draft.objects.get(pk=draft.pk).called == "Soyuz Ms 30"
    kept = Draft.objects.filter(row=other.pk).exists()
    assert kept if button else Mission.objects.get(pk=other.pk).rocket == "R-7"


def test_a_draft_of_who_is_gone_names_nobody(anna, ben, keep, ms30):
    draft = keep(anna, ms30, rocket="Soyuz-2.1a")
    anna.account.delete()

    assert "Typed by" not in told(ben.get(draft.continued_at))


def test_a_row_that_changed_since_is_refused_with_both_values(
    anna, ben, keep, ms30, publish
):
    draft = keep(anna, ms30, rocket="Soyuz-2.1a")
    form = opened(ben, ms30) | {"rocket": "R-7"}
    assert ben.post(address(ms30), form).status_code == 302

    page = ben.get(page_of(draft))
    assert told(page).count("Somebody changed this") == 1
    assert CONTINUE_IT in told(page)
    assert "Publish" not in buttons(page)
    assert CONTINUE_IT in said(ben.post(page_of(draft), follow=True))

    assert Mission.objects.get().rocket == "R-7"
    page = anna.get(draft.continued_at)
    assert MEANWHILE in wrong(page)
    assert "Rocket R-7 Soyuz-2.1a" in told(page)
    anna.post(draft.continued_at, sent(page))
    assert Mission.objects.get().rocket == "Soyuz-2.1a"


def test_two_drafts_of_one_row_know_of_each_other(anna, ben, keep, ms30, publish):
    first = keep(anna, ms30, rocket="Soyuz-2.1a")
    second = keep(ben, ms30, rocket="R-7")

    page = told(anna.get(page_of(first)))
    assert f"Kept back of this row: {second} by ben" in page
    form = told(anna.get(address(ms30)))
    assert f"{first} by anna" in form
    assert f"{second} by ben" in form
    assert form.count("Kept back of this row:") == 1
    publish(ben, second)

    assert CONTINUE_IT in told(anna.get(page_of(first)))


def test_a_draft_of_a_row_that_was_deleted_says_so_and_is_a_new_one(
    anna, ben, keep, person, publish, russia
):
    who = person("Jonny Kim")
    who.citizenships.create(nation=russia)
    draft = keep(anna, who, native_name="김용")
    ben.post(address(who, "delete"), {"post": "yes"})
    assert not CrewMember.objects.exists()  # there is no second curator

    page = told(anna.get(page_of(draft)))
    assert "Jonny Kim was deleted by ben after you had opened it." in page
    assert "Continue it to enter it as a new row." in page
    assert "below" not in page
    form = anna.get(draft.continued_at)
    there = tree(form).find(".//div[@id='content-main']/form").get("action")
    anna.post(there, sent(form))

    assert CrewMember.objects.get().native_name == "김용"
    assert not Draft.objects.exists()


def test_a_draft_that_changed_after_it_was_looked_at_is_not_published(
    anna, ben, keep, ms30
):
    draft = keep(anna, ms30, rocket="Soyuz-2.1a")
    looked_at = sent(ben.get(page_of(draft)))
    form = sent(anna.get(draft.continued_at)) | {"rocket": "R-7"} | AS_DRAFT
    anna.post(draft.continued_at, form)

    answer = ben.post(page_of(draft), looked_at, follow=True)

    assert "It does something else by now than you were shown." in said(answer)
    assert Mission.objects.get().rocket == "Soyuz-FG"


def test_discarding_asks(anna, curator, callsign_asked):
    there = f"/admin/desk/draft/{callsign_asked.pk}/delete/"

    assert curator("clara").post(there, {"post": "yes"}).status_code == 403
    assert anna.get(there).status_code == 200
    assert Draft.objects.exists()
    anna.post(there, {"post": "yes"})

    assert not Draft.objects.exists()
    answer = anna.get(page_of(callsign_asked), follow=True)
    assert "There is no such draft." in said(answer)


def test_a_slug_in_two_drafts_is_refused_in_the_second(anna, publish, source):
    form = {"publisher": "TASS", "title": "A page", "language": "en", "slug": "a"}
    form |= {"checked_on": "2026-11-20", "read_directly": "on"}
    for _each in range(2):
        anna.post("/admin/missions/source/add/", form | AS_DRAFT)
    first, second = Draft.objects.order_by("pk")

    publish(anna, first)

    assert "“a” is the slug of TASS: A page." in told(anna.get(page_of(second)))
    assert Source.objects.filter(slug="a").count() == 1


def test_an_edit_is_put_back_as_a_draft(anna, ms30, publish, save):
    save(ms30, rocket="R-7")
    edit = Edit.objects.get()

    anna.post(edit.form_address, {"_put_back": edit.pk, "_why": "Wrong."} | AS_DRAFT)

    assert Mission.objects.get().rocket == "R-7"
    draft = Draft.objects.get()
    assert sent(anna.get(draft.continued_at))["rocket"] == ["Soyuz-FG"]
    publish(anna, draft)
    assert Mission.objects.get().rocket == "Soyuz-FG"


@pytest.mark.parametrize("number", ["", "0", "x", "²", "9" * 30])
def test_a_number_of_no_draft_is_answered(anna, ms30, number):
    assert anna.get(f"/admin/desk/draft/{number or 0}/change/").status_code == 302
    form = anna.get(f"{address(ms30)}?_draft={number}")
    assert form.status_code == 200


def test_a_suggestion_that_is_kept_as_a_draft_is_answered_once_it_is_published(
    anna, ms30, publish
):
    offered = Suggestion.objects.create(
        **{"origin": "gcat", "key": "a", "flight": "a", "about": "Soyuz MS-30"},
        **{"what": "callsign", "model": "mission", "row": ms30.pk, "theirs": "Altai"},
        values={"callsign": "Altai"},
    )

    anna.post(offered.taken_at, sent(anna.get(offered.taken_at)) | AS_DRAFT)

    assert Suggestion.objects.exists()
    publish(anna, Draft.objects.get())
    assert Mission.objects.get().callsign == "Altai"
    assert not Suggestion.objects.exists()


def test_whatever_is_posted_beside_a_draft_is_kept_or_left(anna, ms30):
    form = opened(anna, ms30) | {"rocket": "R-7", "x\0": "\0", "_draft": "1"} | AS_DRAFT

    assert anna.post(f"{address(ms30)}?_draft=1", form).status_code == 302
    assert Draft.objects.get().posted["rocket"] == ["R-7"]
