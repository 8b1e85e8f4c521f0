"""The documents keep up with the code."""

import pytest
from django.conf import settings

from missions.catalogue.files import FILES, fields_by_name
from missions.tables import CREW, MISSIONS, NATIONS, SEATS

DICTIONARY = settings.BASE_DIR / "docs" / "data-dictionary.md"


def section(file):
    """What the dictionary says of one file."""
    text = DICTIONARY.read_text(encoding="utf-8")
    return text.split(f"## {file}")[1].split("\n## ")[0]


@pytest.mark.parametrize(("file", "model"), FILES.items())
def test_the_dictionary_names_each_field_of_each_file(file, model):
    told = section(file)

    assert [name for name in fields_by_name(model) if f"| `{name}` |" not in told] == []


@pytest.mark.parametrize(("file", "model"), FILES.items())
def test_the_dictionary_says_what_the_form_says(file, model):
    told = section(file)
    words = [str(field.help_text) for field in fields_by_name(model).values()]

    assert str(model._meta.verbose_name) in told.splitlines()[0]
    assert [each for each in words if each not in told] == []


@pytest.mark.parametrize("columns", [SEATS, MISSIONS, CREW, NATIONS])
def test_the_dictionary_names_the_columns_of_a_list(columns):
    told = DICTIONARY.read_text(encoding="utf-8")

    assert [name for name in columns if f"`{name}`" not in told] == []
