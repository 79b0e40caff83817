"""From pressing Run to the first output, against `python -c "print(1)"`.

    python tests/bench/run_program.py [--runs 100] [--cold 10]

Both are timed in turn. A run is timed from the click on Run in a real lesson step to the moment the
console has the first output; the child is warm, as it is for a learner who reads before pressing
Run. The goals: median at most 10 ms, 99 of 100 at most 30 ms, and at most half of the plain Python.
With matplotlib: from Run until a figure is on the screen, at most a fifth of a cold Python that
draws and saves the same. At the end a flood of output: the longest turn of the event loop. Set
`QT_QPA_PLATFORM` to choose the platform (default: offscreen).
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QObject
from PySide6.QtWidgets import QApplication

from learnpy.content.model import Program
from learnpy.paths import resources_folder
from learnpy.ui.application import new_application
from learnpy.ui.look import Look
from learnpy.ui.warm_children import WarmChildren
from learnpy.ui.widgets.program_step import ProgramStep
from learnpy.ui.widgets.results.figure_view import FigureView

_GIVE_UP = 120.0
PLOT = """import matplotlib.pyplot as plt
plt.plot([1, 2, 3], [3, 1, 4])
plt.title("A line")
"""


def wait_until(application: QApplication, holds: Callable[[], bool]) -> None:
    """Let the event loop turn until something holds."""
    end = time.perf_counter() + _GIVE_UP
    while not holds():
        application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
        if time.perf_counter() > end:
            raise SystemExit("the run did not come to its end")


class Arrival(QObject):
    """The moment at which the console of a step has its first output."""

    def __init__(self, step: ProgramStep) -> None:
        super().__init__(step)
        self._step = step
        self._at = 0.0
        step.console.text.textChanged.connect(self._look)

    def _look(self) -> None:
        if not self._at and self._step.is_running and self._step.console.output:
            self._at = time.perf_counter()

    def end(self) -> float:
        """The moment, when the run is over."""
        self._step.console.text.textChanged.disconnect(self._look)
        self.deleteLater()
        if not self._at:
            raise SystemExit("the program printed nothing")
        return self._at


class Bench:
    """One window with one step at a time."""

    def __init__(self, folder: Path) -> None:
        self.application = new_application()
        self.look = Look(resources_folder(), "light", 1.0)
        self.look.apply(self.application)
        self.runs = WarmChildren(folder / "runs")

    def step(self, code: str, packages: tuple[str, ...] = ()) -> ProgramStep:
        """A step in a window of its own, its child warm."""
        program = Program("bench", "Bench", "a/bench.py", code, "<pre></pre>", None)
        step = ProgramStep(program, Path(), self.look, self.runs, packages=packages)
        step.resize(760, 600)
        step.show()
        return step

    def warm(self, packages: tuple[str, ...] = ()) -> None:
        """Wait for the spare child, which a learner's reading time covers."""
        self.runs.warm_up(packages)
        wait_until(self.application, lambda: self.runs.is_warm)

    def first_output(self, step: ProgramStep, packages: tuple[str, ...] = ()) -> float:
        """Seconds from the click to the first output."""
        self.warm(packages)
        arrival = Arrival(step)
        begin = time.perf_counter()
        step.run_button.click()
        wait_until(self.application, lambda: not step.is_running)
        return arrival.end() - begin

    def figure(self, step: ProgramStep) -> float:
        """Seconds from the click until the figure has been painted."""
        self.warm(("matplotlib",))
        begin = time.perf_counter()
        step.run_button.click()
        wait_until(self.application, lambda: not step.is_running)
        step.grab()
        taken = time.perf_counter() - begin
        if not step.findChildren(FigureView):
            raise SystemExit("no figure was drawn: " + step.console.output)
        return taken

    def flood(self) -> tuple[float, float]:
        """The longest turn of the event loop while a program floods: wall time and processor."""
        step = self.step('while True:\n    print("x")\n')
        self.warm()
        step.run_button.click()
        wall = processor = 0.0
        while step.is_running:
            begin, worked = time.perf_counter(), time.thread_time()
            self.application.processEvents()
            wall = max(wall, time.perf_counter() - begin)
            processor = max(processor, time.thread_time() - worked)
        return wall, processor


def plain(code: str, folder: str) -> float:
    """Seconds that a cold Python takes until it has ended."""
    begin = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, cwd=folder)
    return time.perf_counter() - begin


def plain_first_output(folder: str) -> float:
    """Seconds until a cold Python has printed."""
    begin = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", "print(1)"], stdout=subprocess.PIPE, cwd=folder
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        return time.perf_counter() - begin


def p99(values: list[float]) -> float:
    """The value that 99 of 100 do not pass."""
    return sorted(values)[min(len(values) - 1, round(0.99 * len(values)))]


def main() -> None:
    """Measure, and print the figures and their ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=100)
    parser.add_argument("--cold", type=int, default=10)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        step = bench.step("print(1)\n")
        bench.first_output(step)
        warm: list[float] = []
        cold: list[float] = []
        for _ in range(options.runs):
            warm.append(bench.first_output(step))
            cold.append(plain_first_output(folder))
        one, other = statistics.median(cold), statistics.median(warm)
        print(f'python -c "print(1)": median {one * 1000:.1f} ms, p99 {p99(cold) * 1000:.1f} ms')
        print(f"Run to first output: median {other * 1000:.1f} ms, p99 {p99(warm) * 1000:.1f} ms")
        print(f"ratio {other / one:.2f} (goal: at most 0.5), {options.runs} runs each")
        step = bench.step(PLOT, ("matplotlib",))
        bench.figure(step)
        saved = "import matplotlib\nmatplotlib.use('Agg')\n" + PLOT + "plt.savefig('a.png')\n"
        plain(saved, folder)
        figures: list[float] = []
        drawn: list[float] = []
        for _ in range(options.cold):
            figures.append(bench.figure(step))
            drawn.append(plain(saved, folder))
        one, other = statistics.median(drawn), statistics.median(figures)
        print(f"figure: cold python {one * 1000:.0f} ms, on the screen {other * 1000:.0f} ms")
        print(f"ratio {other / one:.2f} (goal: at most 0.2), {options.cold} runs each")
        wall, processor = bench.flood()
        print(
            f"flood: longest turn of the event loop {wall * 1000:.0f} ms (goal: at most 50), "
            f"of processor time {processor * 1000:.0f} ms"
        )
        bench.runs.close()


if __name__ == "__main__":
    main()
