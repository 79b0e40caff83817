"""The packaged program on a Windows, with the window that Windows draws.

`build/windows/package.py --test` runs it under Wine, and the release workflow on a real Windows;
what is not of Windows alone is in `test_frozen.py`. The package is looked for in dist/LearnPy, or
where LEARNPY_PACKAGE says.
"""

import json
import re
import shutil
import struct
import subprocess
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from windows_process import lives_on_windows

from learnpy import __version__
from learnpy.runner.command import ChildCommand, child_environment
from learnpy.runner.outcome import RunResult
from learnpy.runner.protocol import Limits, RunRequest
from learnpy.ui.warm_children import WarmChildren

pytestmark = pytest.mark.windows

LESSON = "hello-python"
PATIENCE = 180_000
"""Milliseconds: a first start under Wine, or under a virus scanner."""
PROGRAMS = ("LearnPy.exe", "learnpy-runner.exe")


@pytest.fixture
def home(home: dict[str, str]) -> dict[str, str]:
    """A learner's environment, on a real screen."""
    return {name: value for name, value in home.items() if name != "QT_QPA_PLATFORM"}


@pytest.fixture
def call(package: Path, home: dict[str, str]):
    """Run one of the programs to its end."""

    def call(program: str, *arguments: str | Path, **variables: str):
        return subprocess.run(
            [package / program, *arguments],
            capture_output=True,
            encoding="utf-8",
            env={**home, **variables},
            cwd=home["HOME"],
            stdin=subprocess.DEVNULL,
            check=False,
        )

    return call


def opened_lessons(data: Path) -> set[str]:
    try:
        text = (data / "progress.json").read_text(encoding="utf-8")
    except OSError:
        return set()
    return set(json.loads(text)["progress"]["lessons"])


@pytest.fixture(params=PROGRAMS)
def program(request: pytest.FixtureRequest, package: Path):
    """One of the two programs, as a file that Windows loads."""
    import pefile  # noqa: PLC0415  PyInstaller needs it on Windows alone

    with pefile.PE(package / request.param) as content:
        content.name = request.param
        yield content


def test_windows_is_told_the_version(program):
    words: dict[bytes, bytes] = {}
    for each in program.FileInfo[0]:
        for table in getattr(each, "StringTable", ()):
            words |= table.entries
    assert words[b"ProductVersion"] == words[b"FileVersion"] == __version__.encode()
    assert words[b"ProductName"] == b"LearnPy"
    assert words[b"OriginalFilename"] == program.name.encode()
    fixed = program.VS_FIXEDFILEINFO[0]
    first, second, third = map(int, re.findall(r"\d+", __version__)[:3])
    assert (fixed.FileVersionMS, fixed.FileVersionLS) == (first << 16 | second, third << 16)


def test_only_the_runner_has_a_console(program):
    kind = {2: "LearnPy.exe", 3: "learnpy-runner.exe"}[program.OPTIONAL_HEADER.Subsystem]
    assert kind == program.name


def test_the_programs_have_our_icon_in_every_size(program):
    group_of_icons = 14
    (group,) = (e for e in program.DIRECTORY_ENTRY_RESOURCE.entries if e.id == group_of_icons)
    place = group.directory.entries[0].directory.entries[0].data.struct
    data = program.get_data(place.OffsetToData, place.Size)
    (count,) = struct.unpack_from("<4xH", data)
    sides = [data[6 + 14 * index] or 256 for index in range(count)]
    assert sides == [16, 20, 24, 32, 40, 48, 64, 96, 256]


def test_the_doctor_finds_nothing_wrong(call, home: dict[str, str]):
    done = call("learnpy-runner.exe", "doctor", "--data-dir", Path(home["HOME"]) / "data")
    print(done.stdout)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout


