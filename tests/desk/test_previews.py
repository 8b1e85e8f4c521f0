"""A draft at its real address, for curators; to everybody else there is none."""

import json

import pytest
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from django.db import connection
from django.http import StreamingHttpResponse
from django.test import RequestFactory

from crewswap.again import Again
from desk.models import Draft, Edit
from desk.previews import Preview
from missions.catalogue.version import version
from missions.models import Mission
from missions.rows.in_hand import in_hand, reading

from ..reading import text, tree
from .browsing import AS_DRAFT, address, opened

THERE = "/missions/soyuz-ms-30/"
ROCKET = "Soyuz-2.1a"


@pytest.fixture
def draft(anna, keep, ms30):
    return keep(anna, ms30, rocket=ROCKET)


def banner(page):
    found = tree(page).find(".//aside[@class='desk-preview']")
    return "" if found is None else text(found)


def test_a_curator_sees_it_at_the_address_itself(anna, draft):
    page = anna.get(f"{THERE}?draft={draft.pk}")

    assert ROCKET in text(tree(page).find(".//main"))
    assert banner(page).startswith(f"Draft {draft.pk} by anna, not public.")
    assert page["Cache-Control"] == "private, no-store"
    assert "ETag" not in page
    assert Mission.objects.get().rocket == "Soyuz-FG"
    assert not Edit.objects.exists()
    assert ROCKET not in anna.get(THERE).text


@pytest.mark.parametrize("role", ["Reader", "Curator", "Editor"])
def test_whoever_sees_the_desk_sees_it(curator, draft, role):
    page = curator("rita", role).get(f"{THERE}?draft={draft.pk}")

    assert ROCKET in page.text


def test_nobody_else_learns_of_it(client, curator, draft, ms30):
    nobody = curator("nobody", "Reader")
    nobody.account.groups.clear()
    outsider = curator("outsider", "Editor")
    outsider.account.is_staff = False
    outsider.account.save()
    for visitor in (client, nobody, outsider):
        page = visitor.get(f"{THERE}?draft={draft.pk}")
        assert page.status_code == 400  # a parameter like any other
        assert ROCKET not in page.text
        assert not banner(page)
        assert page["Cache-Control"] == "private, no-store"


def test_lists_data_and_pictures_have_it_too(anna, draft, ms30):
    for there in (
        "/missions/",
        "/missions.json",
        "/missions.csv",
        f"{THERE[:-1]}.json",
    ):
        answer = anna.get(f"{there}?draft={draft.pk}")
        assert answer.status_code == 200
        content = b"".join(answer) if answer.streaming else answer.content
        assert ("Soyuz Ms 30" in content.decode()) or "soyuz-ms-30" in content.decode()
        assert answer["Cache-Control"] == "private, no-store"
    row = json.loads(anna.get(f"{THERE[:-1]}.json?draft={draft.pk}").content)
    assert ROCKET in json.dumps(row)


@pytest.mark.django_db(transaction=True)
def test_it_is_not_taken_for_the_public_page_that_a_browser_holds(anna, draft):
    """The site as it is served, with what it keeps before Django is asked."""
    site = Again(get_wsgi_application())

    def asked(there, **headers):
        path, _mark, query = there.partition("?")
        given = {"PATH_INFO": path, "QUERY_STRING": query, "HTTP_HOST": "testserver"}
        sent = []
        cookie = anna.cookies.output(header="", sep=";")
        environ = RequestFactory()._base_environ(**given, HTTP_COOKIE=cookie, **headers)
        content = b"".join(site(environ, lambda *begun: sent.extend(begun)))
        return sent[0], dict(sent[1]), content.decode()

    _status, public, _content = asked(THERE)
    for _each in range(2):
        status, headers, content = asked(
            f"{THERE}?draft={draft.pk}", HTTP_IF_NONE_MATCH=public["ETag"]
        )
        assert status == "200 OK"
        assert headers["Cache-Control"] == "private, no-store"
        assert "ETag" not in headers
        assert ROCKET in content
    status, _headers, content = asked(THERE, HTTP_IF_NONE_MATCH=public["ETag"])
    assert status.startswith("304")
    assert not any("draft" in str(key) for key in site.kept.answers)


