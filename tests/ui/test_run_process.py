"""Runs in real children, through Qt."""

import gc
import os
import sys
import textwrap
import threading
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from windows_process import lives_on_windows

from learnpy.runner.command import ChildCommand, child_command
from learnpy.runner.outcome import RunResult, Variable
from learnpy.runner.protocol import Limits, RunRequest
from learnpy.ui.run_process import RunProcess
from learnpy.ui.warm_children import WarmChildren

MANY = 60
"""Runs in a row; `tests/bench/many_runs.py` makes two hundred."""
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
        self.both = ""
        """Text of the two in the order of its arrival."""
        self.pieces = 0
        self.results: list[RunResult] = []
        self.files: list[str] = []
        self.left: list[int] = []
        run.output_arrived.connect(self._on_output)
        run.finished.connect(self._on_finished)
        run.seconds_left.connect(self.left.append)

    def _on_output(self, text: str, is_error: bool) -> None:
        self.pieces += 1
        self.both += text
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
    if sys.platform == "win32":
        return not lives_on_windows(process_id)
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


IN_TURN = """
import sys
for i in range(200):
    print("out", i)
    print("err", i, file=sys.stderr)
"""


def test_what_is_printed_in_turn_arrives_in_turn(children: WarmChildren, qtbot: QtBot) -> None:
    heard = begin(children, IN_TURN + "print('no end of line', end='')\n1 / 0")
    end(qtbot, heard)
    in_turn = "".join(f"out {i}\nerr {i}\n" for i in range(200))
    assert heard.both.startswith(in_turn + "no end of lineTraceback (most recent call last):\n")
    assert heard.err.startswith("".join(f"err {i}\n" for i in range(200)) + "Traceback")


STDERR = {
    "long": ("sys.stderr.write('é' * 3000 + '\\n')", "é" * 3000 + "\n"),
    "bytes": ("sys.stderr.buffer.write(b'a\\xc3'); sys.stderr.buffer.write(b'\\xa9')", "aé"),
    "raw": ("os.write(2, b'raw')", "raw"),
    "its number": ("os.write(sys.stderr.fileno(), b'2')", "2"),
    "closed": ("sys.stderr.close()", ""),
    "closed below": ("os.close(2); print('on', file=sys.stderr)", "on\n"),
    "replaced": ("sys.stderr = sys.stdout; print('there', file=sys.__stderr__)", "there\n"),
    "stdout closed": ("sys.stdout.close(); print('on', file=sys.stderr)", "on\n"),
    "all closed": ("os.closerange(3, 99); print('on', file=sys.stderr)", "on\n"),
    "another file": (
        (
            "os.closerange(3, 99); f = open('a', 'w+'); g = os.dup(f.fileno()); "
            "print('on', file=sys.stderr); assert os.fstat(g).st_size == 0"
        ),
        "on\n",
    ),
    "threads": (
        (
            "ts = [threading.Thread(target=print, args=('x' * 99,), kwargs={'file': sys.stderr})"
            " for _ in range(20)]; [t.start() for t in ts]; [t.join() for t in ts]"
        ),
        ("x" * 99 + "\n") * 20,
    ),
    "another program": (
        "subprocess.run([sys.executable, '-c', 'import os; os.write(2, b\"child\")'])",
        "child",
    ),
    "another program's by name": (
        (
            "subprocess.run([sys.executable, '-c', 'import os; os.write(2, b\"child\")'], "
            "stderr=sys.stderr)"
        ),
        "child",
    ),
}


@pytest.mark.parametrize("name", STDERR)
def test_stderr_stays_what_programs_make_of_it(
    children: WarmChildren, qtbot: QtBot, name: str
) -> None:
    deed, written = STDERR[name]
    program = f"import os, subprocess, sys, threading\n{deed}\n"
    heard = begin(children, program, permissions=frozenset({"programs"}))
    result = end(qtbot, heard)
    assert (result.ended, heard.err, heard.out) == ("finished", written, "")


@posix_only
def test_a_copy_of_a_program_has_the_same_stderr(children: WarmChildren, qtbot: QtBot) -> None:
    program = """
    import os, sys
    copy = os.fork()
    print("copy" if copy == 0 else "first", file=sys.stderr)
    if copy:
        os.waitpid(copy, 0)
    """
    heard = begin(children, textwrap.dedent(program))
    end(qtbot, heard)
    assert sorted(heard.err.splitlines()) == ["copy", "first"]
    assert heard.out == ""