def test_windows_draws_a_lesson(call, package: Path, tmp_path: Path):
    file = tmp_path / "leçon 学.png"
    arguments = ("--screenshot", file, "--lesson", LESSON, "--size", "1200x800")
    done = call("LearnPy.exe", *arguments, QT_QPA_PLATFORM="windows")
    assert (done.returncode, done.stderr) == (0, "")
    image = QImage(str(file))
    assert (image.width(), image.height()) == (1200, 800)
    points = [(x, y) for x in range(0, 1200, 3) for y in range(0, 800, 3)]
    assert len({image.pixel(x, y) for x, y in points}) > 50
    # For people to look at.
    shutil.copy(file, package.parent / "lesson-on-windows.png")


def test_progress_is_there_after_a_restart(call, package: Path, home: dict[str, str], qtbot: QtBot):
    data = Path(home["HOME"]) / "my data"
    for lesson in (LESSON, "numbers-and-names"):
        command = [package / "LearnPy.exe", "--lesson", lesson, "--data-dir", data]
        process = subprocess.Popen(command, env=home, cwd=home["HOME"])
        try:
            qtbot.waitUntil(lambda: lesson in opened_lessons(data), timeout=PATIENCE)  # noqa: B023
        finally:
            process.kill()  # in the way that loses most
            process.wait()
    shown = call("learnpy-runner.exe", "progress", "show", "--data-dir", data)
    assert (shown.returncode, shown.stderr) == (0, "")
    assert shown.stdout.count(": started") == 2
    assert opened_lessons(data) == {LESSON, "numbers-and-names"}


def test_numpy_and_a_plot(call, home: dict[str, str]):
    program = Path(home["HOME"]) / "mon prögramme.py"
    program.write_text(
        "import matplotlib.pyplot as plt\nimport numpy as np\n"
        "plt.plot(np.arange(4) ** 2)\nplt.title('squares é')\nplt.show()\nprint('Zoë 中')\n",
        encoding="utf-8",
    )
    done = call("learnpy-runner.exe", "run", program)
    assert (done.returncode, done.stdout) == (0, "Zoë 中\n"), done.stderr
    assert done.stderr.startswith('figure 1: Line chart "squares é".')


def test_the_runner_has_no_qt(call, home: dict[str, str]):
    program = Path(home["HOME"]) / "window.py"
    program.write_text("import PySide6\n", encoding="utf-8")
    done = call("learnpy-runner.exe", "run", program)
    assert done.returncode == 1
    assert "PySide6" in done.stderr


def test_stop_ends_all_that_a_program_started(
    qapp: QApplication, package: Path, home: dict[str, str], tmp_path: Path, qtbot: QtBot
):
    text = """
import multiprocessing, os, time

def wait(started):
    started.put(os.getpid())
    time.sleep(1000)

if __name__ == "__main__":
    started = multiprocessing.Queue()
    multiprocessing.Process(target=wait, args=(started,)).start()
    print("pids", os.getpid(), started.get(), "end", flush=True)
    time.sleep(1000)
"""

    def command(packages) -> ChildCommand:
        program = str(package / "learnpy-runner.exe")
        return ChildCommand(program, tuple(packages), child_environment(home))

    heard: list[str] = []
    results: list[RunResult] = []
    children = WarmChildren(tmp_path / "runs é 中", command)
    try:
        run = children.start(RunRequest(text, "program.py", limits=Limits(seconds=500.0)), ())
        run.output_arrived.connect(lambda said, _is_error: heard.append(said))
        run.finished.connect(lambda result, _folder: results.append(result))
        qtbot.waitUntil(lambda: "end" in "".join(heard) or bool(results), timeout=PATIENCE)
        assert results == []
        pids = [int(word) for word in "".join(heard).split()[1:3]]
        assert all(map(lives_on_windows, pids))
        run.stop()
        qtbot.waitUntil(lambda: bool(results), timeout=PATIENCE)
        assert results[0].ended == "stopped"
        qtbot.waitUntil(lambda: not any(map(lives_on_windows, pids)), timeout=PATIENCE)
    finally:
        children.close()
