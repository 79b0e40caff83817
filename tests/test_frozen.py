"""The packaged program runs a learner's programs; its window is in `test_frozen_window.py`.

It runs after `python dev.py build`, with `python dev.py test -m frozen`. The package is looked for
in dist/LearnPy, or where LEARNPY_PACKAGE says.
"""

import ast
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from learnpy.runner.command import ChildCommand, child_environment
from learnpy.runner.completion.protocol import Answer, Question
from learnpy.runner.outcome import RunResult
from learnpy.runner.protocol import Limits, RunRequest
from learnpy.runner.run import Run, run
from learnpy.ui.completion_process import CompletionProcess
from learnpy.ui.run_process import RunProcess
from learnpy.ui.warm_children import WarmChildren

pytestmark = pytest.mark.frozen

ROOT = Path(__file__).resolve().parents[1]
ENDING = ".exe" if sys.platform == "win32" else ""
LESSON = "hello-python"
PATIENCE = 120_000
"""Milliseconds: a start under a virus scanner, from a cold disk."""


@pytest.fixture
def runner(package: Path) -> Path:
    return package / f"learnpy-runner{ENDING}"


@pytest.fixture
def run_program(runner: Path, home: dict[str, str]):
    """Run a learner's program in the packaged runner."""

    def run_program(text: str, *packages: str, seconds: float = 120.0) -> Run:
        command = ChildCommand(str(runner), packages, child_environment(home))
        limits = Limits(seconds=seconds, memory=4096 * 1024 * 1024)
        # Not in the test's own folder, whose name is too long for the sockets of multiprocessing.
        with tempfile.TemporaryDirectory(prefix="learnpy-", ignore_cleanup_errors=True) as folder:
            return run(RunRequest(text, "program.py", limits=limits), Path(folder), command)

    return run_program


@pytest.fixture
def learnpy(runner: Path, home: dict[str, str]):
    """Call the packaged command line, in the learner's folder."""

    def learnpy(*arguments: str | Path, stdin: str = "", **environment: str):
        return subprocess.run(
            [runner, *arguments],
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            env={**home, **environment},
            cwd=home["HOME"],
            check=False,
        )

    return learnpy


@pytest.fixture
def program(home: dict[str, str]):
    """A program in the learner's folder."""

    def program(text: str) -> Path:
        file = Path(home["HOME"]) / "my prögram.py"
        file.write_text(text, encoding="utf-8")
        return file

    return program


@pytest.fixture
def children(
    qapp: QApplication, runner: Path, home: dict[str, str], tmp_path: Path
) -> Iterator[WarmChildren]:
    """What the window has runs made by."""

    def command(packages) -> ChildCommand:
        return ChildCommand(str(runner), tuple(packages), child_environment(home))

    children = WarmChildren(tmp_path / "runs é 中", command)
    yield children
    children.close()
    assert list((tmp_path / "runs é 中").glob("*")) == []


class Heard:
    """What a run in the window said."""

    def __init__(self, run: RunProcess, qtbot: QtBot) -> None:
        self.run = run
        self.qtbot = qtbot
        self.out = ""
        self.results: list[RunResult] = []
        self.pictures: list[bytes] = []
        run.output_arrived.connect(self._on_output)
        run.finished.connect(self._on_finished)

    def _on_output(self, text: str, _is_error: bool) -> None:
        self.out += text

    def _on_finished(self, result: RunResult, results: Path) -> None:
        self.pictures = [(results / figure.file).read_bytes() for figure in result.figures]
        self.results.append(result)

    def until_it_says(self, text: str) -> None:
        self.qtbot.waitUntil(lambda: text in self.out, timeout=PATIENCE)

    def end(self) -> RunResult:
        self.qtbot.waitUntil(lambda: bool(self.results), timeout=PATIENCE)
        return self.results[0]


def begin(children: WarmChildren, qtbot: QtBot, text: str, *packages: str, **limits) -> Heard:
    request = RunRequest(text, "program.py", limits=Limits(**{"seconds": 120.0, **limits}))
    return Heard(children.start(request, packages), qtbot)


