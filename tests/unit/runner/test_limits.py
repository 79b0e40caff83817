"""Limits hold, and each says which it was, where, and what the values were there."""

import os
import sys
import textwrap

import pytest

from learnpy.runner.outcome import Variable
from learnpy.runner.protocol import Limits, RunFolder, RunRequest
from learnpy.runner.watch import Watch

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="a job object holds it there")
linux_only = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
MIB = 2**20


def values(result):
    return {each.name: each.value for each in result.variables}


@pytest.mark.parametrize(
    "waiting",
    [
        "while True: pass",
        "import time; time.sleep(1000)",
        "import threading; threading.Event().wait()",
    ],
)
def test_the_time_limit_says_where_it_was(run_program, waiting):
    program = f"def lift(count):\n    height = count / 2\n    {waiting}\n\nlift(7)\n"
    result = run_program(program, limits=Limits(seconds=0.5)).result
    assert (result.ended, result.limit, result.line) == ("limit", "time", 3)
    assert result.variables[:2] == (Variable("count", "7"), Variable("height", "3.5"))


@posix_only
def test_a_program_deep_in_c_tells_at_least_its_line(run_program):
    program = "x = 2\nsum(range(10**12))\n"
    result = run_program(program, limits=Limits(seconds=0.5)).result
    assert (result.limit, result.line) == ("time", 2)


@posix_only
def test_the_line_is_that_of_the_program_and_not_of_a_library(run_program):
    program = "import queue\nmine = 3\nqueue.Queue().get()\n"
    result = run_program(program, limits=Limits(seconds=0.5)).result
    assert (result.limit, result.line, values(result)) == ("time", 3, {"mine": "3"})


@posix_only
def test_where_a_thread_is_counts_when_the_program_itself_is_done(run_program):
    program = """
    import threading
    def spin():
        turns = 0
        while True: turns = 1
    threading.Thread(target=spin).start()
    """
    result = run_program(textwrap.dedent(program), limits=Limits(seconds=0.5)).result
    assert (result.limit, result.line, values(result)) == ("time", 5, {"turns": "1"})


@posix_only
def test_a_program_that_catches_everything_tells_it_too(run_program):
    program = """
    x = 1
    while True:
        try:
            while True: pass
        except BaseException: pass
    """
    result = run_program(textwrap.dedent(program), limits=Limits(seconds=0.5)).result
    assert (result.limit, result.line, values(result)) == ("time", 5, {"x": "1"})


def test_a_flood_says_where_it_came_from(run_program):
    program = "word = 'on'\nwhile True:\n    print(word)\n"
    result = run_program(program, limits=Limits(output=1000)).result
    assert (result.limit, result.line, values(result)) == ("output", 3, {"word": "'on'"})


@pytest.mark.usefixtures("held_limits")
def test_memory_says_where_it_ran_out(run_program):
    program = "def fill(size):\n    return bytearray(size)\n\nfill(900_000_000)\n"
    result = run_program(program, limits=Limits(memory=100 * MIB)).result
    assert (result.limit, result.line, values(result)) == ("memory", 2, {"size": "900000000"})


@posix_only
def test_one_large_file_is_refused_where_it_is_written(run_program):
    program = "size = 2_000_000\nwith open('big', 'wb') as f:\n    f.write(bytes(size))\n"
    result = run_program(program, limits=Limits(files=1_000_000)).result
    assert (result.limit, result.line) == ("files", 3)
    assert values(result)["size"] == "2000000"


def test_many_small_files_are_too_much_as_well(run_program):
    program = """
    number = 0
    while True:
        number += 1
        with open(f"part-{number}", "wb") as f:
            f.write(bytes(100_000))
    """
    result = run_program(textwrap.dedent(program), limits=Limits(files=2_000_000)).result
    assert (result.ended, result.limit) == ("limit", "files")
    assert result.line in range(3, 7)
    assert int(values(result)["number"]) > 10


def test_files_that_are_left_when_it_ends_are_counted(run_program):
    program = "for n in range(30):\n    open(f'{n}', 'wb').write(bytes(100_000))\n"
    result = run_program(program, limits=Limits(files=2_000_000)).result
    assert (result.ended, result.limit) == ("limit", "files")
    assert run_program(program, limits=Limits(files=4_000_000)).result.ended == "finished"


def test_the_lessons_own_data_is_not_counted(run_program, tmp_path):
    data = tmp_path / "data.bin"
    data.write_bytes(bytes(3_000_000))
    program = "open('mine', 'wb').write(bytes(500_000))"
    limits = Limits(files=1_000_000)
    ended = run_program(program, data={"data.bin": str(data)}, limits=limits)
    assert ended.result.ended == "finished"


@posix_only
@pytest.mark.parametrize(
    "program",
    [
        "import os\nwhile True:\n    os.fork()\n",
        "import os, time\nwhile True:\n    if os.fork() == 0: time.sleep(1000)\n",
        """import multiprocessing as m, time; m.set_start_method('fork')
while True:
    m.Process(target=time.sleep, args=(1000,), daemon=True).start()
""",
    ],
)
def test_a_program_has_only_so_many_processes(run_program, program):
    result = run_program(program, limits=Limits(processes=6, seconds=60)).result
    assert (result.ended, result.limit) == ("limit", "processes")
    assert result.line == 3


@posix_only
def test_processes_that_another_program_starts_are_counted_too(run_program):
    program = """
    import subprocess
    subprocess.run("for n in 1 2 3 4 5 6 7 8 9; do sleep 1000 & done; wait", shell=True)
    """
    allowed = frozenset({"programs"})
    limits = Limits(processes=6, seconds=60)
    result = run_program(textwrap.dedent(program), limits=limits, permissions=allowed).result
    assert (result.ended, result.limit, result.line) == ("limit", "processes", 3)


@posix_only
def test_ended_processes_do_not_count(run_program):
    program = """
    import os
    for _ in range(30):
        if os.fork() == 0:
            os._exit(0)
        os.wait()
    """
    result = run_program(textwrap.dedent(program), limits=Limits(processes=4)).result
    assert result.ended == "finished"


@linux_only
def test_the_memory_of_all_processes_together_is_limited(run_program):
    program = """
    import os, time
    asks, tells = os.pipe()
    copy = os.fork()
    if not copy:
        os.read(asks, 1)
    mine = bytearray(60_000_000)
    if copy: os.write(tells, b"x"); time.sleep(1000)
    time.sleep(1000)
    """
    limits = Limits(memory=100_000_000, seconds=60)
    result = run_program(textwrap.dedent(program), limits=limits).result
    # The copy takes its part only once the first is at this line and stays there.
    assert (result.ended, result.limit, result.line) == ("limit", "memory", 8)


@linux_only
def test_memory_is_seen_from_outside_where_the_system_holds_no_limit(tmp_path):
    folder = RunFolder(tmp_path)
    request = RunRequest("", "a.py", limits=Limits(memory=20 * MIB))
    folder.write_request(request)
    watch = Watch(request, folder, os.getpid(), watches_memory=True)
    assert watch.look() == ""
    # So much that it cannot lie in what earlier tests have left free.
    held = bytearray(b"x") * (200 * MIB)
    assert watch.look() == "memory"
    del held
    assert Watch(request, folder, os.getpid(), watches_memory=False).look() == ""


def test_ordinary_programs_reach_none(run_program):
    result = run_program("open('a', 'w').write('x')\nprint('x' * 1000)").result
    assert (result.ended, result.limit, result.line, result.variables) == ("finished", "", 0, ())
