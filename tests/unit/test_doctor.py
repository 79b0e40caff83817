"""The tests of an installation, on this one and on damaged ones."""

import json
import platform
import shutil
import sys
import tempfile
from pathlib import Path

import pytest

from learnpy import paths
from learnpy.doctor import folders as folders_module
from learnpy.doctor import programs
from learnpy.doctor.examination import examine
from learnpy.doctor.file_system import SystemKind, kind_of_mount, mounts_in
from learnpy.doctor.finding import Finding, report_json, report_text
from learnpy.doctor.folders import data_folder, temporary_folder
from learnpy.doctor.privacy import Names, hidden
from learnpy.progress.lock import DataFolderLock
from learnpy.progress.store import open_store
from learnpy.runner.packages import LAB_PACKAGES


def by_name(findings) -> dict[str, Finding]:
    return {finding.name: finding for finding in findings}


@pytest.fixture
def folders(tmp_path) -> paths.UserFolders:
    return paths.user_folders(tmp_path / "data")


@pytest.fixture
def resources(tmp_path, monkeypatch) -> Path:
    """A small set of resources, in place of LearnPy's own."""
    folder = tmp_path / "resources"
    shutil.copytree(Path(__file__).parents[1] / "course" / "good", folder / "course")
    for name in ("themes", "icons", "fonts"):
        shutil.copytree(paths.resources_folder() / name, folder / name)
    monkeypatch.setattr(paths, "resources_folder", lambda: folder)
    return folder


@pytest.fixture
def one_package(monkeypatch):
    """To import them all takes a while, and once is enough."""
    monkeypatch.setattr(programs, "LAB_PACKAGES", ("json",))


def test_a_sound_installation(folders, resources):
    findings = examine(folders, [lambda: [Finding("display", ok=True, text="there")]])
    assert [each for each in findings if not each.ok] == []
    found = by_name(findings)
    assert {f"package {name}" for name in LAB_PACKAGES} <= found.keys()
    assert found["package numpy"].text.split(".")[0].isdigit()
    assert found["course"].text.startswith("3 lessons")
    assert found["display"].ok
    for part in ("figures", "guard rail", "explained errors", "temporary folder"):
        assert found[part].ok
    assert not folders.data.exists()
    assert report_text(findings).endswith("All is well with LearnPy here.")
    data = json.loads(report_json(findings))
    assert data["ok"] is True
    assert data["findings"][0]["name"] == "version"


def test_what_is_missing_is_named_with_what_to_do(folders, resources, monkeypatch):
    monkeypatch.setattr(programs, "LAB_PACKAGES", ("json", "no_such_package"))
    shutil.rmtree(resources / "themes")
    (resources / "course" / "first" / "one" / "lesson.md").write_text("---\n", encoding="utf-8")
    findings = examine(folders)
    found = by_name(findings)
    assert not found["themes"].ok
    assert found["themes"].text.startswith("there are none in ")
    assert "Install LearnPy again" in found["themes"].advice
    assert not found["course"].ok
    assert "first/one/lesson.md" in found["course"].text
    assert found["running programs"].ok
    assert found["package json"].ok
    assert not found["package no_such_package"].ok
    assert "No module named" in found["package no_such_package"].text
    text = report_text(findings)
    assert "FAIL  themes: there are none in" in text
    assert "      What to do: Install LearnPy again." in text
    assert json.loads(report_json(findings))["ok"] is False


def test_a_folder_that_cannot_be_written(tmp_path):
    in_the_way = tmp_path / "data"
    in_the_way.write_text("a file", encoding="utf-8")
    found = by_name(data_folder(in_the_way))
    assert not found["data folder"].ok
    assert "cannot be written" in found["data folder"].text
    assert "--data-dir" in found["data folder"].advice


def test_no_folder_for_temporary_files(monkeypatch, tmp_path):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    found = temporary_folder()
    assert not found.ok
    assert "TMPDIR" in found.advice


def test_a_child_that_is_missing(folders, monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "learnpy"))
    found = by_name(programs.programs(folders.cache))
    assert not found["running programs"].ok
    assert "learnpy-runner" in found["running programs"].text
    assert "virus scanner" in found["running programs"].advice


