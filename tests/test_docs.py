"""The documents keep up with the code."""

import re

import pytest
from django.conf import settings

from crewswap.environment import SAMPLE
from missions.catalogue.files import FILES, fields_by_name

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


def test_each_package_that_is_installed_has_its_licence_listed():
    lock = (settings.BASE_DIR / "requirements.txt").read_text(encoding="utf-8")
    told = (settings.BASE_DIR / "docs" / "licences.md").read_text(encoding="utf-8")

    packages = re.findall(r"^([\w.-]+)==", lock, re.M)
    assert packages
    assert re.findall(r"^\| ([\w.-]+) \| [A-Z0-9]", told, re.M) == sorted(packages)


def test_the_page_on_serving_names_each_setting():
    told = (settings.BASE_DIR / "docs" / "serving.md").read_text(encoding="utf-8")

    assert [name for name in SAMPLE if f"`{name}`" not in told] == []


def test_each_file_to_deploy_is_named_on_it():
    told = (settings.BASE_DIR / "docs" / "serving.md").read_text(encoding="utf-8")
    kinds = {path.suffix for path in (settings.BASE_DIR / "deploy").iterdir()}

    assert [each for each in kinds if each not in told] == []
