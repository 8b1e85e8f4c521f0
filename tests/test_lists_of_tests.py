"""What is named in `asked_of_both.py` and `measured.py` is there."""

import re

import pytest

from .asked_of_both import HERE, OF_SHOWING, TESTS_OF_SHOWING
from .measured import ALREADY_MEASURED

TESTS = {
    name: file.relative_to(HERE).as_posix()
    for file in HERE.rglob("test_*.py")
    for name in re.findall(r"def (test_\w+)", file.read_text(encoding="utf-8"))
}


@pytest.mark.parametrize("place", sorted(OF_SHOWING | ALREADY_MEASURED))
def test_a_place_that_is_named_is_there(place):
    file, _, name = place.partition("::")

    assert (HERE / file).exists()
    assert not name or TESTS.get(name) == file


@pytest.mark.parametrize("name", sorted(TESTS_OF_SHOWING))
def test_a_test_that_is_named_is_there_and_not_left_out_with_its_file(name):
    assert TESTS[name] not in OF_SHOWING
