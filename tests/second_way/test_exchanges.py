"""Seat exchanges, agreements before them, and the terms of all seats."""

from collections import Counter

from missions.models import Agreement
from missions.reports.counts import by_arrangement, flown
from missions.reports.exchanges import balance, exchanged_seats

from ..reading import number, numbers, text, tree
from .plain import SEATS, UP, agency, groups, rows_of


def test_the_balance_of_the_exchange():
    traded = [seat for seat in SEATS if seat.get("exchange")]
    last = balance(list(exchanged_seats()))[-1]

    assert {side.slug: number for side, number in last.given} == Counter(
        seat["agency"][0] for seat in traded if seat["status"] == "flown"
    )


def test_the_seats_of_each_precedent():
    expected = Counter(seat["agreement"][0] for seat in UP if seat.get("agreement"))
    found = Agreement.objects.precedents().with_seats_counted()

    assert {row.slug: row.seats_flown for row in found if row.seats_flown} == expected


def test_the_counts_by_terms():
    expected = Counter(seat.get("arrangement", "unknown") for seat in UP)

    assert {code: number for code, _, number in by_arrangement(flown())} == (expected)


def cells(page, heading):
    """The rows of a section's table, as words."""
    table = tree(page).find(f".//section[@aria-labelledby='{heading}']//tbody")
    return [[text(cell) for cell in row] for row in table]


def test_the_tables_of_the_page_of_exchanges(client):
    page = client.get("/swaps/")
    held = Counter(seat["agreement"][0] for seat in UP if seat.get("agreement"))
    shown = numbers(page, "precedents")
    terms = Counter(seat.get("arrangement", "unknown") for seat in UP)

    assert {
        address.split("/")[3]: row[0] for address, row in shown.items() if row[0]
    } == held
    assert sorted(number(row[1]) for row in cells(page, "terms")) == sorted(
        terms.values()
    )


def test_the_last_line_of_the_balance(client):
    flown = [seat for seat in SEATS if seat.get("exchange")]
    counts = Counter(agency(seat) for seat in flown if seat["status"] == "flown")
    page = client.get("/swaps/")
    newest = cells(page, "balance")[0]

    assert sorted(int(cell.split()[-1]) for cell in newest[2:-1]) == sorted(
        counts.values()
    )
    said = text(tree(page).find(".//p[@class='answer']"))
    assert f"Since 2022: {counts['roscosmos']} launches by Roscosmos" in said
    assert f", {counts['nasa']} by NASA astronauts on Soyuz MS." in said
    assert counts["roscosmos"] - counts["nasa"] == 2
    assert said.endswith("Roscosmos has flown two more.")


def test_the_pairs_of_the_exchange(client):
    """A pair has two seats flown; one seat alone is not yet reciprocated."""
    seats = groups(
        [seat for seat in SEATS if seat.get("exchange")],
        lambda seat: seat["exchange"][0],
    )
    flown = [
        [seat["status"] for seat in held].count("flown") for held in seats.values()
    ]
    pairs, alone, planned = flown.count(2), flown.count(1), flown.count(0)

    assert (
        f"{pairs} pairs, {alone} not yet reciprocated, {planned} planned This view"
        in text(tree(client.get("/swaps/")))
    )


def test_the_seats_each_way_of_each_agreement(client):
    expected = {
        f"/swaps/agreements/{row['slug']}/": row.get("seats_each_way")
        for row in rows_of("10_agreements.json")
    }
    page = client.get("/swaps/")
    table = tree(page).find(".//section[@aria-labelledby='agreements']//tbody")
    shown = {row.find("th/a").get("href"): text(row.findall("td")[-1]) for row in table}

    assert shown
    for address, said in shown.items():
        assert said == str(expected[address] or "unknown")