def test_numpy_and_a_plot_in_the_window(children: WarmChildren, qtbot: QtBot):
    text = """
import matplotlib.pyplot as plt
import numpy as np
plt.plot(np.arange(4) ** 2)
plt.title("squares")
plt.show()
"""
    heard = begin(children, qtbot, text, "numpy", "matplotlib")
    result = heard.end()
    assert (result.ended, heard.out) == ("finished", "")
    assert result.figures[0].description.startswith('Line chart "squares".')
    assert heard.pictures[0].startswith(b"\x89PNG")


def test_input_in_the_window(children: WarmChildren, qtbot: QtBot):
    heard = begin(children, qtbot, "print('hello', input('name? '))\nprint(input())")
    heard.until_it_says("name? ")
    heard.run.answer("Zoë 中")
    heard.until_it_says("hello Zoë 中")
    heard.run.close_input()
    error = heard.end().error
    assert error is not None
    assert (error.name, error.line) == ("EOFError", 2)


@pytest.mark.parametrize(
    "text", ["while True:\n    pass", "import time\ntime.sleep(1000)", "input()", "10 ** 10 ** 8"]
)
def test_stop_in_the_window(children: WarmChildren, qtbot: QtBot, text: str):
    heard = begin(children, qtbot, f"print('begun', flush=True)\n{text}\n")
    heard.until_it_says("begun")
    heard.run.stop()
    assert heard.end().ended == "stopped"


def test_a_limit_in_the_window(children: WarmChildren, qtbot: QtBot):
    result = begin(children, qtbot, "n = 7\nwhile True:\n    pass\n", seconds=1.0).end()
    assert (result.ended, result.limit) == ("limit", "time")
    assert result.line in (2, 3)
    assert [(each.name, each.value) for each in result.variables] == [("n", "7")]


def test_completion(qapp: QApplication, runner: Path, home: dict[str, str], qtbot: QtBot):
    def command(cache: Path) -> ChildCommand:
        return ChildCommand(str(runner), ("--complete", str(cache)), child_environment(home))

    answers: list[Answer] = []
    process = CompletionProcess(Path(home["HOME"]) / "cache", command, PATIENCE)
    process.answered.connect(answers.append)
    try:
        for code, name in (
            ("import statistics\nstatistics.med", "median"),
            ("word = 'orbit'\nword.upp", "upper"),
            ("import numpy as np\nnp.lins", "linspace"),
        ):
            answers.clear()
            last = code.splitlines()[-1]
            process.ask(Question(0, "names", code, code.count("\n") + 1, len(last)))
            qtbot.waitUntil(lambda: bool(answers), timeout=PATIENCE)
            assert name in {each.name for each in answers[0].suggestions}, code
    finally:
        process.close()


PLOT = "import matplotlib.pyplot as plt\nplt.plot([1, 3, 2])\nplt.title('ups')\nplt.show()\n"


def test_the_command_line_runs_a_program(learnpy, program, tmp_path: Path):
    file = program("import sys\nname = input()\nprint('hello', name)\nsys.exit(3)\n")
    done = learnpy("run", file, stdin="Zoë 中\n")
    assert (done.stdout, done.stderr, done.returncode) == ("hello Zoë 中\n", "", 3)


def test_the_command_line_explains_an_error(learnpy, program):
    done = learnpy("run", program("title = 'Orbit'\nprint(titel)\n"))
    assert done.returncode == 1
    assert "NameError: name 'titel' is not defined" in done.stderr
    assert 'File "my prögram.py", line 2' in done.stderr
    assert "Write `title` instead of `titel` in line 2." in done.stderr
    assert "learnpy" not in done.stderr


def test_the_command_line_checks_an_answer(learnpy, program):
    right = program("print('Tonight')\nprint('Low Tide')\n")
    done = learnpy("check", f"{LESSON}/poster", right, "--json")
    assert (done.returncode, json.loads(done.stdout)["status"]) == (0, "solved"), done.stderr


