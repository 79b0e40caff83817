"""The packaged window, started as a learner starts it; its runs are in `test_frozen.py`.

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

pytestmark = pytest.mark.frozen

ENDING = ".exe" if sys.platform == "win32" else ""
LESSON = "hello-python"
PATIENCE = 60_000
"""Milliseconds: a start under a virus scanner, from a cold disk."""


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


def test_the_first_plot_finds_its_fonts_listed(window, package: Path, data: Path, qtbot: QtBot):
    came_with = package / "_internal" / "resources" / "prepared" / "plots"
    (fonts,) = came_with.iterdir()
    listed = data / "cache" / "plots" / fonts.name
    with window("--lesson", "netflix-recommender", "--data-dir", data):
        qtbot.waitUntil(listed.is_file, timeout=PATIENCE)
    assert listed.read_bytes() == fonts.read_bytes()


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
