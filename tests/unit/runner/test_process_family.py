"""Which processes belong to a run, and how much they hold: by two ways of looking."""

import os
import subprocess
import sys

import pytest

from learnpy.runner import process_family
from learnpy.runner.process_family import MARK, living, mark_of, memory_of

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="both ways are there on Linux only")

FAMILY = """
import os, subprocess, sys
os.setsid()
wait = [sys.executable, "-c", "import sys; sys.stdin.read()"]
child = subprocess.Popen(wait)
apart = subprocess.Popen(wait, start_new_session=True)
here, there = os.pipe()
if os.fork() == 0:  # a daemon: its parent ends, and it has left the session
    os.setsid()
    if os.fork():
        os._exit(0)
    os.write(there, str(os.getpid()).encode())
    sys.stdin.read()
    os._exit(0)
os.wait()
daemon = int(os.read(here, 20))
print(child.pid, apart.pid, daemon, flush=True)
sys.stdin.read()
"""


@pytest.fixture
def family():
    process = subprocess.Popen(
        [sys.executable, "-c", FAMILY],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, MARK: "of this test"},
    )
    assert process.stdout is not None
    members = [process.pid, *map(int, process.stdout.readline().split())]
    yield members
    process.communicate("")
    for each in members[1:]:
        while each in living(each, "none"):
            os.sched_yield()


@pytest.mark.parametrize("look", [process_family._in_proc, process_family._by_psutil])
def test_a_family_is_found_wherever_it_has_gone(family, look):
    found = process_family._family(family[0], "of this test", look)
    assert found == set(family)
    assert os.getpid() not in found


def test_both_ways_see_the_same(family):
    assert living(family[0]) == set(family)
    mark = process_family._mark_by_psutil(family[0])
    assert mark == mark_of(family[0]) == "of this test"
    assert process_family._family(family[0], mark, process_family._by_psutil) == set(family)


def test_the_memory_of_a_process_is_told(family):
    by_proc = process_family._memory_in_proc(family[0])
    assert by_proc == process_family._memory_by_psutil(family[0])
    assert 2**20 < by_proc < 2**30
    assert memory_of(2**22 - 1) == 0


def test_one_that_has_ended_is_not_living():
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    assert living(process.pid) == set()
