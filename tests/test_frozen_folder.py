"""The packaged program makes nothing at its first start, and leaves its own folder alone."""

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from learnpy.runner.command import ChildCommand, child_environment
from learnpy.runner.completion.protocol import Answer, Question
from learnpy.ui.completion_process import CompletionProcess

pytestmark = pytest.mark.frozen

ENDING = ".exe" if sys.platform == "win32" else ""
PROGRAMS = Path(__file__).parent / "frozen_programs"
LESSON = "hello-python"
PATIENCE = 120_000
"""Milliseconds: a start under a virus scanner, from a cold disk."""
POSTER = "print('Tonight')\nprint('Low Tide')\n"
PLOT = "import matplotlib.pyplot as plt\nplt.plot([1, 3, 2])\nplt.show()\n"


def state_of(folder: Path) -> dict[str, tuple[int, str]]:
    """Every file and folder with its time and content: what was there for a moment shows too."""
    state: dict[str, tuple[int, str]] = {}
    for path in (folder, *folder.rglob("*")):
        content = path.read_bytes() if path.is_file() and not path.is_symlink() else b""
        digest = hashlib.blake2b(content, digest_size=8).hexdigest()
        state[str(path.relative_to(folder))] = (path.lstat().st_mtime_ns, digest)
    return state


@pytest.fixture
def open_lesson(package: Path, home: dict[str, str], qtbot: QtBot, tmp_path: Path):
    """Open a lesson in the packaged window, wait until the record has it, and end the window."""

    def open_lesson(lesson: str, data: Path) -> None:
        command = [package / f"LearnPy{ENDING}", "--lesson", lesson, "--data-dir", data]
        with (
            (tmp_path / "window.log").open("ab") as log,
            subprocess.Popen(command, stdout=log, stderr=log, env=home, cwd=tmp_path) as window,
        ):
            try:
                qtbot.waitUntil(lambda: lesson in _opened(data), timeout=PATIENCE)
            finally:
                window.kill()

    return open_lesson


def _opened(data: Path) -> set[str]:
    try:
        text = (data / "progress.json").read_text(encoding="utf-8")
    except OSError:
        return set()
    return set(json.loads(text)["progress"]["lessons"])


@pytest.fixture
def call(package: Path, home: dict[str, str], tmp_path: Path):
    """Call the packaged command line with a program of the learner's."""

    def call(command: str, program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        file = tmp_path / "program.py"
        file.write_text(program, encoding="utf-8")
        return subprocess.run(
            [package / f"learnpy-runner{ENDING}", command, *arguments, file],
            capture_output=True,
            encoding="utf-8",
            env=home,
            cwd=tmp_path,
            check=False,
        )

    return call


def complete(package: Path, home: dict[str, str], qtbot: QtBot, code: str) -> set[str]:
    """What the packaged completion has for the end of a program."""

    def command(cache: Path) -> ChildCommand:
        program = str(package / f"learnpy-runner{ENDING}")
        return ChildCommand(program, ("--complete", str(cache)), child_environment(home))

    answers: list[Answer] = []
    process = CompletionProcess(Path(home["HOME"]) / "cache", command, PATIENCE)
    process.answered.connect(answers.append)
    try:
        lines = code.split("\n")
        process.ask(Question(0, "names", code, len(lines), len(lines[-1])))
        qtbot.waitUntil(lambda: bool(answers), timeout=PATIENCE)
    finally:
        process.close()
    return {each.name for each in answers[0].suggestions}


def test_nothing_is_written_into_its_own_folder(
    package: Path, home: dict[str, str], tmp_path: Path, qtbot: QtBot, open_lesson, call
):
    before = state_of(package)
    open_lesson(LESSON, tmp_path / "data")
    for program in (PLOT, *map(_text, ("uses_django.py", "uses_pytest.py"))):
        done = call("run", program, "--limit-seconds", "120")
        assert done.returncode == 0, done.stderr
    assert call("check", POSTER, f"{LESSON}/poster").returncode == 0
    assert "linspace" in complete(package, home, qtbot, "import numpy as np\nnp.lins")
    after = state_of(package)
    assert {name for name in {*before, *after} if before.get(name) != after.get(name)} == set()


def _text(name: str) -> str:
    return (PROGRAMS / name).read_text(encoding="utf-8")


def test_no_start_makes_a_catalog(open_lesson, tmp_path: Path):
    data = tmp_path / "data"
    for lesson in (LESSON, "numbers-and-names"):
        open_lesson(lesson, data)
        made = [file.name for file in data.rglob("*") if file.is_file()]
        assert "progress.json" in made
        assert not {"index.json", "search.sqlite"} & set(made)
