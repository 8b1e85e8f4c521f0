import pytest

from tests.shipped import copy_file

from .servers import manage


@pytest.fixture(scope="package")
def catalogue(common_folder, tmp_path_factory):
    """The shipped catalogue in an SQLite file, as a server would write it."""
    file = tmp_path_factory.mktemp("catalogue") / "catalogue.sqlite3"
    copy_file(common_folder, file)
    return file


@pytest.fixture
def baked(catalogue, tmp_path):
    file = tmp_path / "baked.sqlite3"
    manage(f"sqlite:///{catalogue}", "bake", str(file))
    return file
