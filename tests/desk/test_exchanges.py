import pytest

from missions.models import Agreement, Announcement, Exchange

from ..reading import text, tree


def wrong(page):
    assert page.status_code == 200
    return [text(each) for each in tree(page).findall(".//ul[@class='errorlist']")]


def test_an_agreement_without_a_source_is_refused(admin_client, nasa):
    page = admin_client.post(
        "/admin/missions/agreement/add/",
        {"name": "Pact", "slug": "pact", "status": "signed", "parties": [nasa.pk]},
    )

    assert wrong(page)
    assert not Agreement.objects.exists()


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"status": "negotiated"}, "It has a signing date, so it is signed."),
        (
            {"signed_on": "2022-07-01", "signed_precision": ""},
            "State the precision of this date.",
        ),
        ({"signed_precision": "month"}, "the rest is not known"),
        ({"covers_from": 2024, "covers_until": 2022}, "The last year comes after"),
        ({"covers_from": 1066}, "1957"),
    ],
)
def test_an_agreement_that_cannot_be_is_refused_in_words(
    admin_client, fields, nasa, said, source
):
    form = {
        "name": "Pact",
        "slug": "pact",
        "status": "signed",
        "signed_on": "2022-07-14",
        "signed_precision": "day",
        "parties": [nasa.pk],
        "sources": [source.pk],
    } | fields

    page = admin_client.post("/admin/missions/agreement/add/", form)

    assert page.status_code == 200
    assert said in text(tree(page))
    assert not Agreement.objects.exists()


def test_an_announcement_is_entered_with_who_said_what(admin_client, nasa, source):
    answer = admin_client.post(
        "/admin/missions/announcement/add/",
        {
            "title": "News",
            "slug": "news",
            "announced_on": "2021-10-25",
            "announced_precision": "day",
            "summary": "Something was said.",
            "sources": [source.pk],
            "statements-TOTAL_FORMS": 1,
            "statements-INITIAL_FORMS": 0,
            "statements-0-position": 1,
            "statements-0-agency": nasa.pk,
            "statements-0-said": "Good.",
        },
    )

    assert answer.status_code == 302
    assert Announcement.objects.get().statements.get().said == "Good."


def test_an_exchange_shows_its_seats_and_takes_none(admin_client, exchange_era):
    exchange = exchange_era.exchange

    page = tree(admin_client.get(f"/admin/missions/exchange/{exchange.pk}/change/"))
    group = page.find(".//div[@id='seats-group']")

    assert "Frank Rubio" in text(group)
    assert "Anna Kikina" in text(group)
    assert group.findall(".//select") == []


def test_saving_an_exchange_keeps_its_seats(exchange_era, save):
    answer = save(exchange_era.exchange, name="Rubio and Kikina", pairing="sourced")

    assert answer.status_code == 302
    assert Exchange.objects.get().pairing == "sourced"
    assert Exchange.objects.get().seats.count() == 2
