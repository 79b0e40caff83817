"""A program is asked where it is, by a signal or by a file, and what it answers."""

import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from learnpy.runner.outcome import Variable
from learnpy.runner.whereabouts import Place, answer, ask, last_known, wait_for_answer

START = """
import sys, threading
from pathlib import Path
from learnpy.runner.whereabouts import answer_questions
answer_questions("a.py", Path(sys.argv[1]), by_signal=sys.argv[2] == "signal")
exec(compile(sys.argv[3], "a.py", "exec"), {"__name__": "__main__"})
"""
WAYS = ["file", pytest.param("signal", marks=pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no such signal"
))]  # fmt: skip
Begin = Callable[[str, str], subprocess.Popen[str]]


@pytest.fixture
def begin(tmp_path: Path) -> Iterator[Begin]:
    started: list[subprocess.Popen[str]] = []

    def go(way: str, program: str) -> subprocess.Popen[str]:
        code = textwrap.dedent(program)
        process = subprocess.Popen(
            [sys.executable, "-c", START, str(tmp_path), way, code],
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        started.append(process)
        assert process.stdout is not None
        assert process.stdout.readline() == "go\n"
        return process

    yield go
    for process in started:
        process.kill()
        process.communicate()


@pytest.mark.parametrize("way", WAYS)
def test_it_says_its_line_and_its_values(begin: Begin, tmp_path: Path, way: str) -> None:
    program = """
    import time
    def wait(seconds):
        print("go", flush=True) or time.sleep(seconds)
    wait(1000)
    """
    process = begin(way, program)
    ask(process.pid, tmp_path)
    while answer(tmp_path) is None:
        assert process.poll() is None
    assert answer(tmp_path) == Place(4, (Variable("seconds", "1000"),))


@pytest.mark.parametrize("way", WAYS)
def test_the_program_goes_on_after_it(begin: Begin, tmp_path: Path, way: str) -> None:
    program = """
    import time, pathlib, sys
    print("go", flush=True)
    answer = pathlib.Path(sys.argv[1], "there.json")
    while not answer.exists():
        time.sleep(0.01)
    print("went on")
    """
    process = begin(way, program)
    ask(process.pid, tmp_path)
    out, _ = process.communicate(timeout=60)
    assert out == "went on\n"
    assert process.returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_deep_in_c_the_line_of_the_programs_own_thread_is_told(
    begin: Begin, tmp_path: Path
) -> None:
    program = """
    import threading
    def other():
        threading.Event().wait()
    threading.Thread(target=other, daemon=True).start()
    print("go", flush=True)
    sum(range(10**12))
    """
    process = begin("signal", program)
    while last_known("a.py", tmp_path).line != 7:
        (tmp_path / "there.json").unlink(missing_ok=True)  # it was not there yet
        ask(process.pid, tmp_path)
        wait_for_answer("a.py", tmp_path)
    assert process.poll() is None


def test_one_that_has_ended_is_not_waited_for_in_vain(begin: Begin, tmp_path: Path) -> None:
    process = begin("file", "print('go', flush=True)")
    process.wait()
    ask(process.pid, tmp_path)
    assert wait_for_answer("a.py", tmp_path) == Place()


def test_what_is_no_answer_is_none(tmp_path: Path) -> None:
    (tmp_path / "there.json").write_text('{"line": "x"}', encoding="utf-8")
    (tmp_path / "stack.txt").write_text('  File "a.py", line x in f\n', encoding="utf-8")
    assert last_known("a.py", tmp_path) == Place()
