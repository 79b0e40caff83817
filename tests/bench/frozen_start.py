"""How long until the packaged window is ready, against the same window from the checkout.

    python tests/bench/frozen_start.py [--runs 15] [--package dist/LearnPy]

Both are started in turn, many times, as a learner starts them: without arguments, with what was
prepared. Neither can be looked into from here, so a window is taken as ready when its main thread
has gone to sleep, waiting for the learner, for a third of a second; what counts is when it did.
The goal for the ratio of the medians is at most 1.5. Linux alone shows what a thread does.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
QUIET = 0.33
"""Seconds without work: longer than the window ever waits for something while it starts."""
LOOK = 0.002
"""Seconds between two looks at the process."""
GOAL = 1.5


def seconds_until_ready(command: list[str]) -> float:
    """Start a window, see when it goes to sleep, and end it."""
    begin = time.perf_counter()
    window = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    status = Path("/proc", str(window.pid), "stat")
    work, worked = "", begin
    while (now := time.perf_counter()) - worked < QUIET:
        # After the name in brackets: the state, and from the 12th on the time spent in the program.
        state, *rest = status.read_text(encoding="ascii").rpartition(")")[2].split()
        if window.poll() is not None:
            raise SystemExit(f"the window ended at once: {command[0]}")
        if state != "S" or "".join(rest[10:12]) != work:
            work, worked = "".join(rest[10:12]), now
        time.sleep(LOOK)
    window.kill()
    window.wait()
    return worked - begin


def main() -> None:
    """Measure, and print the medians and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--package", type=Path, default=ROOT / "dist" / "LearnPy")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        # Homes of their own, so that neither takes over what the other left.
        os.environ["HOME"] = folder
        os.environ.pop("XDG_DATA_HOME", None)
        os.environ.pop("XDG_CACHE_HOME", None)
        places = [Path(folder, name) for name in ("checkout", "package")]
        program = str(options.package / "LearnPy")
        commands = [
            [sys.executable, "-m", "learnpy", "--data-dir", str(places[0])],
            [program, "--data-dir", str(places[1])],
        ]
        prepare = [sys.executable, "-m", "learnpy", "prepare", "--into-cache"]
        subprocess.run([*prepare, str(places[0] / "cache")], check=True)
        for command in commands * 2:  # the second start is the first that a record is known at
            seconds_until_ready(command)
        taken: list[list[float]] = [[], []]
        for _ in range(options.runs):
            for command, times in zip(commands, taken, strict=True):
                times.append(seconds_until_ready(command))
    checkout, package = (statistics.median(times) for times in taken)
    print(f"checkout {checkout * 1000:.0f} ms, package {package * 1000:.0f} ms")
    print(f"ratio {package / checkout:.2f} (goal: at most {GOAL}), {options.runs} runs each")


if __name__ == "__main__":
    main()