def test_a_stream_is_read_while_the_draft_is_there(anna, draft, rf):
    def rockets():
        yield from Mission.objects.values_list("rocket", flat=True)

    request = rf.get(f"/missions.csv?draft={draft.pk}")
    request.user, request.session = anna.account, {}
    request.COOKIES["sessionid"] = "x"
    site = Preview(
        lambda _asked: StreamingHttpResponse(rockets(), content_type="text/csv")
    )

    assert site(request).getvalue().decode() == ROCKET


def test_it_is_asked_with_other_parameters_and_of_any_draft(anna, draft):
    page = anna.get(f"/missions/?outcome=planned&draft={draft.pk}")

    assert page.status_code == 200
    assert banner(page)
    assert anna.get(f"/missions/?draft={draft.pk}&nonsense=1").status_code == 400
    assert anna.get("/missions/?draft=99999").status_code == 400
    assert anna.get("/missions/?draft=x").status_code == 400


def test_a_new_slug_leads_on_with_the_draft(anna, keep, ms30):
    draft = keep(anna, ms30, slug="soyuz-ms-31")

    answer = anna.get(f"{THERE}?draft={draft.pk}")

    there = f"/missions/soyuz-ms-31/?draft={draft.pk}"
    assert answer["Location"] == there
    assert banner(anna.get(there))
    assert anna.get("/missions/soyuz-ms-31/").status_code == 404


def test_a_draft_that_does_not_hold_leads_to_its_page(anna, ben, draft, ms30):
    ben.post(address(ms30), opened(ben, ms30) | {"rocket": "R-7"})

    answer = anna.get(f"{THERE}?draft={draft.pk}", follow=True)

    assert answer.redirect_chain[0][0] == f"/admin/desk/draft/{draft.pk}/change/"
    assert "Somebody changed this since it was opened: continue it." in text(
        tree(answer)
    )


def test_nothing_of_it_is_in_hand_or_held(anna, client, draft, ms30, settings):
    asked = []

    @in_hand
    def rockets():
        asked.append(list(Mission.objects.values_list("rocket", flat=True)))
        return asked[-1]

    before = version()
    with reading("an edition before a preview"):
        rockets()
        anna.get(f"{THERE}?draft={draft.pk}")
        assert rockets() == ["Soyuz-FG"]
    assert len(asked) == 1
    assert version() == before


def test_the_numbers_of_a_list_are_those_of_the_draft(anna, client, ms30, mission_form):
    """What is in hand of the edition is passed by while a preview is made."""
    form = mission_form(outcome="planned", launched_at_0="", launched_at_1="")
    form |= {"landed_at_0": "", "landed_at_1": ""}
    form |= {"launch_precision": "", "landing_precision": ""}
    anna.post("/admin/missions/mission/add/", form | AS_DRAFT)
    draft = Draft.objects.get()

    with reading("an edition of one mission"):
        assert client.get("/missions.json").json()["count"] == 1
        page = anna.get(f"/missions.json?draft={draft.pk}").json()
        assert page["count"] == 2
        assert client.get("/missions.json").json()["count"] == 1


def test_no_file_and_no_feed_holds_it(client, draft, ms30, tmp_path):
    call_command("export_catalogue", fixtures=tmp_path)
    call_command("publish_dump", tmp_path / "dumps")

    files = [each for each in tmp_path.rglob("*") if each.is_file()]
    assert len(files) > 20
    for file in files:
        assert ROCKET.encode() not in file.read_bytes(), file
    for there in (THERE, "/missions.json", "/changes.atom", "/search/?q=2.1a"):
        assert ROCKET not in client.get(there).text
    with connection.cursor() as cursor:
        cursor.execute("SELECT posted FROM desk_draft")
        assert ROCKET in str(cursor.fetchall())
