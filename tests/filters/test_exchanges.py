"""Exchanges by each of their filters."""

from ..reading import tree


def test_swaps_by_pairing_and_person(client, exchange_era, fly, person, seat, swap):
    swap("alone", seat(fly("m1"), person("Some One")), pairing="open")

    def shown(query):
        found = tree(client.get(f"/swaps/?{query}")).findall(".//article/h3/a")
        return [link.text for link in found]

    assert shown("pairing=open") == ["Alone"]
    assert shown("person=кикина") == ["Rubio Kikina"]
    assert shown("person=rubio&pairing=open") == []
    assert shown("nation=USA") == ["Rubio Kikina"]
    assert shown("vehicle=crew-dragon&agreement=crew-exchange") == ["Rubio Kikina"]
    assert sorted(shown("agreement=crew-exchange")) == ["Alone", "Rubio Kikina"]
