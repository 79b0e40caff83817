"""Installing LearnPy on Linux, with a stand-in for the 350 MB that it installs.

That the real package is installed and runs is seen by `tests/test_frozen_archive.py`.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="it is Linux's installer")

BESIDE = Path(__file__).resolve().parents[2] / "build" / "linux" / "in_archive"
LISTED = "#!/bin/sh\necho LearnPy {}\necho and more\n"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "Jörg's 学 $home 100%"
    folder.mkdir()
    return folder


@pytest.fixture
def unpack(tmp_path: Path):
    """An archive as it is unpacked, of some version."""

    def unpack(version: str = "1.0", says: str = LISTED) -> Path:
        folder = tmp_path / "Down loads é" / f"LearnPy-{version}"
        (folder / "_internal").mkdir(parents=True)
        (folder / "_internal" / f"only in {version}").touch()
        (folder / "_internal" / "link").symlink_to(f"only in {version}")
        for name in ("LearnPy", "learnpy-runner"):
            (folder / name).write_text(says.format(version), encoding="utf-8")
            (folder / name).chmod(0o755)
        shutil.copy(BESIDE / "install.sh", folder)
        (folder / "README.txt").write_text("LearnPy\n\nNeeds: a newer Linux\n", encoding="utf-8")
        (folder / "share" / "icons" / "scalable" / "apps").mkdir(parents=True)
        shutil.copy(BESIDE / "learnpy.desktop", folder / "share")
        (folder / "share" / "icons" / "scalable" / "apps" / "learnpy.svg").touch()
        return folder

    return unpack


def call(script: Path, home: Path, *arguments: str, **more: str):
    path = os.environ["PATH"]
    return subprocess.run(
        ["sh", script, *arguments],
        env={"HOME": str(home), "PATH": path, **more},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def files(home: Path) -> set[str]:
    """All of them but the list that the system's own program makes of menu entries."""
    found = (file for file in home.rglob("*") if file.is_symlink() or not file.is_dir())
    return {str(file.relative_to(home)) for file in found if file.name != "mimeinfo.cache"}


def test_it_installs_a_program_a_command_and_a_menu_entry(home: Path, unpack):
    done = call(unpack() / "install.sh", home)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"LearnPy 1.0 is installed in {home}/.local/opt/LearnPy.\n")
    assert "log out and in" in done.stdout
    said = subprocess.run([home / ".local/bin/learnpy"], capture_output=True, check=True)
    assert said.stdout.startswith(b"LearnPy 1.0")
    shared = home / ".local" / "share"
    entry = (shared / "applications" / "learnpy.desktop").read_text(encoding="utf-8")
    # As the Desktop Entry Specification has it: a $ with \\ in front, a % twice.
    command = str(home).replace("$", r"\\$").replace("%", "%%")
    assert f'\nExec="{command}/.local/opt/LearnPy/LearnPy"\n' in entry
    assert (shared / "icons/hicolor/scalable/apps/learnpy.svg").is_file()
    assert (home / ".local/opt/LearnPy/_internal/link").is_symlink()


def test_a_newer_one_takes_its_place_whole(home: Path, unpack):
    assert call(unpack("1.0") / "install.sh", home).returncode == 0
    before = files(home)
    done = call(unpack("2.0") / "install.sh", home)
    assert done.stdout.startswith("LearnPy 2.0 is installed"), done.stderr
    assert files(home) == {name.replace("1.0", "2.0") for name in before}


def test_one_that_does_not_run_here_changes_nothing(home: Path, unpack):
    assert call(unpack("1.0") / "install.sh", home).returncode == 0
    before = files(home)
    done = call(unpack("2.0", says="#!/bin/sh\nexit 1\n") / "install.sh", home)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.endswith("does not run on this computer. It needs a newer Linux.\n")
    assert files(home) == before


def test_a_disk_that_is_full_changes_nothing(home: Path, unpack):
    assert call(unpack("1.0") / "install.sh", home).returncode == 0
    before = files(home)
    full = unpack("2.0")
    # What cannot be copied stands for a disk without room: cp ends in the same way.
    (full / "_internal" / "odd").symlink_to("x" * 200)
    copy = home.parent / "bin" / "cp"
    copy.parent.mkdir()
    copy.write_text('#!/bin/sh\n/bin/cp "$@"; exit 1\n', encoding="utf-8")
    copy.chmod(0o755)
    done = call(full / "install.sh", home, PATH=f"{copy.parent}:{os.environ['PATH']}")
    assert (done.returncode, done.stdout) == (1, "")
    assert "nothing was changed" in done.stderr
    assert files(home) == before


def test_an_open_window_is_not_replaced(home: Path, unpack):
    program = home / ".local" / "opt" / "LearnPy" / "LearnPy"
    program.parent.mkdir(parents=True)
    shutil.copy(shutil.which("sleep") or "", program)
    archive = unpack("2.0")
    with subprocess.Popen([program, "600"]) as opened:
        for arguments in ((), ("--uninstall",)):
            done = call(archive / "install.sh", home, *arguments)
            assert (done.returncode, done.stdout) == (1, "")
            assert "LearnPy is open" in done.stderr
        opened.kill()
    assert files(home) == {".local/opt/LearnPy/LearnPy"}


def test_progress_stays_when_the_program_goes(home: Path, unpack):
    assert call(unpack() / "install.sh", home).returncode == 0
    progress = home / ".local" / "share" / "LearnPy" / "progress.json"
    progress.parent.mkdir()
    progress.write_text("{}", encoding="utf-8")
    done = call(home / ".local/opt/LearnPy/install.sh", home, "--uninstall")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"Your progress stays in {progress.parent}\nLearnPy is removed.\n"
    assert files(home) == {".local/share/LearnPy/progress.json"}


def test_the_folders_that_a_person_chose_are_used(home: Path, unpack):
    chosen = {"XDG_DATA_HOME": str(home / "my data")}
    archive = unpack()
    assert call(archive / "install.sh", home, **chosen).returncode == 0
    assert (home / "my data" / "applications" / "learnpy.desktop").is_file()
    assert call(archive / "install.sh", home, "--uninstall", **chosen).returncode == 0
    assert files(home) == set()


def test_a_command_of_somebody_else_is_left_alone(home: Path, unpack):
    other = home / ".local" / "bin" / "learnpy"
    other.parent.mkdir(parents=True)
    other.write_text("mine", encoding="utf-8")
    archive = unpack()
    done = call(archive / "install.sh", home)
    assert done.returncode == 0
    assert f"There is another {other} already" in done.stdout
    assert call(archive / "install.sh", home, "--uninstall").returncode == 0
    assert other.read_text(encoding="utf-8") == "mine"


def test_the_installed_one_does_not_install_itself(home: Path, unpack):
    assert call(unpack() / "install.sh", home).returncode == 0
    done = call(home / ".local/opt/LearnPy/install.sh", home)
    assert done.returncode == 1
    assert "Unpack a newer archive" in done.stderr
    assert (home / ".local/opt/LearnPy/LearnPy").is_file()


def test_what_it_does_not_know_gets_one_line(home: Path, unpack):
    script = unpack() / "install.sh"
    for arguments in (("--to", "/opt"), ("--uninstall", "now")):
        done = call(script, home, *arguments)
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert call(script, home, "--help").stdout.startswith("Install LearnPy for you alone")
    assert files(home) == set()
