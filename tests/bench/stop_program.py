"""From Stop until no process of a run is left, for everything that a program may be doing.

    python tests/bench/stop_program.py [--runs 5]

Each program is started in a child through Qt, as the window does, and stopped when it is at work.
The goal: within one second, always. Needs Linux, where all processes can be looked at.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEventLoop

from learnpy.runner.process_family import living
from learnpy.runner.protocol import RunRequest
from learnpy.ui.run_process import RunProcess
from learnpy.ui.warm_children import WarmChildren

_GIVE_UP = 60.0
GOAL = 1.0
SLEEP = "[sys.executable, '-c', 'import time; time.sleep(1000)']"
PROGRAMS = {
    "while True": "print('go')\nwhile True: pass",
    "time.sleep": "print('go')\ntime.sleep(1000)",
    "input()": "print('go')\ninput()",
    "catches KeyboardInterrupt": (
        "print('go')\nwhile True:\n    try:\n        while True: pass\n"
        "    except KeyboardInterrupt: pass"
    ),
    "catches BaseException": (
        "print('go')\nwhile True:\n    try:\n        while True: pass\n"
        "    except BaseException: pass"
    ),
    "10**10**8": "print('go')\n10**10**8",
    "threads": (
        "print('go')\nfor _ in range(8): threading.Thread(target=threading.Event().wait).start()"
    ),
    "os.fork": "os.fork(), os.fork()\nprint('go')\nwhile True: pass",
    "subprocess": f"subprocess.Popen({SLEEP})\nprint('go')\ntime.sleep(1000)",
    "multiprocessing": (
        "for _ in range(4): multiprocessing.Process(target=time.sleep, args=(1000,)).start()\n"
        "print('go')"
    ),
    "multiprocessing, spawned": (
        "if __name__ == '__main__':\n"
        "    context = multiprocessing.get_context('spawn')\n"
        "    for _ in range(2): context.Process(target=time.sleep, args=(1000,)).start()\n"
        "    print('go')"
    ),
    "a daemon": (
        "if os.fork() == 0:\n    os.setsid()\n    if os.fork(): os._exit(0)\n"
        "    print('go', flush=True)\ntime.sleep(1000)"
    ),
    "a program in a session of its own": (
        f"subprocess.Popen({SLEEP}, start_new_session=True)\nprint('go')\ntime.sleep(1000)"
    ),
    "a flood": "print('go')\nwhile True: print('x' * 20, end='', flush=False)",
}
LEAD = "import multiprocessing, os, subprocess, sys, threading, time\n"


class Bench:
    """Runs one program after the other."""

    def __init__(self, folder: Path) -> None:
        self.application = QCoreApplication.instance() or QCoreApplication([])
        self.runs = WarmChildren(folder)
        self.output = ""
        self.is_over = False

    def wait_until(self, holds: Callable[[], bool]) -> None:
        """Let the event loop turn until something holds."""
        end = time.perf_counter() + _GIVE_UP
        while not holds():
            self.application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 10)
            if time.perf_counter() > end:
                raise SystemExit("it did not come to its end")

    def stop(self, program: str) -> float:
        """Seconds from Stop until all is gone."""
        self.runs.warm_up([])
        self.wait_until(lambda: self.runs.is_warm)
        request = RunRequest(LEAD + program, "a.py", permissions=frozenset({"programs"}))
        run = self.runs.start(request)
        self.output, self.is_over = "", False
        run.output_arrived.connect(self._on_output)
        run.finished.connect(self._on_finished)
        self.wait_until(lambda: "go" in self.output)
        time.sleep(0.05)
        return self._time_stop(run)

    def _time_stop(self, run: RunProcess) -> float:
        head = run.child.process_id
        mark = run.child.mark
        begin = time.perf_counter()
        run.stop()
        self.wait_until(lambda: self.is_over and not living(head, mark))
        return time.perf_counter() - begin

    def _on_output(self, text: str, _is_error: bool) -> None:
        self.output = (self.output + text)[:1000]

    def _on_finished(self, *_: object) -> None:
        self.is_over = True


def main() -> None:
    """Measure, and print the longest time for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    longest = 0.0
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        for name, program in PROGRAMS.items():
            times = [bench.stop(program) for _ in range(options.runs)]
            longest = max(longest, *times)
            print(f"{name:35} longest {max(times) * 1000:4.0f} ms of {options.runs}")
        bench.runs.close()
    print(f"longest of all {longest:.2f} s (goal: at most {GOAL:.0f})")
    sys.exit(longest > GOAL)


if __name__ == "__main__":
    main()
