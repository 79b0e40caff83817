"""How long the window does not answer while a program floods its output.

    python tests/bench/flood.py [--seconds 10] [--only NAME]

A timer of one millisecond runs in the window; the longest time between two of its ticks is how long
a key that is pressed would wait. It is measured with the window idle, then for ten seconds with
`while True: print("x")` and other floods, then over Stop and the end of the run. The limit of the
output, which would end a flood in a second, is lifted. The goal: at most 50 ms longer than idle.
The processor time of the longest turn of the event loop is told as well: on a computer that is busy
with other things the ticks come late without our doing. Set `QT_QPA_PLATFORM` to choose the
platform (default: offscreen).
"""

import argparse
import dataclasses
import os
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QScrollArea

from learnpy.content.model import Program
from learnpy.paths import resources_folder
from learnpy.runner.protocol import Limits, RunRequest
from learnpy.ui.application import new_application
from learnpy.ui.look import Look
from learnpy.ui.run_process import RunProcess
from learnpy.ui.warm_children import WarmChildren
from learnpy.ui.widgets.program_step import ProgramStep

GOAL_MS = 50
FLOODS = {
    "lines": 'while True: print("x")',
    "long lines": 'while True: print("x" * 300)',
    "one line": 'while True: print("x", end="")',
    "progress": "n = 0\nwhile True:\n    n += 1\n    print(f'\\r{n:,} done', end='')",
    "colours": "n = 0\nwhile True:\n    n += 1\n    print(f'\\x1b[3{n % 8}mline {n}\\x1b[0m')",
    "two streams": "import sys\nwhile True:\n    print('out')\n    print('err', file=sys.stderr)",
}


class Unlimited(WarmChildren):
    """Lets a program print as much as it likes, for a minute."""

    def start(self, request: RunRequest, packages: Sequence[str] = ()) -> RunProcess:
        """Lift the limits, and start it."""
        limits = Limits(seconds=60.0, output=10**12)
        return super().start(dataclasses.replace(request, limits=limits), packages)


class Ticks:
    """The longest time between two ticks, and the dearest turn between two."""

    def __init__(self) -> None:
        self._timer = QTimer()
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._tick)
        self.restart()
        self._timer.start()

    def restart(self) -> None:
        """Begin to measure anew."""
        self.gap = self.work = 0.0
        self._last, self._worked = time.perf_counter(), time.thread_time()

    def _tick(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        self.gap = max(self.gap, now - self._last)
        self.work = max(self.work, worked - self._worked)
        self._last, self._worked = now, worked

    def report(self, name: str, idle: float) -> bool:
        """Print it; whether the goal is met."""
        more = (self.gap - idle) * 1000
        print(
            f"{name:24} longest gap {self.gap * 1000:5.0f} ms, of processor time "
            f"{self.work * 1000:5.0f} ms, {max(0.0, more):5.0f} ms longer than idle"
        )
        return more <= GOAL_MS


def main() -> int:
    """Measure each flood; 1 where one is over the goal."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--only", choices=list(FLOODS))
    options = parser.parse_args()
    application = new_application()
    look = Look(resources_folder(), "light", 1.0)
    look.apply(application)
    look.dress(application)

    def turn(seconds: float, until: Callable[[], bool] = lambda: False) -> None:
        end = time.perf_counter() + seconds
        while time.perf_counter() < end and not until():
            application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)

    good = True
    with tempfile.TemporaryDirectory() as folder:
        runs = Unlimited(Path(folder) / "runs")
        for name, code in FLOODS.items():
            if options.only not in (None, name):
                continue
            program = Program("bench", "Bench", "a/bench.py", code, "<pre></pre>", None)
            step = ProgramStep(program, Path(), look, runs)
            window = QScrollArea()
            window.setWidgetResizable(True)
            window.setWidget(step)
            window.resize(800, 700)
            window.show()
            runs.warm_up(())
            turn(60.0, lambda: runs.is_warm)
            ticks = Ticks()
            turn(1.0)
            ticks.restart()
            turn(3.0)
            idle = ticks.gap
            print(f"{name:24} idle: longest gap {idle * 1000:.0f} ms")
            ticks.restart()
            step.run_button.click()
            turn(options.seconds)
            good &= ticks.report(name, idle)
            ticks.restart()
            step.stop_button.click()
            turn(30.0, lambda step=step: not step.is_running)
            turn(2.0)
            good &= ticks.report(f"{name}: Stop", idle)
            kept = step.console.output
            print(f"{name:24} kept {len(kept):,} characters, {kept.count(chr(10)):,} lines")
            window.close()
        runs.close()
    return 0 if good else 1


if __name__ == "__main__":
    raise SystemExit(main())
