"""A broken catalogue: one sentence says where and what, and nothing changes."""

import json

import pytest
from django.core.management import CommandError, call_command

from .broken import BROKEN
from .conftest import Files

pytestmark = pytest.mark.django_db


def test_a_broken_catalogue_is_told_in_one_sentence(files, held, tmp_path, subtests):
    """What is refused leaves all as it was, so that one load serves every case."""
    call_command("load_catalogue", fixtures=files.folder, verbosity=0)
    before = held()

    for number, (name, (break_it, sentence)) in enumerate(BROKEN.items()):
        with subtests.test(name):
            folder = tmp_path / str(number) / "fixtures"
            folder.mkdir(parents=True)
            break_it(Files(folder))

            with pytest.raises(CommandError) as told:
                call_command("load_catalogue", fixtures=folder, verbosity=0)

            assert str(told.value).startswith(sentence)
            assert str(told.value).count("fixtures/") == 1
            assert "\n" not in str(told.value)
            assert held() == before


@pytest.mark.parametrize("name", ["a wrong date", "overlapping spaceflights"])
def test_a_broken_catalogue_leaves_an_empty_database_empty(files, held, name):
    before = held()
    BROKEN[name][0](files)

    with pytest.raises(CommandError):
        call_command("load_catalogue", fixtures=files.folder, verbosity=0)

    assert held() == before


@pytest.mark.parametrize("name", ["an unknown choice", "a mission without a source"])
def test_replace_does_not_excuse_a_broken_catalogue(files, held, name):
    call_command("load_catalogue", fixtures=files.folder, verbosity=0)
    before = held()
    BROKEN[name][0](files)

    with pytest.raises(CommandError):
        call_command("load_catalogue", fixtures=files.folder, replace=True)

    assert held() == before


def test_a_long_value_is_cut_in_the_sentence(files):
    files.change("03_agencies", 1, short_name="N" * 500)

    with pytest.raises(CommandError) as told:
        call_command("load_catalogue", fixtures=files.folder)

    assert "value '" + "N" * 78 + "…: Ensure" in str(told.value)


def test_rows_are_counted_from_one(files):
    rows = json.loads(files.path("14_seats").read_text())

    assert rows[0]["fields"]["leg"] == "down"
    files.change("14_seats", 1, role="cook")
    with pytest.raises(CommandError, match=r"row 1 \(crew-5 down"):
        call_command("load_catalogue", fixtures=files.folder)


@pytest.mark.parametrize("rows", ["[]", '[{"model": "missions.nation"}]'])
def test_a_folder_without_the_files_is_told(tmp_path, rows):
    (tmp_path / "02_nations.json").write_text(rows)

    with pytest.raises(CommandError, match=r"fixtures/01_sources\.json is missing\."):
        call_command("load_catalogue", fixtures=tmp_path)


def test_a_folder_in_a_file_s_place_is_told(files):
    files.path("14_seats").unlink()
    files.path("14_seats").mkdir()

    with pytest.raises(CommandError, match="14_seats"):
        call_command("load_catalogue", fixtures=files.folder)
