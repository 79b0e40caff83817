"""Two hundred runs in a row: memory, processes, threads and folders that are left.

    python tests/bench/many_runs.py [--runs 200]

Each run is started in a real lesson step, as the learner does. The goals: the window's memory grows
by at most 10 MB after the first twenty runs, and no process and no folder is left. Needs Linux.
"""

import argparse
import gc
import os
import sys
import tempfile
import threading
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from run_program import Bench, wait_until

from learnpy.runner.process_family import memory_of

GOAL = 10 * 1000 * 1000
FIRST = 20
PROGRAM = """print("x" * 200)
open("made.txt", "w").write("x" * 100_000)
"""


def own_children() -> int:
    """How many processes of ours there are."""
    tasks = Path(f"/proc/{os.getpid()}/task")
    return sum(len((task / "children").read_text("ascii").split()) for task in tasks.iterdir())


def main() -> None:
    """Run, and print what is left."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=200)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        step = bench.step(PROGRAM)
        before = 0
        for number in range(options.runs):
            if number == FIRST:
                gc.collect()
                before = memory_of(os.getpid())
            bench.first_output(step)
        gc.collect()
        grown = memory_of(os.getpid()) - before
        bench.runs.close()
        wait_until(bench.application, lambda: threading.active_count() == 1)
        left = [each.name for each in (Path(folder) / "runs").iterdir()]
    time.sleep(0.1)
    processes = own_children()
    print(f"memory grown by {grown / 1e6:.1f} MB in {options.runs - FIRST} runs (goal: at most 10)")
    print(f"folders left: {len(left)}, processes left: {processes} (goal: none)")
    sys.exit(bool(grown > GOAL or left or processes))


if __name__ == "__main__":
    main()
