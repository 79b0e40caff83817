"""Runs in real children, through Qt."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from learnpy.runner.command import ChildCommand, child_command
from learnpy.runner.outcome import RunResult
from learnpy.runner.protocol import Limits, RunRequest
from learnpy.ui.run_process import RunProcess
from learnpy.ui.warm_children import WarmChildren

LONG = 60_000
"""Milliseconds: a busy machine fails no test."""
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no process groups")


class Heard(QObject):
    """What a run said."""

    def __init__(self, run: RunProcess) -> None:
        super().__init__(run.parent())
        self.run = run
        self.out = ""
        self.err = ""
        self.pieces = 0
        self.results: list[RunResult] = []
        self.files: list[str] = []
        self.left: list[int] = []
        run.output_arrived.connect(self._on_output)
        run.finished.connect(self._on_finished)
        run.seconds_left.connect(self.left.append)

    def _on_output(self, text: str, is_error: bool) -> None:
        self.pieces += 1
        if is_error:
            self.err += text
        else:
            self.out += text

    def _on_finished(self, result: RunResult, results: Path) -> None:
        self.results.append(result)
        self.files = sorted(each.name for each in results.glob("*"))

    @property
    def result(self) -> RunResult:
        (result,) = self.results
        return result


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "runs é 中"


@pytest.fixture
def children(qapp: QApplication, folder: Path) -> Iterator[WarmChildren]:
    children = WarmChildren(folder)
    yield children
    children.close()
    assert list(folder.glob("*")) == []


def begin(children: WarmChildren, program: str, **request: object) -> Heard:
    return Heard(children.start(RunRequest(program=program, file="lab.py", **request)))  # type: ignore[arg-type]


def end(qtbot: QtBot, heard: Heard) -> RunResult:
    qtbot.waitUntil(lambda: bool(heard.results), timeout=LONG)
    return heard.result


def is_gone(process_id: int) -> bool:
    """Whether a process has ended; one that nobody has buried yet has."""
    stat = Path(f"/proc/{process_id}/stat")
    if Path("/proc/self/stat").exists():
        try:
            return stat.read_text(encoding="utf-8").rpartition(")")[2].split()[0] == "Z"
        except OSError:
            return True
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return True
    return False


def test_what_is_printed_arrives_on_two_ways(children: WarmChildren, qtbot: QtBot) -> None:
    heard = begin(children, "import sys\nprint('Zoë 中文 🙂')\nprint('apart', file=sys.stderr)")
    result = end(qtbot, heard)
    assert (heard.out, heard.err) == ("Zoë 中文 🙂\n", "apart\n")
    assert (result.ended, result.error) == ("finished", None)


def test_a_character_that_arrives_in_two_parts_is_whole(
    children: WarmChildren, qtbot: QtBot
) -> None:
    program = """
import os
os.write(1, '🙂'.encode()[:2])
input()
os.write(1, '🙂'.encode()[2:])
"""
    heard = begin(children, program)
    with qtbot.waitSignal(heard.run.fell_silent, timeout=LONG):
        pass
    assert heard.out == ""
    heard.run.answer("")
    end(qtbot, heard)
    assert heard.out == "🙂"


def test_bytes_that_are_no_text_become_marks(children: WarmChildren, qtbot: QtBot) -> None:
    heard = begin(children, r"import os; os.write(1, b'a\xffb\xe2')")
    end(qtbot, heard)
    assert heard.out == "a\ufffdb\ufffd"


def test_an_error_comes_back_with_its_line(children: WarmChildren, qtbot: QtBot) -> None:
    heard = begin(children, "x = 1\nprint(x / 0)\n")
    error = end(qtbot, heard).error
    assert error is not None
    assert (error.name, error.line) == ("ZeroDivisionError", 2)
    assert heard.err == error.traceback


def test_the_learner_is_asked_several_times(children: WarmChildren, qtbot: QtBot) -> None:
    heard = begin(children, "a = input('first? ')\nb = input('second? ')\nprint(a, b)\ninput()")
    with qtbot.waitSignal(heard.run.fell_silent, timeout=LONG):
        pass
    assert heard.out == "first? "
    heard.run.answer("Ada é")
    with qtbot.waitSignal(heard.run.fell_silent, timeout=LONG):
        pass
    assert heard.out == "first? second? "
    heard.run.answer("Lovelace")
    heard.run.close_input()
    error = end(qtbot, heard).error
    assert heard.out == "first? second? Ada é Lovelace\n"
    assert error is not None
    assert error.name == "EOFError"


@pytest.mark.parametrize(
    "program",
    [
        "print('go', flush=True)\nwhile True:\n    pass",
        "import time\nprint('go')\ntime.sleep(1000)",
        "print('go')\ninput()",
        "print('go')\nwhile True:\n    try:\n        input()\n    except BaseException: pass",
        "print('go')\n10**10**8",
    ],
    ids=["loop", "sleep", "input", "catches-all", "in-c"],
)
def test_stop_always_works(children: WarmChildren, qtbot: QtBot, program: str) -> None:
    heard = begin(children, program)
    qtbot.waitUntil(lambda: heard.out == "go\n", timeout=LONG)
    heard.run.stop()
    result = end(qtbot, heard)
    assert (result.ended, result.limit) == ("stopped", "")
    assert result.seconds > 0


@posix_only
def test_stop_ends_all_that_the_program_started(children: WarmChildren, qtbot: QtBot) -> None:
    program = """
