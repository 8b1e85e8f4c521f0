"""Flags before the names of nations."""

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.management import call_command
from django.template import Context, Template
from django.test import override_settings

from missions.models import Nation
from missions.templatetags.flags import SPRITE, drawn

SVG = "{http://www.w3.org/2000/svg}"
NATIONS = json.loads(
    (settings.BASE_DIR / "fixtures" / "02_nations.json").read_text(encoding="utf-8")
)
CODES = [row["fields"]["code"] for row in NATIONS]


def rendered(nation):
    return Template("{% load flags %}{% flag nation %}").render(
        Context({"nation": nation})
    )


def symbols():
    """{id: element} of the flags in the drawing."""
    sprite = ElementTree.parse(finders.find(SPRITE)).getroot()
    return {symbol.get("id"): symbol for symbol in sprite.iter(f"{SVG}symbol")}


@pytest.mark.parametrize("code", CODES)
def test_every_nation_of_the_catalogue_has_a_flag(code):
    assert rendered(Nation(code=code)).endswith(
        f'<use href="/static/missions/flags.svg#{code.lower()}"></use></svg>\u00a0'
    )
    assert code.lower() in symbols()


def test_no_flag_is_drawn_for_nobody():
    assert set(drawn()) == {code.lower() for code in CODES}


def test_a_flag_is_for_the_eye_alone():
    flag = ElementTree.fromstring(rendered("USA").strip("\u00a0"))

    assert flag.get("aria-hidden") == "true"
    assert flag.get("class") == "flag"
    assert (flag.get("width"), flag.get("height")) == ("1em", "1em")
    assert "".join(flag.itertext()) == ""


def test_a_nation_without_a_drawn_flag_has_none():
    assert rendered(Nation(code="XKX")) == ""


def test_a_code_is_never_markup():
    assert rendered('"><script>') == ""


def test_a_flag_needs_no_other_element():
    """Ids inside a file that is used from another are not found by every browser."""
    for code, symbol in symbols().items():
        for element in symbol.iter():
            values = " ".join(element.attrib.values())
            assert element is symbol or not element.get("id"), code
            assert "url(" not in values and "#" not in re.sub(
                "#[0-9a-f]{3,6}", "", values
            ), code


def test_flags_are_light():
    for line in Path(finders.find(SPRITE)).read_text(encoding="utf-8").splitlines():
        assert len(line) < 2600, line[:20]


def test_flags_carry_their_licence():
    told = Path(finders.find("missions/flags.LICENSE.txt")).read_text(encoding="utf-8")

    assert "circle-flags" in told
    assert "Copyright (c) 2026 HatScripts" in told


@pytest.fixture
def hashed_files(tmp_path):
    """Static files as a server serves them: each with the hash of its content."""
    storage = "whitenoise.storage.CompressedManifestStaticFilesStorage"
    with override_settings(
        STATIC_ROOT=tmp_path,
        STORAGES=settings.STORAGES | {"staticfiles": {"BACKEND": storage}},
    ):
        call_command("collectstatic", verbosity=0, interactive=False)
        yield tmp_path


def test_a_flag_is_found_under_the_hashed_name(hashed_files):
    [address] = re.findall(r'href="([^"]+)"', rendered("SUN"))
    file, _, code = address.partition("#")

    assert re.fullmatch(r"/static/missions/flags\.[0-9a-f]{12}\.svg", file)
    assert (hashed_files / file.removeprefix("/static/")).exists()
    assert code == "sun"
    assert staticfiles_storage.exists("missions/flags.svg")


def test_a_nation_is_a_link_that_its_flag_stands_before():
    nation = Nation(code="ITA", name="Italy")
    shown = Template("{% load flags %}{% nation nation %}").render(
        Context({"nation": nation})
    )

    assert shown.startswith('<span class="flagged"><svg class="flag"')
    assert shown.endswith('<a href="/nations/ITA/">Italy</a></span>')


@pytest.mark.parametrize(
    "code, shown", [("USA", "for the United States"), ("RUS", "for Russia")]
)
def test_a_nation_in_a_sentence_has_its_article(code, shown):
    names = {"USA": "United States", "RUS": "Russia"}
    row = Nation(code=code, name=names[code])

    page = Template("{% load flags %}for {% nation_in_text row %}")
    told = page.render(Context({"row": row}))

    assert " ".join(re.sub("<.*?>", "", told).split()) == shown


def test_the_name_of_a_nation_is_escaped():
    nation = Nation(code="XKX", name="<b>Kosovo")
    shown = Template("{% load flags %}{% nation nation %}").render(
        Context({"nation": nation})
    )

    assert "&lt;b&gt;Kosovo" in shown


def test_a_picture_holds_its_flags_itself():
    drawn_flag = Template("{% load flags %}{% round_flag nation 4 5 32 %}")
    markup = drawn_flag.render(Context({"nation": Nation(code="RUS")}))

    assert markup.startswith('<g transform="translate(4 5) scale(0.0625)">')
    assert "<path" in markup and "href" not in markup


def test_a_picture_has_no_flag_of_a_nation_without_one():
    drawn_flag = Template("{% load flags %}{% round_flag nation 4 5 32 %}")

    assert drawn_flag.render(Context({"nation": Nation(code="XKX")})) == ""
