"""Nodes that read a baked file, and take a newer one without a lost answer."""

import os
import shutil
import sqlite3

from .servers import eventually, served

PAGES = [
    *("/", "/missions/", "/seats/?nation=RUS", "/seats.csv", "/changes.atom"),
    *("/explore/", "/records/", "/crew/sergei-krikalev/"),
]


def test_a_node_serves_all_but_the_admin(baked):
    baked.chmod(0o444)
    baked.parent.chmod(0o555)
    try:
        with served(f"sqlite:///{baked}?mode=ro") as site:
            assert {site.ask(page)[0] for page in PAGES} == {200}
            assert site.ask("/admin/")[0] == 404
        assert os.listdir(baked.parent) == [baked.name], "nothing is put beside it"
    finally:
        baked.parent.chmod(0o755)


def test_a_newer_file_is_taken_without_a_lost_answer(baked, tmp_path):
    newer = tmp_path / "newer.sqlite3"
    shutil.copy(baked, newer)
    with sqlite3.connect(newer) as file:
        file.execute("UPDATE missions_catalogueversion SET number = number + 1")
        file.execute(
            "UPDATE missions_mission SET name = 'Renamed' WHERE slug = 'crew-9'"
        )
    file.close()

    with served(f"sqlite:///{baked}?mode=ro") as site:
        before = site.health()["version"]
        with site.read_all_the_while():
            os.replace(newer, baked)
            eventually(lambda: site.health()["version"] == before + 1)
        assert "Renamed" in site.ask("/missions/crew-9/")[1]
