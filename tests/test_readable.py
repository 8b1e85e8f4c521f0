"""What a text may hold: what readers see, in any script."""

import pytest

from missions.readable import named, unreadable_in

READ = [
    "",
    "Łukasz Šťastný, Nguyễn Võ, Кононенко",
    "飞船 سلطان النيادي אילן רמון राकेश शर्मा",
    "a no-break\xa0space, thin\u2009space, “quotes” – dash … 🚀 👩🏽‍🚀",
    "می\u200cخواهم",  # Persian needs its joiners
]
UNREAD = {
    "\0": "U+0000",
    "\x0b": "U+000B",
    "\x1b": "U+001B",
    "\t": "U+0009",
    "\x85": "U+0085",
    "\xad": "U+00AD",
    "\u200b": "U+200B",
    "\u200f": "U+200F",
    "\u202e": "U+202E",
    "\u2028": "U+2028",
    "\u2066": "U+2066",
    "\ud800": "U+D800",
    "\ue000": "U+E000",
    "\ufeff": "U+FEFF",
    "\ufffe": "U+FFFE",
    "\U0001ffff": "U+1FFFF",
}


@pytest.mark.parametrize("text", READ)
def test_names_of_every_script_are_read(text):
    assert unreadable_in(text, lines=False) == ""


@pytest.mark.parametrize(("character", "name"), UNREAD.items())
def test_what_no_reader_sees_is_found_and_named(character, name):
    found = unreadable_in(f"Soyuz{character} MS")

    assert found == character
    assert named(found) == name


def test_lines_break_only_where_there_may_be_several():
    assert unreadable_in("one\r\ntwo") == ""
    assert unreadable_in("one\ntwo", lines=False) == "\n"
