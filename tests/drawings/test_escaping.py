"""Markup put together by hand."""

import pytest

from missions.drawings.escaping import escaped, filled


def test_what_is_not_escaped_is_not_filled_in():
    assert filled("<b>{}</b> {:.1f}", escaped("M & M"), 2.25) == "<b>M &amp; M</b> 2.2"
    with pytest.raises(TypeError, match="Not escaped"):
        filled("<b>{}</b>", "M & M")
