"""The installer and the portable zip, used as a learner on a Windows uses them.

It needs what `build/windows/package.py --test` makes and names in the environment: LEARNPY_SETUP,
LEARNPY_PORTABLE, and LEARNPY_EARLIER_SETUP, the installer of a small earlier version. It installs
for the person who runs it, so it refuses where that one has LearnPy already.
"""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from learnpy import __version__
from learnpy.progress.lock import DataFolderLock
from learnpy.progress.store import open_store

if sys.platform == "win32":
    import winreg

pytestmark = pytest.mark.windows

KEY = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\LearnPy"
LESSON = "hello-python"
PATIENCE = 300_000
"""Milliseconds: unpacking all of LearnPy under a virus scanner."""
DONE, IS_OPEN, FOLDER_UNFIT = 0, 3, 4
ACCENTS = "Prögramme für 学习/Learn Py"


def local() -> Path:
    return Path(os.environ["LOCALAPPDATA"])


def usual_place() -> Path:
    return local() / "Programs" / "LearnPy"


def progress_folder() -> Path:
    return local() / "LearnPy"


def shortcut() -> Path:
    return Path(os.environ["APPDATA"]) / "Microsoft/Windows/Start Menu/Programs/LearnPy.lnk"


def given(name: str) -> Path:
    if name not in os.environ:
        pytest.fail(f"{name} is not set; `build/windows/package.py --test` does it")
    return Path(os.environ[name])


def entry() -> dict[str, str | int]:
    """What Windows lists of the installed LearnPy; nothing where there is none."""
    assert sys.platform == "win32"
    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, KEY) as key:
            count = winreg.QueryInfoKey(key)[1]
            return {
                name: value for name, value, _ in (winreg.EnumValue(key, i) for i in range(count))
            }
    except OSError:  # there is none, or it is being removed
        return {}


def files(folder: Path) -> set[str]:
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*") if not file.is_dir()}


def install(setup: Path, into: Path | None = None) -> int:
    """Install silently. NSIS wants the folder last, without quotes, so the line is one text."""
    line = f'"{setup}" /S' + (f" /D={into}" if into else "")
    return subprocess.run(line, check=False).returncode


def write_record(folder: Path) -> None:
    lock = DataFolderLock(folder)
    assert lock.acquire()
    store = open_store(folder, lock).store
    store.record_active(60)
    store.save()
    lock.release()


@pytest.fixture
def uninstall(qtbot: QtBot):
    """Remove what is installed; it goes on in a copy of itself, so its end has to be waited for."""

    def uninstall() -> None:
        program = str(entry()["UninstallString"]).strip('"')
        subprocess.run([program, "/S"], check=False)
        qtbot.waitUntil(lambda: entry() == {} and not Path(program).exists(), timeout=PATIENCE)

    return uninstall


@pytest.fixture(scope="module", autouse=True)
def _nothing_of_a_person_is_lost() -> None:
    places = (progress_folder(), usual_place(), Path(str(entry().get("InstallLocation", "?"))))
    if any(place.exists() for place in places):
        pytest.fail("LearnPy, or somebody's progress, is on this computer already")


@pytest.fixture(autouse=True)
def _nothing_is_left(uninstall) -> Iterator[None]:
    yield
    if entry():
        uninstall()
    shutil.rmtree(usual_place(), ignore_errors=True)
    shutil.rmtree(progress_folder(), ignore_errors=True)


@pytest.fixture
def setup() -> Path:
    return given("LEARNPY_SETUP")


@pytest.fixture
def earlier() -> Path:
    return given("LEARNPY_EARLIER_SETUP")


@pytest.fixture
def learner() -> dict[str, str]:
    """The environment of a learner with the usual folders and a real screen."""
    unwanted = ("PYTHON", "QT_")
    return {name: value for name, value in os.environ.items() if not name.startswith(unwanted)}


SMALL = {"LearnPy.exe", "learnpy-runner.exe", "uninstall.exe"} | {
    "_internal/only in the earlier one.txt"
}


