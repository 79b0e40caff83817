"""The packaged program, started as a learner starts it.

It runs after `python dev.py build`, with `python dev.py test -m frozen`. The package is looked for
in dist/LearnPy, or where LEARNPY_PACKAGE says.
"""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from learnpy import __version__
from learnpy.runner.command import ChildCommand, child_environment
from learnpy.runner.protocol import Limits, RunRequest
from learnpy.runner.run import Run, run

pytestmark = pytest.mark.frozen

ROOT = Path(__file__).resolve().parents[1]
ENDING = ".exe" if sys.platform == "win32" else ""
LESSON = "hello-python"
PATIENCE = 60_000
"""Milliseconds: a start under a virus scanner, from a cold disk."""


@pytest.fixture(scope="session")
def package() -> Path:
    """The folder of the packaged program."""
    folder = Path(os.environ.get("LEARNPY_PACKAGE", ROOT / "dist" / "LearnPy"))
    if not (folder / f"LearnPy{ENDING}").is_file():
        pytest.fail(f"there is no packaged program in {folder}; make it: python dev.py build")
    return folder


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    """The environment of a learner who has nothing but LearnPy, and a name with blanks and ö."""
    folder = tmp_path / "Jörg 学 home"
    folder.mkdir()
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    ours = dict.fromkeys(("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"), str(folder))
    return {
        **kept,
        **ours,
        "QT_QPA_PLATFORM": "offscreen",
        "PATH": os.environ.get("SYSTEMROOT", ""),
    }


@pytest.fixture
def data(home: dict[str, str]) -> Path:
    return Path(home["HOME"]) / "my data"


@pytest.fixture
def call(package: Path, home: dict[str, str]):
    """Run the packaged program to its end."""

    def call(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [package / f"LearnPy{ENDING}", *arguments],
            capture_output=True,
            encoding="utf-8",
            env=home,
            cwd=home["HOME"],
            stdin=subprocess.DEVNULL,
            check=False,
        )

    return call


@pytest.fixture
def window(package: Path, home: dict[str, str], tmp_path: Path):
    """Open the packaged window, and end it in the way that loses most."""

    @contextmanager
    def window(*arguments: str | Path) -> Iterator[subprocess.Popen[bytes]]:
        with (tmp_path / "window.log").open("ab") as log:
            process = subprocess.Popen(
                [package / f"LearnPy{ENDING}", *arguments],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env=home,
                cwd=home["HOME"],
            )
            try:
                yield process
            finally:
                process.kill()
                process.wait()

    return window


@pytest.fixture
def run_program(package: Path, home: dict[str, str], tmp_path: Path):
    """Run a learner's program in the packaged runner."""

    def run_program(text: str, *packages: str, seconds: float = 120.0) -> Run:
        folder = tmp_path / "run"
        folder.mkdir()
        program = str(package / f"learnpy-runner{ENDING}")
        command = ChildCommand(program, packages, child_environment(home))
        limits = Limits(seconds=seconds, memory=4096 * 1024 * 1024)
        return run(RunRequest(text, "program.py", limits=limits), folder, command)

    return run_program


def opened_lessons(data: Path) -> set[str]:
    """The lessons in the record; none while there is no record yet."""
    try:
        text = (data / "progress.json").read_text(encoding="utf-8")
    except OSError:
        return set()
    return set(json.loads(text)["progress"]["lessons"])


def colours(image: QImage) -> set[int]:
    """The colours of a grid of points, enough to tell a page from an empty one."""
    return {
        image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)
    }


def test_the_version_is_ours(call):
    done = call("--version")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"LearnPy {__version__}")


def test_the_doctor_finds_nothing_wrong(call, data: Path):
    done = call("doctor", "--data-dir", data)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_doctor_speaks_json(call, data: Path):
    done = call("doctor", "--json", "--data-dir", data)
    findings = json.loads(done.stdout)
    assert findings
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_a_lesson_is_drawn(call, tmp_path: Path, theme: str):
    file = tmp_path / "lesson.png"
    done = call("--screenshot", file, "--lesson", LESSON, "--theme", theme, "--size", "1000x700")
    assert (done.returncode, done.stderr) == (0, "")
    image = QImage(str(file))
    assert (image.width(), image.height()) == (1000, 700)
    assert len(colours(image)) > 50


def test_a_picture_touches_no_user_data(call, home: dict[str, str], tmp_path: Path):
    assert call("--screenshot", tmp_path / "home.png").returncode == 0
    assert not [file for file in Path(home["HOME"]).rglob("*") if "earn" in file.name]


def test_an_opened_lesson_is_there_after_a_restart(call, window, data: Path, qtbot: QtBot):
    with window("--lesson", LESSON, "--data-dir", data):
        qtbot.waitUntil(lambda: LESSON in opened_lessons(data), timeout=PATIENCE)
    shown = call("progress", "show", "--data-dir", data)
    assert (shown.returncode, shown.stderr) == (0, "")
    assert LESSON in shown.stdout

    other = "numbers-and-names"
    with window("--lesson", other, "--data-dir", data):
        qtbot.waitUntil(lambda: other in opened_lessons(data), timeout=PATIENCE)
    assert opened_lessons(data) == {LESSON, other}


