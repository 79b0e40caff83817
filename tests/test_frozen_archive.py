"""What Linux learners download: that it installs, upgrades and goes, and where it runs.

The archive is made by `dev.py build`, beside the folder in dist/. What the installer does in every
case that can go wrong is in `tests/unit/test_install_script.py`.
"""

import os
import re
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

from learnpy import __version__

pytestmark = [
    pytest.mark.frozen,
    pytest.mark.skipif(sys.platform != "linux", reason="it is what Linux learners download"),
]

ROOT = Path(__file__).resolve().parents[1]
BESIDE = ROOT / "build" / "linux" / "in_archive"
README = ROOT / "README.md"

sys.path.insert(0, str(ROOT / "build" / "linux"))
if sys.platform == "linux":
    import archive
    import oldest_system


@pytest.fixture
def unpacked(package: Path, tmp_path: Path) -> Path:
    """The archive as it is unpacked: its files, which would take a minute to get out of it."""
    folder = tmp_path / "Téléchargements 下载" / f"LearnPy-{__version__}"
    shutil.copytree(package, folder, symlinks=True, copy_function=os.link)
    for name, content in archive.files_beside(package).items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return folder


@pytest.fixture
def person(home: dict[str, str]) -> dict[str, str]:
    """Somebody with a home of their own and the usual commands."""
    kept = {name: value for name, value in home.items() if not name.startswith("XDG_")}
    return {**kept, "PATH": os.environ["PATH"]}


def call(*command: str | Path, **more):
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, **more)


def test_it_is_installed_upgraded_and_removed(unpacked: Path, person: dict[str, str]):
    home = Path(person["HOME"])
    for _ in range(2):
        done = call("sh", unpacked / "install.sh", env=person)
        assert (done.returncode, done.stderr) == (0, "")
    learnpy = home / ".local" / "bin" / "learnpy"
    assert __version__ in call(learnpy, "--version", env=person).stdout
    picture = home / "a.png"
    done = call(learnpy, "--screenshot", picture, "--lesson", "hello-python", env=person)
    assert (done.returncode, done.stderr) == (0, "")
    assert picture.stat().st_size > 10_000
    program = home / "a.py"
    program.write_text("import numpy\nprint(numpy.arange(3).sum())\n", encoding="utf-8")
    assert call(learnpy, "run", program, env=person).stdout == "3\n"
    entry = home / ".local" / "share" / "applications" / "learnpy.desktop"
    checked = call("desktop-file-validate", entry)
    assert (checked.returncode, checked.stdout) == (0, "")
    done = call("sh", unpacked / "install.sh", "--uninstall", env=person)
    assert (done.returncode, done.stderr) == (0, "")
    left = [file for file in (home / ".local").rglob("*") if file.name.lower().startswith("learnp")]
    assert [file for file in left if file != home / ".local" / "share" / "LearnPy"] == []


def test_its_script_is_clean():
    done = call("shellcheck", "--shell=sh", BESIDE / "install.sh")
    assert (done.returncode, done.stdout) == (0, "")


def test_the_archive_holds_the_package_and_nobodys_names(package: Path):
    machine = os.uname().machine
    file = package.parent / f"LearnPy-{__version__}-linux-{machine}.tar.xz"
    assert file.is_file(), f"{file.name} is missing: `dev.py build` makes it"
    with tarfile.open(file) as tar:
        entries = tar.getmembers()
    top = f"LearnPy-{__version__}"
    inside = {each.name.removeprefix(f"{top}/") for each in entries}
    expected = {path.relative_to(package).as_posix() for path in package.rglob("*")}
    assert inside == expected | set(archive.files_beside(package))
    assert {(each.uid, each.gid, each.uname, each.gname) for each in entries} == {(0, 0, "", "")}
    assert len({each.mtime for each in entries}) == 1
    runnable = {each.name for each in entries if each.isfile() and each.mode & 0o111}
    assert {f"{top}/{name}" for name in ("LearnPy", "learnpy-runner", "install.sh")} <= runnable


def test_it_runs_on_the_systems_that_the_readme_names(package: Path):
    """What is taken from the system that builds asks for that system; wheels ask for less."""
    stated = re.search(r"glibc (\d+)\.(\d+)", README.read_text(encoding="utf-8"))
    assert stated is not None
    readme = (int(stated[1]), int(stated[2]))
    major, minor = (os.confstr("CS_GNU_LIBC_VERSION") or "").split()[1].split(".")
    print(f"The package needs {oldest_system.needs(package)}.")
    assert oldest_system.oldest_glibc(package) <= max(readme, (int(major), int(minor)))
    inside = package / "_internal"
    wheels = [folder for folder in inside.iterdir() if folder.is_dir()]
    ours = [folder for folder in wheels if not folder.name.startswith("python")]
    assert max(map(oldest_system.oldest_glibc, ours)) <= readme
