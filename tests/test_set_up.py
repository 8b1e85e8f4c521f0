"""`bin/set-up` as the two commands call it, with an index of two small packages.

`asking` needs `asked` with an extra. The lock names `asked` 1, as ours name what they
name; the index has `asked` 2 too, as any index has some day after a lock was made.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import zipfile

import pytest
from django.conf import settings

NOWHERE = "http://127.0.0.1:9/simple"


def add_package(index, name, version, needs=()):
    """Put a package without any code into the index; gives its line in a lock."""
    about = f"{name}-{version}.dist-info"
    file = index / f"{name}-{version}-py3-none-any.whl"
    metadata = ["Metadata-Version: 2.1", f"Name: {name}", f"Version: {version}"]
    metadata += ["Provides-Extra: more"]
    metadata += [f"Requires-Dist: {need}" for need in needs]
    with zipfile.ZipFile(file, "w") as wheel:
        wheel.writestr(
            f"{about}/METADATA", "\n".join(["Metadata-Version: 2.1", *metadata])
        )
        wheel.writestr(f"{about}/WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any\n")
        wheel.writestr(f"{about}/RECORD", "")
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    return f"{name}=={version} --hash=sha256:{digest}\n"


class Clone:
    """A clone in a folder with a space, and a Python that has nothing but an index."""

    def __init__(self, folder):
        self.folder = folder / "a clone"
        (self.folder / "bin").mkdir(parents=True)
        shutil.copy(settings.BASE_DIR / "bin" / "set-up", self.folder / "bin")
        index = folder / "index"
        index.mkdir()
        self.asking = add_package(index, "asking", "1", ["asked[more]>=1"])
        self.asked = add_package(index, "asked", "1")
        add_package(index, "asked", "2")
        self.index = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": index.as_uri()}
        self.lock(self.asking, self.asked)

    def lock(self, *lines):
        (self.folder / "requirements.txt").write_text("".join(lines), encoding="utf-8")

    def set_up(self, purpose="site", **environment):
        """Run it; gives its code and what it said."""
        kept = {key: os.environ[key] for key in ("PATH", "HOME") if key in os.environ}
        done = subprocess.run(
            [sys.executable, "bin/set-up", purpose],
            cwd=self.folder,
            env={**kept, "PIP_CONFIG_FILE": os.devnull, **self.index, **environment},
            capture_output=True,
            text=True,
            timeout=120,
        )
        return done.returncode, done.stdout + done.stderr

    def packages(self):
        found = self.folder.glob(".venv/lib/python3*/site-packages/as*.dist-info")
        return sorted(each.stem for each in found)


MAKING = "Making .venv, which takes a minute.\n"
ADDING = "Adding to .venv what the checks need, which takes a minute.\n"
WHOLE = ["asked-1", "asking-1"]


@pytest.fixture
def clone(tmp_path):
    return Clone(tmp_path)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A clone whose first set-up was interrupted, and what the second said."""
    clone = Clone(tmp_path_factory.mktemp("made"))
    clone.half_done = clone.folder / ".venv" / "lib" / "half-installed"
    clone.half_done.mkdir(parents=True)
    elsewhere = {"PIP_USER": "1", "PIP_TARGET": str(clone.folder / "elsewhere")}
    return clone, clone.set_up(**elsewhere)


def test_a_lock_holds_when_the_index_has_newer_releases(made):
    """Wherever the user's own pip is told to install."""
    clone, said = made

    assert said == (0, MAKING)
    assert clone.packages() == WHOLE


def test_what_was_interrupted_is_made_anew(made):
    assert not made[0].half_done.exists()


def test_where_nothing_is_missing_nothing_is_said(made):
    assert made[0].set_up() == (0, "")


def test_what_checks_need_is_added_and_a_changed_lock_is_made_anew(made):
    clone, _ = made
    (clone.folder / "requirements-dev.txt").write_text(clone.asked, encoding="utf-8")
    (clone.folder / ".venv" / "mark").touch()

    assert clone.set_up("checks") == (0, ADDING)
    assert clone.set_up("site") == (0, ""), "who checks can serve too"
    assert (clone.folder / ".venv" / "mark").exists()

    clone.lock(clone.asked)
    assert clone.set_up() == (0, MAKING)
    assert clone.packages() == ["asked-1"]


def test_a_lock_that_lacks_a_package_is_refused(clone):
    clone.lock(clone.asking)

    code, told = clone.set_up()

    assert code == 1
    assert "asking 1 requires asked, which is not installed." in told
    assert told.endswith("requirements.txt cannot be installed, see above.\n")
    assert not (clone.folder / ".venv" / "finished").exists()


def test_without_a_network_it_ends_with_one_sentence(clone):
    clone.index = {"PIP_INDEX_URL": NOWHERE, "PIP_RETRIES": "1"}

    code, told = clone.set_up()

    assert code == 1
    assert told.startswith(f"{MAKING}The index of Python packages cannot be reached")
    assert told.count("\n") == 2


@pytest.mark.parametrize("command", ["run", "test"])
def test_nothing_but_a_browser_and_postgresql_can_be_passed_by(command):
    done = subprocess.run(
        ["make", "--dry-run", command, "WITHOUT=browser,tests"],
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
    )

    assert done.returncode == 2
    assert "Set it like WITHOUT=browser,postgresql" in done.stderr
