"""The floors of docs/architecture.md: what may import what."""

import ast
from pathlib import Path

import pytest
from django.conf import settings

# From the ground up. A room imports from its own floor's rooms only where they are the
# same room, and from any floor below.
FLOORS = [
    {
        *("dates", "folding", "readable", "rows", "compression"),
        *("public_address", "spacefacts", "wikidata"),
    },
    {"models.codes", "citation", "wikitext"},
    {"spaceflights"},
    {"models"},
    {"filters", "reports", "catalogue", "templatetags"},
    {
        *("drawings", "tables", "documents", "feeds", "joined", "sitemaps"),
    },
    {"dumps"},
    {"views", "management"},
    {"urls"},
]
OUTSIDE = {"apps", "migrations"}  # Django's own, tied to the models
PACKAGE = settings.BASE_DIR / "missions"
FLOOR_OF = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}


def room_of(module):
    """The room of a module: `missions.models.seat_codes` stands in "models.codes"."""
    _package, *parts = module.split(".")
    if not parts:
        return ""
    if parts[0] == "models" and parts[-1].endswith("codes"):
        return "models.codes"
    return parts[0]


def modules(folder=PACKAGE):
    for path in sorted(folder.rglob("*.py")):
        parts = path.relative_to(settings.BASE_DIR).with_suffix("").parts
        yield ".".join(part for part in parts if part != "__init__"), path


def imports(module, path):
    """The modules of this package that a module imports, anywhere in it."""
    package = module if path.name == "__init__.py" else module.rpartition(".")[0]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            yield from named(node, package)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def named(node, package):
    """What `from … import …` names: the module, or the modules in a package."""
    base = node.module or ""
    if node.level:
        above = package.split(".")[: len(package.split(".")) - node.level + 1]
        base = ".".join([*above, *([node.module] if node.module else [])])
    for alias in node.names:
        inside = f"{base}.{alias.name}"
        yield inside if is_module(inside) else base


def is_module(name):
    path = settings.BASE_DIR / Path(*name.split("."))
    return path.is_dir() or path.with_suffix(".py").is_file()


def climbs(module, path):
    """The imports of a module that lead to its own floor's other rooms, or above."""
    here = room_of(module)
    if here in OUTSIDE or not here:
        return
    for target in imports(module, path):
        there = room_of(target) if target.startswith("missions") else ""
        if there and there != here and FLOOR_OF[there] >= FLOOR_OF[here]:
            yield f"{module} imports {target}"


@pytest.mark.parametrize(("module", "path"), list(modules()))
def test_no_import_climbs(module, path):
    assert list(climbs(module, path)) == []


def test_nothing_knows_the_desk():
    """It is for curators alone: a public node runs none of it."""
    known = [
        f"{module} imports {target}"
        for folder in (PACKAGE, settings.BASE_DIR / "crewswap")
        for module, path in modules(folder)
        for target in imports(module, path)
        if target.split(".")[0] == "desk"
    ]

    assert known == []


def test_every_room_has_a_floor():
    rooms = {room_of(module) for module, _path in modules()} - OUTSIDE - {""}

    assert rooms == set(FLOOR_OF)


def test_an_import_that_climbs_is_seen(tmp_path):
    model = tmp_path / "seat.py"
    model.write_text("from ..views import HomeView\n")

    assert list(climbs("missions.models.seat", model)) == [
        "missions.models.seat imports missions.views"
    ]


def test_the_page_on_the_architecture_names_every_room():
    page = (settings.BASE_DIR / "docs" / "architecture.md").read_text(encoding="utf-8")

    missing = [room for room in FLOOR_OF if f"`{room.split('.')[0]}" not in page]
    assert missing == []