def test_install_use_upgrade_and_remove(
    setup: Path,
    earlier: Path,
    uninstall,
    package: Path,
    learner: dict[str, str],
    tmp_path: Path,
    qtbot: QtBot,
):
    """One story, for unpacking all of LearnPy takes long."""
    place, wanted = usual_place(), files(package) | {"uninstall.exe"}
    assert install(earlier) == DONE
    assert files(place) == SMALL
    (place / "my notes.txt").write_text("mine", encoding="utf-8")

    # The newer one takes its place, with nothing of the earlier one left and all else untouched.
    assert install(setup) == DONE
    assert files(place) == wanted | {"my notes.txt"}
    listed = entry()
    assert (listed["DisplayName"], listed["DisplayVersion"]) == ("LearnPy", __version__)
    assert listed["Publisher"] == "The LearnPy authors"
    assert (listed["InstallLocation"], listed["DisplayIcon"]) == (
        str(place),
        str(place / "LearnPy.exe"),
    )
    size = sum(file.stat().st_size for file in package.rglob("*") if file.is_file())
    assert listed["EstimatedSize"] == size // 1024
    assert shortcut().is_file()

    # It runs, and while it does nobody can replace or remove it.
    process = subprocess.Popen([place / "LearnPy.exe", "--lesson", LESSON], env=learner)
    try:
        record = progress_folder() / "progress.json"
        qtbot.waitUntil(lambda: record.is_file() and LESSON in record.read_text(), timeout=PATIENCE)
        assert install(earlier) == IS_OPEN
        assert install(earlier, tmp_path / "elsewhere") == IS_OPEN
        subprocess.run([place / "uninstall.exe", "/S", f"_?={place}"], check=False)
        assert files(place) == wanted | {"my notes.txt"}
        assert entry() == listed
    finally:
        process.kill()
        process.wait()
    kept = json.loads(record.read_text(encoding="utf-8"))

    # Installed into another folder, it moves there.
    other = tmp_path / ACCENTS
    assert install(setup, other) == DONE
    assert files(other) == wanted
    assert files(place) == {"my notes.txt"}
    assert entry()["InstallLocation"] == str(other)
    done = subprocess.run(
        [other / "learnpy-runner.exe", "doctor"],
        capture_output=True,
        encoding="utf-8",
        env=learner,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr

    uninstall()
    assert not other.exists()
    assert not shortcut().exists()
    assert json.loads(record.read_text(encoding="utf-8")) == kept
    assert not (progress_folder() / "Cache").exists()


def test_a_folder_with_other_files_gets_a_folder_of_our_own(
    earlier: Path, uninstall, tmp_path: Path
):
    (tmp_path / "_internal").mkdir()
    (tmp_path / "_internal" / "of another program.txt").write_text("", encoding="utf-8")
    before = files(tmp_path)
    assert install(earlier, tmp_path) == DONE
    assert files(tmp_path / "LearnPy") == SMALL
    uninstall()
    assert files(tmp_path) == before


def test_a_folder_that_cannot_be_used_is_refused(earlier: Path, tmp_path: Path):
    for folder in (tmp_path, tmp_path / "LearnPy"):
        folder.mkdir(exist_ok=True)
        (folder / "mine.txt").write_text("", encoding="utf-8")
    before = files(tmp_path)
    assert install(earlier, tmp_path) == FOLDER_UNFIT
    assert install(earlier, tmp_path / ("long" * 40)) == FOLDER_UNFIT
    assert files(tmp_path) == before
    assert entry() == {}


def test_an_upgrade_that_cannot_be_written_leaves_the_earlier_one(earlier: Path):
    place = usual_place()
    assert install(earlier) == DONE
    listed = entry()
    (place / "_internal" / "first.txt").write_text("the first", encoding="utf-8")
    (place / "uninstall.exe").unlink()
    (place / "uninstall.exe").mkdir()  # so that this file cannot be written
    before = files(place)
    assert install(earlier) == FOLDER_UNFIT
    assert files(place) == before
    assert (place / "_internal" / "first.txt").read_text(encoding="utf-8") == "the first"
    assert entry() == listed
    (place / "uninstall.exe").rmdir()
    assert install(earlier) == DONE


def test_an_upgrade_that_was_cut_off_is_done_anew(earlier: Path):
    place = usual_place()
    assert install(earlier) == DONE
    (place / "_earlier").mkdir()
    for name in ("LearnPy.exe", "_internal"):
        (place / name).rename(place / "_earlier" / name)
    assert install(earlier) == DONE
    assert files(place) == SMALL


def test_the_portable_one_keeps_progress_beside_itself(tmp_path: Path, qtbot: QtBot):
    with zipfile.ZipFile(given("LEARNPY_PORTABLE")) as archive:
        archive.extractall(tmp_path / "USB é")
    place = tmp_path / "USB é" / "LearnPy portable"
    command = [place / "LearnPy" / "learnpy-runner.exe", "progress", "export"]
    exported = tmp_path / "record.json"
    another = tmp_path / "another"
    write_record(another)
    subprocess.run([*command, exported, "--data-dir", another], check=True)
    line = f'cmd /c ""{place / "LearnPy.cmd"}" progress import "{exported}""'
    assert subprocess.run(line, check=False).returncode == 0
    record = place / "My progress" / "progress.json"
    qtbot.waitUntil(record.is_file, timeout=PATIENCE)
    assert not progress_folder().exists()