def test_a_limit_is_explained(children: WarmChildren, qtbot: QtBot) -> None:
    heard = begin(children, "n = 3\nwhile n > 0:\n    n = 3\n", limits=Limits(seconds=0.5))
    told = end(qtbot, heard).explanation
    assert told is not None
    assert told.meaning.startswith("The loop in line 2, `while n > 0:`,")
    assert "`n` was `3`" in told.cause


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
    with qtbot.waitSignal(heard.run.input_awaited, timeout=LONG):
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
    with qtbot.waitSignal(heard.run.input_awaited, timeout=LONG):
        pass
    assert heard.out == "first? "
    heard.run.answer("Ada é")
    with qtbot.waitSignal(heard.run.input_awaited, timeout=LONG):
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
        "print('go')\nsum(range(10**12))",
        "import threading\nprint('go')\nthreading.Thread(target=threading.Event().wait).start()",
        "from signal import *\nsignal(SIGTERM, SIG_IGN), signal(SIGINT, SIG_IGN)\n\
print('go')\nwhile True: pass",
        "import atexit\n@atexit.register\ndef never():\n    print('go')\n    while True: pass",
    ],
    ids=[
        "loop", "sleep", "input", "catches-all", "in-c", "long-in-c", "thread", "deaf", "at-exit",
    ],
)  # fmt: skip
def test_stop_always_works(children: WarmChildren, qtbot: QtBot, program: str) -> None:
    heard = begin(children, program)
    qtbot.waitUntil(lambda: heard.out == "go\n", timeout=LONG)
    heard.run.stop()
    result = end(qtbot, heard)
    assert (result.ended, result.limit) == ("stopped", "")
    assert result.seconds > 0


FAMILIES = {
    "subprocess": """
other = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(1000)"])
print(os.getpid(), other.pid)
""",
    "fork": """
copy = os.fork()
if copy:
    print(os.getpid(), copy)
""",
    "multiprocessing": """
copies = [multiprocessing.Process(target=time.sleep, args=(1000,)) for _ in range(3)]
for copy in copies:
    copy.start()
print(os.getpid(), *(copy.pid for copy in copies))
""",
    "daemon": """
ours = os.getpid()
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        print(ours, os.getpid(), flush=True)
    else:
        os._exit(0)
""",
    "daemon-program": """
start = "import os, sys, time; print(os.getppid(), os.getpid(), flush=True); time.sleep(1000)"
other = subprocess.Popen([sys.executable, "-c", start], start_new_session=True)
""",
    "shell": """
subprocess.Popen("sleep 1000 & sleep 1000 & echo $! $$; wait", shell=True)
""",
}


@pytest.mark.parametrize("ending", ["while True: pass", "time.sleep(1000)"])
@pytest.mark.parametrize(
    "family",
    [
        pytest.param(each, id=name, marks=() if name == "subprocess" else posix_only)
        for name, each in FAMILIES.items()
    ],
)
def test_stop_ends_all_that_the_program_started(
    children: WarmChildren, qtbot: QtBot, family: str, ending: str
) -> None:
    program = "import multiprocessing, os, signal, subprocess, sys, time\n" + family + ending
    heard = begin(children, program, permissions=frozenset({"programs"}))
    qtbot.waitUntil(lambda: heard.out.endswith("\n"), timeout=LONG)
    ids = [int(each) for each in heard.out.split()]
    assert len(ids) >= 2
    heard.run.stop()
    end(qtbot, heard)
    qtbot.waitUntil(lambda: all(is_gone(each) for each in ids), timeout=LONG)


def test_what_a_finished_program_left_behind_is_ended(children: WarmChildren, qtbot: QtBot) -> None:
    program = """
import subprocess, sys
print(subprocess.Popen([sys.executable, "-c", "import time; time.sleep(1000)"]).pid)
"""
    heard = begin(children, program, permissions=frozenset({"programs"}))
    assert end(qtbot, heard).ended == "finished"
    qtbot.waitUntil(lambda: is_gone(int(heard.out)), timeout=LONG)


def test_the_time_limit_is_told_and_holds(children: WarmChildren, qtbot: QtBot) -> None:
    heard = begin(children, "while True: pass", limits=Limits(seconds=1.5))
    result = end(qtbot, heard)
    assert (result.ended, result.limit, result.line) == ("limit", "time", 1)
    assert heard.left[:2] == [2, 1]
    assert result.seconds >= 1.4


def test_time_spent_on_an_answer_does_not_count(children: WarmChildren, qtbot: QtBot) -> None:
    program = "import time\ninput()\nend = time.monotonic() + 9\nwhile True: pass"
    heard = begin(children, program, limits=Limits(seconds=0.6))
    with qtbot.waitSignal(heard.run.input_awaited, timeout=LONG):
        pass
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
    program = "word = 'x'\nwhile True: print(word)"
    heard = begin(children, program, limits=Limits(output=100_001, seconds=60))
    result = end(qtbot, heard)
    assert (result.ended, result.limit, result.line) == ("limit", "output", 2)
    assert result.variables == (Variable("word", "'x'"),)
    assert len(heard.out) == 100_001
    assert heard.pieces < 100


