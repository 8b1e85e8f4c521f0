"""Takes the README's pictures of the shipped catalogue: `make screenshots`.

Also draws the picture that social networks show for a link to a page without one of its
own, from card.html.
"""

import tempfile
from pathlib import Path

from tests.browser.chromium import ChromiumMissing, chromium
from tests.browser.serving import prepare, served

try:
    import oxipng
except ModuleNotFoundError as missing:
    raise SystemExit(
        "Pictures are packed by pyoxipng, which has no wheel for this Python. Name an "
        "earlier one: make screenshots PYTHON=python3.13"
    ) from missing

FOLDER = Path(__file__).parent / "images"
DESK = {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light"}
HAND = {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark"}
PICTURES = {
    "home": ("/", DESK),
    "mission": ("/missions/crew-9/", DESK),
    "person": ("/crew/anna-kikina/", DESK),
    "matrix": ("/nations-by-vehicle/", DESK),
    "timeline": ("/timeline/?year_from=2018", DESK),
    "seats": ("/seats/?vehicle=crew-dragon&nation=RUS", DESK),
    "mission-in-hand": ("/missions/crew-9/", HAND),
}
LINK_PICTURE = "/missions/crew-9/card.png"
CARD = {"viewport": {"width": 1200, "height": 630}}
STATIC = FOLDER.parent.parent / "missions" / "static" / "missions"
LARGEST = 250_000  # bytes; a README is read on slow lines too


def take(page, address, file):
    """Picture what a reader sees first of a page."""
    page.goto(address)
    save(page.screenshot(), file)


def save(picture, file):
    picture = oxipng.optimize_from_memory(picture, level=4)
    if len(picture) > LARGEST:
        raise SystemExit(f"{file} has {len(picture)} bytes and may have {LARGEST}.")
    file.write_bytes(picture)


def main():
    with tempfile.TemporaryDirectory() as folder:
        prepare(Path(folder))
        with served(Path(folder)) as site, chromium() as browser:
            for name, (address, reader) in PICTURES.items():
                page = browser.new_page(base_url=site, **reader)
                take(page, address, FOLDER / f"{name}.png")
                page.close()
            page = browser.new_page(base_url=site, **CARD)
            save(page.request.get(LINK_PICTURE).body(), FOLDER / "link-picture.png")
            card = FOLDER.with_name("card.html")
            take(page, card.as_uri(), STATIC / "card.png")
            page.close()


if __name__ == "__main__":
    try:
        main()
    except ChromiumMissing as problem:
        raise SystemExit(str(problem)) from None