def test_a_lesson_is_made_in_a_course_but_not_in_ours(learnpy, package: Path, tmp_path: Path):
    refused = learnpy("new-lesson", "netflix/mine")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "--course DIR" in refused.stderr
    shipped = package / "_internal" / "resources" / "course"
    course = shutil.copytree(shipped, tmp_path / "my course")
    made = learnpy("new-lesson", "netflix/mine", "--course", course)
    assert made.returncode == 0, made.stderr
    checked = learnpy("check-course", course, "--lesson", "mine")
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_the_fonts_are_listed_ahead(learnpy, program, package: Path, home: dict[str, str]):
    """A first plot would take seconds, and matplotlib write into folders of its own."""
    done = learnpy("run", program(PLOT), "--data-dir", Path(home["HOME"]) / "data")
    assert done.stderr.startswith('figure 1: Line chart "ups".')
    (came_with,) = (package / "_internal" / "resources" / "prepared" / "plots").iterdir()
    (used,) = Path(home["HOME"]).rglob(came_with.name)
    assert used.read_bytes() == came_with.read_bytes()
    assert not list(Path(home["HOME"]).rglob("*matplotlib*"))


def test_it_runs_wherever_it_stands(package: Path, home: dict[str, str], program, tmp_path: Path):
    place = tmp_path / "Prögramme 学习" / "Learn Py"
    shutil.copytree(package, place, symlinks=True, copy_function=os.link)
    file = program(PLOT)
    for name in [name for name, value in home.items() if value == home["HOME"]]:
        home[name] = str(file / "no home can be in a file")
    done = subprocess.run(
        [place / f"learnpy-runner{ENDING}", "run", file],
        capture_output=True,
        encoding="utf-8",
        env=home,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr.startswith('figure 1: Line chart "ups".')
    picture = tmp_path / "Bild é 中.png"
    done = subprocess.run(
        [place / f"LearnPy{ENDING}", "--screenshot", picture, "--lesson", LESSON],
        capture_output=True,
        env=home,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert picture.stat().st_size > 10_000


def test_the_standard_library_is_whole(run_program):
    absent = {"setuptools", "distutils", "ensurepip", "lib2to3", "idlelib", "test", "this"}
    absent |= {"antigravity", "turtledemo", "nis"}
    absent |= {"readline"}  # GPL, on Linux; the console of LearnPy has its own lines
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


def imported_by(programs: list[Path]) -> set[str]:
    """The modules that some programs import, where this Python has them: others are their own."""
    names: set[str] = set()
    for file in programs:
        with suppress(SyntaxError):  # some are broken on purpose
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Import):
                    names |= {each.name for each in node.names}
                elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                    names.add(node.module)
    return {name for name in names if importlib.util.find_spec(name.partition(".")[0])}


def test_whatever_a_lesson_imports_is_there(run_program):
    course = sorted((ROOT / "resources" / "course").rglob("*.py"))
    names = sorted(imported_by(course))
    assert {"numpy", "django.db", "scipy.sparse.linalg", "openpyxl.chart"} <= set(names)
    program = f"""
import importlib
for name in {names}:
    try:
        importlib.import_module(name)
    except ImportError as error:
        print(name, error)
"""
    told = run_program(program)
    assert (told.result.ended, told.stdout) == ("finished", ""), told.stderr


PROGRAMS = sorted((ROOT / "tests" / "frozen_programs").glob("*.py"))
"""Each uses what the package has for learners, and prints True at the end."""


@pytest.mark.parametrize("file", PROGRAMS, ids=lambda file: file.stem)
def test_a_program_works(run_program, file: Path):
    told = run_program(file.read_text(encoding="utf-8"))
    assert told.result.ended == "finished", told.stderr
    assert told.stdout.splitlines()[-1] == "True", told.stdout + told.stderr


def test_a_turtle_says_what_to_do_instead(run_program):
    told = run_program("import turtle\nprint(turtle.Vec2D(1, 2))\nturtle.forward(100)\n")
    assert told.stdout == "(1.00,2.00)\n"
    if sys.platform == "linux":  # where a program is shown no display to open a window on
        assert "Draw with `matplotlib.pyplot` instead" in str(told.result.explanation)


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


def test_a_program_finds_no_part_of_the_window(run_program):
    told = run_program("import PySide6\n")
    assert told.result.ended == "error"
    assert "No module named 'PySide6'" in told.stderr


def test_a_program_may_not_be_asked_for_by_a_sentence(runner: Path, home: dict[str, str]):
    command = [runner, "-c", "print(1)"]
    done = subprocess.run(command, env=home, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "learnpy-runner: -c is for multiprocessing alone\n"
