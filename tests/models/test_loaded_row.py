from missions.models import LoadedRow

from .breaking import assert_refused


def test_a_loaded_row_has_one_digest(db):
    row = {"model": "missions.nation", "key": "RUS"}
    LoadedRow.objects.create(**row, digest="a")

    assert_refused(LoadedRow(**row, digest="b"), "one_digest_per_loaded_row", "")