def test_nobodys_name_is_told(tmp_path, resources, one_package, monkeypatch):
    home = tmp_path / "Zoë O'Grady-学 (x)"
    home.mkdir()
    monkeypatch.setattr(Path, "home", lambda: home)
    for name in ("USER", "LOGNAME", "USERNAME"):
        monkeypatch.setenv(name, "zgrady")
    temporary = home / "Temp"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    (resources / "course" / "first" / "one" / "lesson.md").write_text("---\n", encoding="utf-8")
    moved = resources.rename(home / "resources")
    monkeypatch.setattr(paths, "resources_folder", lambda: moved)

    def broken():
        raise OSError(2, "No such file", str(home / "a file"))

    folders = paths.user_folders(home / "zgrady" / "data")
    findings = examine(folders, [broken, lambda: [Finding("last", ok=True, text="x")]])
    for told in (report_text(findings), report_json(findings)):
        assert "Grady" not in told
        assert "zgrady" not in told
        assert "学" not in told
        assert platform.node() not in told
    found = by_name(findings)
    assert found["data folder"].text.startswith(f"{Path('~', 'NAME', 'data')} can be written, ")
    assert found["temporary folder"].text == f"{Path('~', 'Temp')} can be written"
    assert not found["doctor"].ok  # this one failed by itself, and the others went on
    assert "FileNotFoundError: [Errno 2] No such file: " in found["doctor"].text
    assert found["last"].ok


def test_what_another_learnpy_has_open_is_told(tmp_path):
    folder = tmp_path / "data"
    lock = DataFolderLock(folder)
    assert lock.acquire()
    open_store(folder, lock)
    found = by_name(data_folder(folder))
    assert found["in use"].text == "a LearnPy has the record open now"
    assert found["record"].ok
    lock.release()
    found = by_name(data_folder(folder))
    assert found["in use"].text == "no LearnPy has the record open"


def test_a_damaged_record_is_told_and_left_as_it_is(tmp_path):
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "progress.json").write_text("{", encoding="utf-8")
    found = by_name(data_folder(folder))
    assert not found["record"].ok
    assert "learnpy progress repair" in found["record"].advice
    assert [file.name for file in folder.iterdir()] == ["progress.json"]


def test_a_full_disk_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(folders_module, "_LEAST_FREE", 1 << 62)
    found = by_name(data_folder(tmp_path / "data"))
    assert not found["free space"].ok
    assert "Make room" in found["free space"].advice


MOUNTS = """\
22 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw
40 22 0:30 / /home rw - nfs4 server:/home rw
41 40 0:31 / /home/a\\040b rw shared:7 - ext4 /dev/vdb rw
42 22 0:32 / /tmp rw - tmpfs tmpfs rw
43 22 0:33 / /mnt rw - ext4 /dev/vdc rw
44 43 0:34 / /mnt rw - cifs //server/share rw
"""


@pytest.mark.skipif(sys.platform == "win32", reason="mounts are not Windows'")
@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/srv", SystemKind.LOCAL),
        ("/home/ada", SystemKind.NETWORK),
        ("/home/a b/data", SystemKind.LOCAL),
        ("/homes", SystemKind.LOCAL),
        ("/tmp/x", SystemKind.MEMORY),
        ("/mnt/x", SystemKind.NETWORK),
    ],
)
def test_the_innermost_mount_says_what_kind_of_disk_it_is(folder, kind):
    assert kind_of_mount(Path(folder), mounts_in(MOUNTS)) is kind


def test_a_folder_that_is_copied_to_other_computers_is_told(tmp_path):
    found = by_name(data_folder(tmp_path / "OneDrive - School" / "data"))
    assert "copies it" not in found["disk"].text  # it is not there, and neither is what copies it
    (tmp_path / "OneDrive - School").mkdir()
    found = by_name(data_folder(tmp_path / "OneDrive - School" / "data"))
    assert found["disk"].text.endswith("and OneDrive copies it to other computers")


NAMES = Names(("/home/ada", "C:\\Users\\ada"), ("ada",), "PC-7")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("/home/ada/x cannot be read", "~/x cannot be read"),
        ("/home/ada-2/x", "/home/ada-2/x"),
        ("c:\\users\\Ada\\x", "~\\x"),
        ("D:\\ADA\\x", "D:\\NAME\\x"),
        ("a parade, and data", "a parade, and data"),
        ("on PC-7 it is", "on COMPUTER it is"),
        ("\\\\school\\home$\\x", "\\\\SERVER/SHARE\\x"),
        ("see https://docs.python.org/3/", "see https://docs.python.org/3/"),
    ],
)
def test_names_are_taken_out_of_any_text(text, told):
    assert hidden(text, NAMES) == told