def test_a_limit_is_explained_though_the_program_answers_nothing(
    children: WarmChildren, qtbot: QtBot
) -> None:
    heard = begin(children, "x = 1\nsum(range(10**12))", limits=Limits(seconds=0.5))
    result = end(qtbot, heard)
    assert (result.ended, result.limit) == ("limit", "time")
    if sys.platform != "win32":
        assert result.line == 2


def test_files_that_grow_are_noticed_from_outside(children: WarmChildren, qtbot: QtBot) -> None:
    program = """
number = 0
while True:
    number += 1
    with open(f"part-{number}", "wb") as file:
        file.write(bytes(100_000))
"""
    heard = begin(children, program, limits=Limits(files=3_000_000, seconds=60))
    result = end(qtbot, heard)
    assert (result.ended, result.limit) == ("limit", "files")
    assert [each.name for each in result.variables] == ["number", "file"]


def test_files_that_a_quick_program_leaves_are_counted(
    children: WarmChildren, qtbot: QtBot
) -> None:
    program = "for n in range(30): open(f'{n}', 'wb').write(bytes(100_000))"
    heard = begin(children, program, limits=Limits(files=2_000_000))
    result = end(qtbot, heard)
    assert (result.ended, result.limit) == ("limit", "files")


@posix_only
def test_processes_are_counted_from_outside(children: WarmChildren, qtbot: QtBot) -> None:
    program = "import os\nos.system('for n in 1 2 3 4 5 6 7; do sleep 1000 & done; wait')"
    limits = Limits(processes=5, seconds=60)
    heard = begin(children, program, limits=limits, permissions=frozenset({"programs"}))
    result = end(qtbot, heard)
    assert (result.ended, result.limit, result.line) == ("limit", "processes", 2)


def test_stop_while_a_limit_is_asked_about_ends_it(children: WarmChildren, qtbot: QtBot) -> None:
    heard = begin(children, "while True: pass")
    with qtbot.waitSignal(heard.run.started, timeout=LONG):
        pass
    heard.run._end_at_limit("time")
    heard.run.stop()
    assert end(qtbot, heard).limit == "time"


def test_every_way_of_reading_says_that_it_waits(children: WarmChildren, qtbot: QtBot) -> None:
    program = """
import sys
print("question", end="")
print(sys.stdin.readline(), end="")
for line in sys.stdin:
    print(line, end="")
    break
print(sys.stdin.buffer.readline())
print(repr(sys.stdin.read()))
"""
    heard = begin(children, program)
    for typed in ("one", "two", "three", "four"):
        with qtbot.waitSignal(heard.run.input_awaited, timeout=LONG):
            pass
        heard.run.answer(typed)
    assert heard.out.startswith("question")
    heard.run.close_input()
    end(qtbot, heard)
    assert heard.out == "questionone\ntwo\nb'three\\n'\n'four\\n'\n"


def test_a_program_that_prints_much_and_then_asks_shows_all_of_it_first(
    children: WarmChildren, qtbot: QtBot
) -> None:
    heard = begin(children, "for n in range(500): print(n)\nprint(input('name? '))")
    with qtbot.waitSignal(heard.run.input_awaited, timeout=LONG):
        pass
    assert heard.out.endswith("499\nname? ")
    heard.run.answer("Ada")
    end(qtbot, heard)
    assert "\x1b" not in heard.out


def test_a_program_that_does_not_ask_has_its_time_counted(
    children: WarmChildren, qtbot: QtBot
) -> None:
    program = "import sys\nname = 'input'\nwhile name: pass"
    heard = begin(children, program, limits=Limits(seconds=0.5))
    assert end(qtbot, heard).limit == "time"


def test_an_end_of_input_that_is_met_again_and_again_is_no_waiting(
    children: WarmChildren, qtbot: QtBot
) -> None:
    program = """
while True:
    try:
        input()
    except EOFError:
        pass
"""
    heard = begin(children, program, limits=Limits(seconds=1))
    with qtbot.waitSignal(heard.run.input_awaited, timeout=LONG):
        pass
    heard.run.close_input()
    assert end(qtbot, heard).limit == "time"


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
    program = "import os\nprint(os.getpid(), {})\nopen('made.txt', 'w').write('x' * 10_000)"
    processes: list[int] = []
    tracemalloc.start()
    for number in range(MANY):
        if number == MANY // 10:  # what is made once is there by now
            gc.collect()
            before = tracemalloc.get_traced_memory()[0]
        heard = begin(children, program.format(number))
        end(qtbot, heard)
        process, told = heard.out.split()
        assert told == str(number)
        processes.append(int(process))
    del heard
    qtbot.waitUntil(lambda: list(folder.glob("*")) == [], timeout=LONG)
    qtbot.waitUntil(lambda: len(children.findChildren(RunProcess)) <= 1, timeout=LONG)
    gc.collect()
    grown = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    assert len(set(processes)) == MANY
    qtbot.waitUntil(lambda: all(is_gone(each) for each in processes), timeout=LONG)
    assert grown < 2**20
    assert threading.active_count() < 10


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