def test_the_record_goes_to_another_computer(
    call, window, data: Path, tmp_path: Path, qtbot: QtBot
):
    with window("--lesson", LESSON, "--data-dir", data):
        qtbot.waitUntil(lambda: LESSON in opened_lessons(data), timeout=PATIENCE)
    file = tmp_path / "für zu Hause.json"
    done = call("progress", "export", file, "--data-dir", data)
    assert (done.returncode, done.stderr) == (0, "")

    elsewhere = tmp_path / "elsewhere"
    done = call("progress", "import", file, "--data-dir", elsewhere)
    assert (done.returncode, done.stderr) == (0, "")
    assert opened_lessons(elsewhere) == {LESSON}
    assert call("progress", "repair", "--data-dir", elsewhere).returncode == 0
    assert opened_lessons(elsewhere) == {LESSON}


def test_a_second_start_leaves_the_first_window_alone(call, window, data: Path, qtbot: QtBot):
    with window("--lesson", LESSON, "--data-dir", data) as first:
        qtbot.waitUntil(lambda: LESSON in opened_lessons(data), timeout=PATIENCE)
        second = call("--data-dir", data)
        assert second.returncode == 0, second.stderr
        assert "open already" in second.stdout
        assert first.poll() is None


@pytest.mark.parametrize(
    "arguments", [("--colour", "red"), ("dance",), ("--course", "no such folder"), ("progress",)]
)
def test_what_is_not_understood_gets_one_line(call, arguments: tuple[str, ...]):
    done = call(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert re.fullmatch(r"learnpy: [^\n]+\n", done.stderr)


def test_the_course_that_came_with_it_is_ready(package: Path):
    """So that the first window needs neither YAML nor Markdown."""
    prepared = package / "_internal" / "resources" / "prepared"
    assert (prepared / "index.json").is_file()
    assert (prepared / "search.sqlite").is_file()


def test_the_standard_library_is_whole(run_program):
    absent = {"setuptools", "distutils", "ensurepip", "lib2to3", "idlelib", "test", "this"}
    absent |= {"antigravity", "tkinter", "_tkinter", "turtle", "turtledemo"}
    names = sorted(name for name in sys.stdlib_module_names - absent if not name.startswith("_"))
    program = f"""
import importlib, importlib.util
for name in {names}:
    try:
        importlib.import_module(name)
    except ImportError as error:
        print(name, error)
"""
    told = run_program(program, seconds=60.0)
    assert told.result.ended == "finished", told.stderr
    missing = {line.partition(" ")[0] for line in told.stdout.splitlines()}
    here = {name for name in names if _can_import(name)}
    assert missing & here == set()


def _can_import(name: str) -> bool:
    done = subprocess.run(
        [sys.executable, "-c", f"import {name}"], capture_output=True, check=False
    )
    return done.returncode == 0


PROGRAMS = sorted((ROOT / "tests" / "frozen_programs").glob("*.py"))
"""Each uses what the package has for learners, and prints True at the end."""


@pytest.mark.parametrize("file", PROGRAMS, ids=lambda file: file.stem)
def test_a_program_works(run_program, file: Path):
    told = run_program(file.read_text(encoding="utf-8"))
    assert told.result.ended == "finished", told.stderr
    assert told.stdout.splitlines()[-1] == "True", told.stdout + told.stderr


def test_a_plot_is_drawn(run_program):
    program = "import matplotlib.pyplot as plt\nplt.plot([1, 3, 2])\nplt.title('ups')\nplt.show()\n"
    told = run_program(program, "matplotlib")
    assert told.result.ended == "finished", told.stderr
    assert len(told.result.figures) == 1


@pytest.mark.parametrize("method", ["spawn", "fork", "forkserver"])
@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows spawn alone")
def test_a_program_may_use_several_processes(run_program, method: str):
    program = f"""
import multiprocessing

def square(number):
    return number * number

if __name__ == "__main__":
    with multiprocessing.get_context({method!r}).Pool(2) as pool:
        print(pool.map(square, [1, 2, 3]))
"""
    told = run_program(program)
    assert told.result.ended == "finished", told.stderr
    assert told.stdout == "[1, 4, 9]\n"


def test_nothing_is_written_into_its_own_folder(call, run_program, package: Path, tmp_path: Path):
    def files() -> dict[Path, tuple[int, int]]:
        found = (file for file in package.rglob("*") if not file.is_dir())
        return {file: (file.lstat().st_mtime_ns, file.lstat().st_size) for file in found}

    before = files()
    assert call("--screenshot", tmp_path / "a.png", "--lesson", LESSON).returncode == 0
    assert run_program("import matplotlib.pyplot, django").result.ended == "finished"
    assert files() == before


@pytest.mark.skipif(sys.platform != "linux", reason="ldd is Linux's")
def test_every_library_that_came_along_finds_the_ones_it_needs(package: Path):
    inside = package / "_internal"
    searched = {**os.environ, "LD_LIBRARY_PATH": str(inside)}
    lacking: dict[str, list[str]] = {}
    for file in inside.rglob("*.so*"):
        if file.is_symlink():
            continue
        done = subprocess.run(
            ["ldd", file], capture_output=True, encoding="utf-8", env=searched, check=False
        )
        absent = [line.split()[0] for line in done.stdout.splitlines() if "not found" in line]
        if absent:
            lacking[str(file.relative_to(inside))] = absent
    assert lacking == {}
