"""How files and pages are sent: packed, and kept only where they cannot change."""

import re
import urllib.request

import pytest

FOR_EVER = "max-age=315360000, public, immutable"


@pytest.fixture(scope="module")
def ask(site):
    def get(address, packing="identity"):
        asked = urllib.request.Request(
            site + address, headers={"Accept-Encoding": packing}
        )
        with urllib.request.urlopen(asked, timeout=30) as answer:
            return answer.headers, answer.read()

    return get


@pytest.fixture(scope="module")
def files(ask):
    """The files that a page names: its style sheet, its icon."""
    text = ask("/")[1].decode()
    return sorted(set(re.findall(r'(?:href|src)="(/static/[^"]+)"', text)))


def test_files_are_named_by_their_content_and_kept_for_ever(ask, files):
    assert files
    for file in files:
        assert re.search(r"\.[0-9a-f]{12}\.\w+(#\w+)?$", file)
        assert ask(file)[0]["Cache-Control"] == FOR_EVER


@pytest.mark.parametrize("packing", ["br", "gzip"])
def test_the_style_sheet_was_packed_beforehand(ask, files, packing):
    sheet = next(file for file in files if "site" in file and file.endswith(".css"))

    headers, body = ask(sheet, packing)

    assert headers["Content-Encoding"] == packing
    assert len(body) < len(ask(sheet)[1]) / 2


def test_a_file_that_keeps_its_name_is_asked_for_again(ask):
    """The page that says the fault is ours names the style sheet like this."""
    assert "immutable" not in ask("/static/missions/site.css")[0]["Cache-Control"]


@pytest.mark.parametrize("packing", ["br", "gzip"])
def test_a_page_is_packed_and_asked_for_again_soon(ask, packing):
    headers, body = ask("/missions/", packing)

    assert headers["Content-Encoding"] == packing
    assert len(body) < len(ask("/missions/")[1]) / 5
    seconds = re.match(r"public, max-age=(\d+), ", headers["Cache-Control"])[1]
    assert int(seconds) <= 60  # fewer in the last minute of its day
    assert headers["ETag"]
    assert "Set-Cookie" not in headers
