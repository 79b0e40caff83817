"""LearnPy in places as people have them: any letters in names, folders that cannot be written."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from learnpy.runner.figures.folder import FOLDER, fonts_listed, plots_folder

GOOD = Path(__file__).parents[2] / "course" / "good"
PLACES = ("Jörg Ångström", "学习 Python", "Zoë's (old) 100% #1 & more")
PROGRAM = """
import matplotlib.pyplot as plt
print(open("made.txt", "w", encoding="utf-8").write("é中"), input())
plt.plot([1, 2])
plt.show()
"""
RIGHT = "def double(x):\n    return x + x\n"

Learnpy = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def learnpy() -> Learnpy:
    def learnpy(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-P", "-m", "learnpy", *arguments],
            input="typed\n",
            capture_output=True,
            encoding="utf-8",
            check=False,
            env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
        )

    return learnpy


def home_in(folder: Path) -> dict[str, str]:
    """The environment of somebody whose home this is."""
    names = ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA")
    # Windows itself knows where its folders are; platformdirs lets this one go before it.
    windows = "WIN_PD_OVERRIDE_LOCAL_APPDATA"
    others = ("XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME")
    return {**dict.fromkeys((*names, windows), str(folder)), **dict.fromkeys(others, "")}


def temporary_in(folder: Path) -> dict[str, str]:
    return dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(folder))


@pytest.fixture(params=PLACES)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    folder = tmp_path / request.param
    folder.mkdir()
    return folder


def written(folder: Path, text: str) -> Path:
    file = folder / "prögram 中.py"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_program_runs_where_names_have_any_letters(place: Path, learnpy: Learnpy):
    for name in ("home", "temporary"):
        (place / name).mkdir()
    kept = place / "kept é 中"
    done = learnpy(
        "run",
        written(place, PROGRAM),
        "--files",
        kept,
        "--figures",
        kept,
        **home_in(place / "home"),
        **temporary_in(place / "temporary"),
    )
    assert (done.stdout, done.returncode) == ("2 typed\n", 0), done.stderr
    assert sorted(file.name for file in kept.iterdir()) == ["made.txt", "prögram 中-1.png"]
    assert list((place / "temporary").iterdir()) == []
    assert list((place / "home").rglob("fontlist-*.json"))


def test_an_answer_is_checked_where_names_have_any_letters(place: Path, learnpy: Learnpy):
    course = place / "course"
    shutil.copytree(GOOD, course)
    done = learnpy(
        "check",
        "one/double",
        written(place, RIGHT),
        "--course",
        course,
        "--data-dir",
        place / "data",
        **temporary_in(place),
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_a_picture_is_made_where_names_have_any_letters(place: Path, learnpy: Learnpy):
    (place / "home").mkdir()
    picture = place / "Bild é 中.png"
    done = learnpy("--screenshot", picture, "--course", GOOD, "--lesson", "one", **home_in(place))
    assert (done.returncode, done.stderr) == (0, "")
    assert picture.read_bytes().startswith(b"\x89PNG")


@pytest.fixture(params=["a file in its place", "read-only"])
def closed_home(request: pytest.FixtureRequest, tmp_path: Path):
    """A home in which nothing can be written."""
    home = tmp_path / "home"
    if request.param == "a file in its place":
        home.write_text("", encoding="utf-8")
        yield home
        return
    home.mkdir()
    if sys.platform == "win32":
        pytest.skip("no folder is read-only on Windows")
    elif os.geteuid() == 0:  # for whom only a disk can be
        request.getfixturevalue("mount_disk")(home, "ro")
        yield home
    else:
        home.chmod(0o500)
        yield home
        home.chmod(0o700)


def test_a_home_that_cannot_be_written(closed_home: Path, tmp_path: Path, learnpy: Learnpy):
    done = learnpy("run", written(tmp_path, PROGRAM), **home_in(closed_home))
    assert (done.stdout, done.returncode) == ("2 typed\n", 0), done.stderr
    assert "figure 1: " in done.stderr
    assert "atplotlib" not in done.stderr
    done = learnpy(
        "check", "one/double", written(tmp_path, RIGHT), "--course", GOOD, **home_in(closed_home)
    )
    assert (done.returncode, done.stderr) == (0, "")
    picture = tmp_path / "picture.png"
    done = learnpy("--screenshot", picture, "--course", GOOD, **home_in(closed_home))
    assert (done.returncode, done.stderr) == (0, "")


def test_a_folder_for_temporary_files_that_is_not_there(tmp_path: Path, learnpy: Learnpy):
    done = learnpy("run", written(tmp_path, PROGRAM), **temporary_in(tmp_path / "nowhere"))
    assert (done.stdout, done.returncode) == ("2 typed\n", 0), done.stderr


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("run", "{file}"), 2),
        (("check", "one/double", "{file}", "--course", str(GOOD)), 2),
        (("--screenshot", "{file}.png", "--course", str(GOOD)), 1),
    ],
)
def test_no_folder_for_temporary_files_at_all(
    tmp_path: Path, arguments: tuple[str, ...], code: int
):
    """As on a full disk: nowhere can anything be written."""
    file = written(tmp_path, RIGHT)
    script = f"""
import sys, tempfile
tempfile.tempdir = {str(tmp_path / "nowhere")!r}
from learnpy.cli import main
sys.exit(main(sys.argv[1:]))
"""
    done = subprocess.run(
        [sys.executable, "-P", "-c", script, *(each.format(file=file) for each in arguments)],
        capture_output=True,
        encoding="utf-8",
        check=False,
        stdin=subprocess.DEVNULL,
    )
    assert (done.returncode, done.stdout) == (code, "")
    assert done.stderr.startswith("learnpy: ")
    assert "cannot be made" in done.stderr
    assert done.stderr.count("\n") == 1


def test_matplotlib_gets_a_folder_that_it_can_write(tmp_path: Path):
    in_the_way = tmp_path / "file"
    in_the_way.write_text("", encoding="utf-8")
    good = tmp_path / "good"
    assert plots_folder(tmp_path / "cache", otherwise=good) == tmp_path / "cache" / FOLDER
    assert plots_folder(in_the_way, otherwise=good) == good / FOLDER
    assert (good / FOLDER).is_dir()


def test_the_list_of_fonts_is_made_ahead_and_once(tmp_path: Path):
    with fonts_listed(tmp_path):
        pass
    (made,) = (tmp_path / FOLDER).glob("fontlist-*.json")
    before = made.stat().st_mtime_ns
    with fonts_listed(tmp_path):
        pass
    assert made.stat().st_mtime_ns == before


def test_preparing_a_course_lists_the_fonts(tmp_path: Path, learnpy: Learnpy):
    done = learnpy("prepare", GOOD, "--into-cache", tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert list((tmp_path / FOLDER).glob("fontlist-*.json"))
    assert list((tmp_path / "catalogs").iterdir())
