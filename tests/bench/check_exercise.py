"""From pressing Check to the verdict, against Run to the end of the same program.

    python tests/bench/check_exercise.py [--rounds 60]

Both are timed in turn, in a real exercise step of a real lesson in a window, each in a fresh child
that was warm when the button was pressed. The goal for an exercise in pure Python: a median of at
most 150 ms from Check to the verdict on the screen. Set `QT_QPA_PLATFORM` to choose the platform
(default: offscreen).
"""

import argparse
import dataclasses
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from learnpy import paths
from learnpy.checks.model import CheckResult, CheckStatus
from learnpy.content.loader import load_course
from learnpy.content.model import Exercise, Lesson
from learnpy.paths import resources_folder
from learnpy.runner.protocol import RunRequest
from learnpy.ui.application import new_application
from learnpy.ui.look import Look
from learnpy.ui.run_process import RunProcess
from learnpy.ui.warm_children import WarmChildren
from learnpy.ui.widgets.exercise.exercise_program import program_of
from learnpy.ui.widgets.exercise.exercise_step import ExerciseStep
from learnpy.ui.widgets.program_step import ProgramStep

_GIVE_UP = 120.0
_GOAL_SECONDS = 0.150
EXERCISES = (("hello-python", "now_playing"), ("numbers-and-names", "download_hours"))


def wait_until(application: QApplication, holds: Callable[[], bool]) -> None:
    """Let the event loop turn until something holds."""
    end = time.perf_counter() + _GIVE_UP
    while not holds():
        application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
        if time.perf_counter() > end:
            raise SystemExit("the check did not come to its end")


class Bench:
    """One window with one exercise at a time."""

    def __init__(self, folder: Path) -> None:
        self.application = new_application()
        self.look = Look(resources_folder(), "light", 1.0)
        self.look.apply(self.application)
        self.runs = WarmChildren(folder / "runs")
        self.results: list[CheckResult] = []

    def step(self, exercise: Exercise) -> ExerciseStep:
        """The exercise in a window of its own, with its solution in the editor."""
        bench = ProgramStep(
            program_of(exercise), Path(), self.look, self.runs, draft=exercise.solution
        )
        step = ExerciseStep(exercise, bench, self._examine, self.look)
        step.checked.connect(self._on_checked)
        step.resize(760, 900)
        step.show()
        self.application.processEvents()
        return step

    def _examine(self, request: RunRequest) -> tuple[RunRequest, RunProcess]:
        private = (str(paths.course_folder()), str(paths.resources_folder()))
        guarded = dataclasses.replace(request, private=private)
        return guarded, self.runs.start(guarded, ())

    def _on_checked(self, result: CheckResult, _change: int) -> None:
        self.results.append(result)

    def warm(self) -> None:
        """Wait for the spare child, which a learner's thinking covers."""
        self.runs.warm_up(())
        wait_until(self.application, lambda: self.runs.is_warm)

    def check(self, step: ExerciseStep) -> float:
        """Seconds from the click on Check until the verdict has been painted."""
        self.warm()
        before = len(self.results)
        begin = time.perf_counter()
        step.check_button.click()
        wait_until(self.application, lambda: len(self.results) > before)
        step.verdict.grab()
        taken = time.perf_counter() - begin
        if self.results[-1].status is not CheckStatus.SOLVED:
            raise SystemExit(f"the solution was not solved: {self.results[-1].message}")
        return taken

    def run(self, step: ExerciseStep) -> float:
        """Seconds from the click on Run until the program has ended."""
        self.warm()
        begin = time.perf_counter()
        step.bench.run_button.click()
        wait_until(self.application, lambda: not step.bench.is_running)
        return time.perf_counter() - begin


def exercise_of(lessons: dict[str, Lesson], lesson_id: str, name: str) -> Exercise:
    """An exercise of the course that is shipped."""
    found = (each for each in lessons[lesson_id].steps if isinstance(each, Exercise))
    return next(each for each in found if each.id == name)


def main() -> int:
    """Time both in turn and print the medians and their ratio; 1 where the goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=60)
    arguments = parser.parse_args()
    lessons = load_course(paths.course_folder()).lessons
    is_met = True
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        for lesson_id, name in EXERCISES:
            step = bench.step(exercise_of(lessons, lesson_id, name))
            bench.check(step)
            bench.run(step)
            checks, runs = [], []
            for _ in range(arguments.rounds):
                checks.append(bench.check(step))
                runs.append(bench.run(step))
            check, run = statistics.median(checks), statistics.median(runs)
            slow = statistics.quantiles(checks, n=20)[-1]
            print(
                f"{name}: Check to verdict {check * 1000:.1f} ms (19 of 20: {slow * 1000:.1f} ms), "
                f"Run to its end {run * 1000:.1f} ms, ratio {check / run:.2f}"
            )
            is_met = is_met and check <= _GOAL_SECONDS
            step.close()
        bench.runs.close()
    print(f"goal of {_GOAL_SECONDS * 1000:.0f} ms: {'met' if is_met else 'missed'}")
    return 0 if is_met else 1


if __name__ == "__main__":
    sys.exit(main())
