"""Templates are written so that a change to one is read in a diff.

How they are indented is checked by djhtml in `make check`.
"""

import re

import pytest
from django.conf import settings

TEMPLATES = settings.BASE_DIR / "templates"
LONGEST = 100  # signs in a line
NO_WORDS = re.compile(r"content='\{.*?\}'", re.DOTALL)  # settings of htmx
PAGES = sorted(TEMPLATES.rglob("*.*"))
WORDS = [path for path in PAGES if path.parent.name != "examples"]  # of programs


def name(path):
    return str(path.relative_to(TEMPLATES))


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_no_line_is_too_long_to_be_read(path):
    lines = path.read_text(encoding="utf-8").splitlines()

    assert [line for line in lines if len(line) > LONGEST] == []


@pytest.mark.parametrize("path", WORDS, ids=name)
def test_an_apostrophe_is_no_straight_one(path):
    """What readers see: outside tags, comments, and the names that code goes by."""
    text = path.read_text(encoding="utf-8")
    said = re.findall(r'\{% translate "([^"]*)"', text)
    shown = re.sub(r"\{[%{#].*?[%}#]\}|<[^<>]*>", "", re.sub(NO_WORDS, "", text))

    assert [words for words in [*said, shown] if "'" in words] == []
