"""Every number on the pages of a nation, an agency, a vehicle and a person."""

import re

from ..reading import numbers, text, tree
from .plain import (
    AGENCIES,
    CHANGED,
    FLOWN,
    NATIONS,
    RETURN_OF,
    SPACEFLIGHTS,
    UP,
    VEHICLES,
    agency,
    end_of,
    groups,
    in_space,
    nation,
    operator,
    person,
    three,
    vehicle,
)


def slug(seat):
    return vehicle(seat)["slug"]


def linked(page, counts):
    """`three` counts by the addresses of what they are counted by; "" for none."""
    return {f"/{page}/{key}/" if key else "": row for key, row in counts.items()}


def bars(card):
    """The numbers beside the bars of a link picture."""
    return [int(found) for found in re.findall(r'class="count"[^>]*>(\d+)<', card)]


def longest(counts, number=7):
    """The launch seats that a link picture has room for, most first."""
    return sorted((up for _people, up, _down in counts.values() if up), reverse=True)[
        :number
    ]


def test_on_what_the_people_of_a_nation_flew(client, drawn):
    flown = groups(FLOWN, nation)
    for code in NATIONS:
        counts = three(flown[code], slug)
        page = client.get(f"/nations/{code}/")
        client.get(f"/nations/{code}/card.png")

        assert numbers(page, "flown-on") == linked("vehicles", counts), code
        assert bars(drawn[-1]) == longest(counts), code


def test_who_flew_on_a_vehicle(client, drawn):
    flown = groups(FLOWN, slug)
    for name in VEHICLES:
        counts = three(flown[name], nation)
        page = client.get(f"/vehicles/{name}/")
        client.get(f"/vehicles/{name}/card.png")

        assert numbers(page, "carried") == linked("nations", counts), name
        assert bars(drawn[-1]) == longest(counts), name


def test_whom_an_agency_sent_and_carried(client, drawn):
    sent, carried = groups(FLOWN, agency), groups(FLOWN, operator)
    for name in AGENCIES:
        on_vehicles = three(sent[name], slug)
        by_agency = three(carried[name], agency)
        page = client.get(f"/agencies/{name}/")
        client.get(f"/agencies/{name}/card.png")

        assert numbers(page, "flown-on") == linked("vehicles", on_vehicles), name
        assert numbers(page, "carried") == linked("agencies", by_agency), name
        assert bars(drawn[-1]) == longest(on_vehicles or by_agency), name


def some_people():
    """All who returned on a different spacecraft or were lost, and each thirtieth."""
    lost = [seat for seat in UP if end_of(seat) and not RETURN_OF[id(seat)]]
    return sorted({*map(person, CHANGED + lost), *sorted(set(map(person, UP)))[::30]})


def test_the_spaceflights_on_the_page_of_a_person(client):
    launches, counted = groups(UP, person), groups(SPACEFLIGHTS, person)
    changed = groups(in_space(CHANGED), person)
    for who in some_people():
        part = tree(client.get(f"/crew/{who}/")).find(".//ol[@class='spaceflights']/..")
        rows = part.findall("ol/li")
        ended = [seat for seat in counted[who] if end_of(seat)]
        said = re.findall(r"; (\d+|it)\b", summary(part))

        assert len(rows) == len(launches[who]), who
        assert sum("changed" in row.get("class", "") for row in rows) == len(
            changed[who]
        ), who
        assert summary(part).split(" ")[0] == (str(len(ended)) if ended else ""), who
        if changed[who] and ended:
            assert said == ["it" if len(ended) == 1 else str(len(changed[who]))], who
        else:
            assert said == [], who


def summary(part):
    """The sentence under a person's spaceflights that adds them up, or ""."""
    sums = [text(line) for line in part.findall("p") if line.find("strong") is not None]
    return sums[0] if sums else ""