import os, subprocess, sys, threading
threading.Thread(target=threading.Event().wait).start()
other = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(1000)"])
copy = os.fork()
if copy:
    print(os.getpid(), other.pid, copy, flush=True)
while True:
    pass
"""
    heard = begin(children, program)
    qtbot.waitUntil(lambda: heard.out.endswith("\n"), timeout=LONG)
    ids = [int(each) for each in heard.out.split()]
    assert len(ids) == 3
    heard.run.stop()
    end(qtbot, heard)
    qtbot.waitUntil(lambda: all(is_gone(each) for each in ids), timeout=LONG)


@posix_only
def test_what_a_finished_program_left_behind_is_ended(children: WarmChildren, qtbot: QtBot) -> None:
    program = """
import subprocess, sys
print(subprocess.Popen([sys.executable, "-c", "import time; time.sleep(1000)"]).pid)
"""
    heard = begin(children, program)
    assert end(qtbot, heard).ended == "finished"
    qtbot.waitUntil(lambda: is_gone(int(heard.out)), timeout=LONG)


def test_the_time_limit_is_told_and_holds(children: WarmChildren, qtbot: QtBot) -> None:
    heard = begin(children, "while True: pass", limits=Limits(seconds=1.5))
    result = end(qtbot, heard)
    assert (result.ended, result.limit) == ("limit", "time")
    assert heard.left[:2] == [2, 1]
    assert result.seconds >= 1.4


def test_time_spent_on_an_answer_does_not_count(children: WarmChildren, qtbot: QtBot) -> None:
    program = "import time\ninput()\nend = time.monotonic() + 9\nwhile True: pass"
    heard = begin(children, program, limits=Limits(seconds=0.6))
    with qtbot.waitSignal(heard.run.fell_silent, timeout=LONG):
        pass
    heard.run.count_time(False)
    qtbot.wait(1000)
    assert heard.results == []
    heard.run.answer("")
    assert end(qtbot, heard).limit == "time"


def test_a_program_may_keep_going(children: WarmChildren, qtbot: QtBot) -> None:
    program = "import time\ntime.sleep(1.5)\nprint('there')"
    heard = begin(children, program, limits=Limits(seconds=1))
    with qtbot.waitSignal(heard.run.seconds_left, timeout=LONG):
        pass
    heard.run.keep_going()
    assert end(qtbot, heard).ended == "finished"
    assert heard.out == "there\n"


def test_a_flood_ends_at_the_output_limit(children: WarmChildren, qtbot: QtBot) -> None:
    heard = begin(children, "while True: print('x')", limits=Limits(output=100_001))
    result = end(qtbot, heard)
    assert (result.ended, result.limit) == ("limit", "output")
    assert len(heard.out) == 100_001
    assert heard.pieces < 100


def test_a_program_that_ends_python_died(children: WarmChildren, qtbot: QtBot) -> None:
    heard = begin(children, "import os; os._exit(7)")
    result = end(qtbot, heard)
    assert (result.ended, result.exit_code) == ("died", 7)
    assert heard.run.trouble == ""


def test_results_are_there_when_the_end_is_told_and_gone_later(
    children: WarmChildren, qtbot: QtBot, folder: Path
) -> None:
    heard = begin(children, "open('made.txt', 'w').close()")
    end(qtbot, heard)
    assert "result.json" in heard.files
    qtbot.waitUntil(lambda: list(folder.glob("*")) == [], timeout=LONG)


@posix_only
def test_a_folder_that_was_made_unwritable_goes_too(
    children: WarmChildren, qtbot: QtBot, folder: Path
) -> None:
    program = "import os\nos.makedirs('a/b')\nopen('a/b/c', 'w').close()\nos.chmod('a', 0)"
    heard = begin(children, program)
    assert end(qtbot, heard).ended == "finished"
    qtbot.waitUntil(lambda: list(folder.glob("*")) == [], timeout=LONG)


def test_a_warm_child_has_the_packages_and_is_fresh_each_time(
    children: WarmChildren, qtbot: QtBot
) -> None:
    program = "import sys, builtins\nprint('json.tool' in sys.modules, hasattr(builtins, 'mine'))"
    program += "\nbuiltins.mine = 1"
    for _ in range(2):
        children.warm_up(["json.tool"])
        qtbot.waitUntil(lambda: children.is_warm, timeout=LONG)
        heard = Heard(children.start(RunRequest(program=program, file="a.py"), ["json.tool"]))
        end(qtbot, heard)
        assert heard.out == "True False\n"
    qtbot.waitUntil(lambda: children.is_warm, timeout=LONG)


def test_other_packages_get_another_child(children: WarmChildren, qtbot: QtBot) -> None:
    children.warm_up(["json.tool"])
    qtbot.waitUntil(lambda: children.is_warm, timeout=LONG)
    program = "import sys\nprint('json.tool' in sys.modules, 'wave' in sys.modules)"
    heard = Heard(children.start(RunRequest(program=program, file="a.py"), ["wave"]))
    end(qtbot, heard)
    assert heard.out == "False True\n"


def test_run_during_a_run_ends_the_first(children: WarmChildren, qtbot: QtBot) -> None:
    first = begin(children, "print('one', flush=True)\nwhile True: pass")
    qtbot.waitUntil(lambda: first.out == "one\n", timeout=LONG)
    second = begin(children, "print('two')")
    assert end(qtbot, second).ended == "finished"
    assert end(qtbot, first).ended == "stopped"
    assert second.out == "two\n"


def test_two_runs_pressed_at_once_leave_one(children: WarmChildren, qtbot: QtBot) -> None:
    first, second = begin(children, "print(1)"), begin(children, "print(2)")
    end(qtbot, second)
    end(qtbot, first)
    assert first.result.ended == "stopped"
    assert (first.out, second.out) == ("", "2\n")
    assert first.run.trouble == ""


def test_closing_during_a_run_leaves_nothing(
    children: WarmChildren, qtbot: QtBot, folder: Path
) -> None:
    children.warm_up([])
    heard = begin(children, "import os\nprint(os.getpid())\nwhile True: pass")
    qtbot.waitUntil(lambda: heard.out.endswith("\n"), timeout=LONG)
    children.close()
    assert is_gone(int(heard.out))
    assert heard.result.ended == "stopped"
    assert list(folder.glob("*")) == []


def test_many_runs_leave_nothing(children: WarmChildren, qtbot: QtBot, folder: Path) -> None:
    for number in range(12):
        heard = begin(children, f"print({number})")
        end(qtbot, heard)
        assert heard.out == f"{number}\n"
    qtbot.waitUntil(lambda: list(folder.glob("*")) == [], timeout=LONG)
    assert len(children.findChildren(RunProcess)) <= 1


def test_a_child_that_cannot_be_started_is_told(
    qapp: QApplication, folder: Path, qtbot: QtBot
) -> None:
    def nowhere(_packages: object) -> ChildCommand:
        return ChildCommand(str(folder / "no such program"), (), {})

    children = WarmChildren(folder, nowhere)
    heard = begin(children, "print(1)")
    assert end(qtbot, heard).ended == "died"
    assert "cannot be started" in heard.run.trouble
    children.close()


def test_a_child_that_is_none_of_ours_is_told(
    qapp: QApplication, folder: Path, qtbot: QtBot
) -> None:
    def other(_packages: object) -> ChildCommand:
        ours = child_command()
        return ChildCommand(
            ours.program, ("-c", "import sys; sys.exit('no luck')"), ours.environment
        )

    children = WarmChildren(folder, other)
    heard = begin(children, "print(1)")
    assert end(qtbot, heard).ended == "died"
    assert "no luck" in heard.run.trouble
    children.close()


def test_a_folder_that_cannot_be_written_is_told(
    qapp: QApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("", encoding="utf-8")
    children = WarmChildren(in_the_way)
    heard = begin(children, "print(1)")
    assert end(qtbot, heard).ended == "died"
    assert str(in_the_way) in heard.run.trouble
    children.close()


def test_the_childs_environment_is_exactly_the_commands(
    children: WarmChildren, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MY_SECRET_TOKEN", "x")
    heard = begin(children, "import os\nprint(sorted(os.environ))")
    end(qtbot, heard)
    assert "MY_SECRET_TOKEN" not in heard.out
    assert "MPLBACKEND" in heard.out
