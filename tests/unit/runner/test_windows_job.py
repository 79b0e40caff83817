"""On Windows: what a program started ends with it, and all of it together stays in its limits."""

import ctypes
import os
import subprocess
import sys
import textwrap

import pytest

from learnpy.runner.protocol import Limits

pytestmark = pytest.mark.skipif(sys.platform != "win32", reason="job objects are of Windows")
held = pytest.mark.usefixtures("held_limits")

MAY_START = frozenset({"programs"})
STARTS_TWO = """
import os, subprocess, sys, time
start_another = '''
import subprocess, sys, time
sleep = [sys.executable, "-c", "import time; time.sleep(1000)"]
print(subprocess.Popen(sleep).pid, flush=True)
time.sleep(1000)
'''
command = [sys.executable, "-c", start_another]
first = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
print(first.pid, first.stdout.readline().strip(), flush=True)
"""
"""Starts a process that starts another, and says their ids."""


def has_ended(process_id: int, patience: int = 20_000) -> bool:
    """Whether a process is gone; one that is just being ended is waited for, in milliseconds."""
    kernel = ctypes.WinDLL("kernel32")
    kernel.OpenProcess.restype = ctypes.c_void_p
    handle = ctypes.c_void_p(kernel.OpenProcess(0x00100000, False, process_id))
    if not handle:
        return True
    waited = kernel.WaitForSingleObject(handle, patience)
    kernel.CloseHandle(handle)
    return waited == 0


@pytest.mark.parametrize(
    ("then", "limit"),
    [
        ("", ""),
        ("os._exit(0)", ""),
        ("import ctypes; ctypes.string_at(0)", ""),
        ("while True: pass", "time"),
        ("time.sleep(1000)", "time"),
        ("10 ** 10 ** 8", "time"),
        ("print('x' * 2000)", "output"),
    ],
)
def test_no_process_of_a_run_is_left(run_program, then, limit):
    limits = Limits(seconds=5, output=1000)
    ended = run_program(STARTS_TWO + then, permissions=MAY_START, limits=limits)
    started = [int(word) for word in ended.stdout.split() if word.isdigit()]
    assert len(started) == 2
    assert [has_ended(each) for each in started] == [True, True]
    assert ended.result.limit == limit


def test_no_worker_of_multiprocessing_is_left(run_program):
    program = """
    import multiprocessing, os, time

    def work(_):
        print(os.getpid(), flush=True)
        time.sleep(1000)

    if __name__ == "__main__":
        with multiprocessing.Pool(2) as pool:
            pool.map(work, range(2), chunksize=1)
    """
    limits = Limits(seconds=10)
    ended = run_program(textwrap.dedent(program), permissions=MAY_START, limits=limits)
    workers = [int(word) for word in ended.stdout.split()]
    assert len(workers) == 2
    assert [has_ended(each) for each in workers] == [True, True]


@pytest.mark.parametrize("then", ["while True: pass", "10 ** 10 ** 8", "input()"])
def test_a_run_ends_with_the_learnpy_that_started_it(tmp_path, then):
    (tmp_path / "program.py").write_text(STARTS_TWO + then, encoding="utf-8")
    learnpy = """
    import sys, threading
    from pathlib import Path
    from learnpy.runner.command import child_command
    from learnpy.runner.protocol import Limits, RunRequest
    from learnpy.runner.run import run

    def hear(piece, _):
        print(piece.decode(), end="", flush=True)
        return True

    def stdin():
        threading.Event().wait()
        yield b""

    folder = Path(sys.argv[1])
    request = RunRequest(
        (folder / "program.py").read_text(encoding="utf-8"),
        "program.py",
        permissions=frozenset({"programs"}),
        limits=Limits(seconds=1000),
    )
    run(request, folder / "run", child_command(), stdin=stdin(), hear=hear)
    """
    (tmp_path / "run").mkdir()
    command = [sys.executable, "-c", textwrap.dedent(learnpy), str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=os.environ) as process:
        assert process.stdout is not None
        started = [int(word) for word in process.stdout.readline().split()]
        assert len(started) == 2
        assert [has_ended(each, patience=0) for each in started] == [False, False]
        process.kill()
    assert [has_ended(each) for each in started] == [True, True]


@held
def test_memory_of_all_processes_is_limited_together(run_program):
    program = """
    import subprocess, sys
    take = "x = bytes(150_000_000); print(len(x))"
    print(subprocess.run([sys.executable, "-c", take], capture_output=True).returncode)
    """
    limits = Limits(memory=100_000_000)
    ended = run_program(textwrap.dedent(program), permissions=MAY_START, limits=limits)
    assert ended.stdout == "1\n"


@held
def test_processes_are_counted(run_program):
    program = """
    import subprocess, sys
    wait = [sys.executable, "-c", "input()"]
    others = [subprocess.Popen(wait, stdin=subprocess.PIPE) for _ in range(9)]
    """
    limits = Limits(processes=4)
    ended = run_program(textwrap.dedent(program), permissions=MAY_START, limits=limits)
    assert (ended.result.ended, ended.result.limit) == ("limit", "processes")
