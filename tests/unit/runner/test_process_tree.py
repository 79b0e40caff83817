"""No process of a run outlives it, whatever it does to get away."""

import os
import select
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from learnpy.runner.command import child_command
from learnpy.runner.process_tree import end_tree
from learnpy.runner.protocol import READY, Limits, RunFolder, RunRequest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")

SLEEP = "[sys.executable, '-c', 'import time; time.sleep(1000)']"


def is_alive(process_id: int) -> bool:
    """Whether a process runs; one that has ended may stand there until somebody looks at it."""
    try:
        status = Path(f"/proc/{process_id}/stat").read_bytes()
    except (FileNotFoundError, ProcessLookupError):  # it went, the other one while it was read
        return False
    return status.rpartition(b")")[2].split()[0] != b"Z"


@pytest.mark.parametrize("ending", ["", "while True: pass"])
@pytest.mark.parametrize(
    "start",
    [
        f"print(subprocess.Popen({SLEEP}).pid, flush=True)",
        f"print(subprocess.Popen({SLEEP}, start_new_session=True).pid, flush=True)",
        f"print(subprocess.Popen({SLEEP}, process_group=0).pid, flush=True)",
        """
        if os.fork() == 0:
            os.setpgid(0, 0)
            print(os.getpid(), flush=True)
            time.sleep(1000)
        """,
        """
        def run(): time.sleep(1000)
        process = multiprocessing.Process(target=run, daemon=True)
        process.start()
        print(process.pid, flush=True)
        """,
    ],
)
def test_what_a_program_starts_ends_with_it(run_program, start, ending):
    lead = "import multiprocessing, os, subprocess, sys, time\n"
    waiting = "" if ending else "os.read(0, 1)\n"
    program = f"{lead}{textwrap.dedent(start)}\n{ending}\n{waiting}"
    programs = frozenset({"programs"})
    ended = run_program(program, limits=Limits(seconds=1.0), permissions=programs)
    started = [int(line) for line in ended.stdout.split()]
    assert started
    # A killed process may be seen for a moment more, where many wait for a processor.
    deadline = time.monotonic() + 20
    while any(map(is_alive, started)) and time.monotonic() < deadline:
        os.sched_yield()
    assert not any(map(is_alive, started))


def start_child(folder: Path) -> subprocess.Popen[bytes]:
    command = child_command()
    process = subprocess.Popen(
        [command.program, *command.arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=folder,
        env=dict(command.environment),
        bufsize=0,
    )
    assert process.stdout is not None
    assert process.stdout.readline().decode().strip() == READY
    return process


def test_a_child_that_waits_ends_with_its_input(tmp_path):
    process = start_child(tmp_path)
    assert process.stdin is not None
    process.stdin.close()
    assert process.wait(60) == 0
    process.stdout.close()  # type: ignore[union-attr]


def test_ending_a_tree_twice_does_no_harm(tmp_path):
    process = start_child(tmp_path)
    end_tree(process.pid)
    process.wait(60)
    end_tree(process.pid)
    assert process.poll() is not None
    process.stdin.close()  # type: ignore[union-attr]
    process.stdout.close()  # type: ignore[union-attr]


def test_a_child_ends_with_who_started_it(tmp_path):
    folder = RunFolder(tmp_path)
    folder.write_request(RunRequest("while True: pass", "program.py"))
    parent_program = f"""
import os, signal, subprocess, sys
from learnpy.runner.command import child_command
command = child_command()
process = subprocess.Popen(
    [command.program, *command.arguments], stdin=-1, stdout=-1, env=dict(command.environment)
)
process.stdout.readline()
process.stdin.write({str(folder.request_file)!r}.encode() + b"\\n")
process.stdin.flush()
print(process.pid, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""
    done = subprocess.run([sys.executable, "-c", parent_program], capture_output=True, check=False)
    process_id = int(done.stdout)
    # The signal is on its way before the parent has been waited for; opening waits for the rest.
    try:
        handle = os.pidfd_open(process_id)
    except ProcessLookupError:
        return
    assert select.select([handle], [], [], 60)[0]
    os.close(handle)
