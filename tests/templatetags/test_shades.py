import pytest

from missions.templatetags.shades import shade


@pytest.mark.parametrize(
    ("number", "expected"), [(None, 1), (1, 1), (4, 1), (5, 2), (25, 3), (100, 5)]
)
def test_shades_go_by_the_root_of_a_number(number, expected):
    assert shade(number, 100) == expected


def test_where_nothing_is_counted_all_is_light():
    assert shade(0, 0) == 1
