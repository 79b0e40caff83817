"""How the lesson page keeps up: switching, scrolling, resizing, and memory after all lessons.

    python tests/bench/lesson_pages.py [--jumps 60] [--only switch|scroll|resize|memory]

The real window over the real course. A step of any of them counts from what the learner does until
the page is laid out and drawn; what follows when that is seen happens between: steps further on,
the outline beside the lesson, and the mark in the topic list. Goals: a lesson is there in 40 ms
(p95), a frame while the wheel turns on the longest lesson takes 16.7 ms (p99), one while the window
is resized 33 ms (p95), and all lessons once take at most 1.5 times the memory of the first. As a
measure of the machine, a fixed piece of Python work is timed between. Times are on the clock, and
of processor time, which other programs lengthen less. `QT_QPA_PLATFORM` chooses the platform
(default: offscreen).
"""

import argparse
import gc
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from learnpy import paths
from learnpy.content.catalog_cache import find_catalog
from learnpy.prepare import prepare
from learnpy.progress.lock import DataFolderLock
from learnpy.progress.store import open_store
from learnpy.ui.activity_clock import ActivityClock
from learnpy.ui.application import new_application
from learnpy.ui.look import Look
from learnpy.ui.main_window import MainWindow
from learnpy.ui.session import Session
from learnpy.ui.settings import Settings

Times = tuple[float, float]
"""Milliseconds on the clock, and of processor time."""


class Bench:
    """The window, and what is done with it."""

    def __init__(self, application: QApplication, window: MainWindow, lessons: list[str]) -> None:
        self._application = application
        self._window = window
        self._lessons = lessons
        self._reference: list[float] = []

    def timed(self, act: Callable[[], object]) -> Times:
        """How long something takes until it is laid out and drawn."""
        self._reference.append(reference_ms())
        begin, busy = time.perf_counter(), time.thread_time()
        act()
        self._application.sendPostedEvents()
        return (time.perf_counter() - begin) * 1000, (time.thread_time() - busy) * 1000

    def settle(self) -> None:
        """Let the page build what it builds while nothing else happens."""
        end = time.perf_counter() + 0.4
        while time.perf_counter() < end or not self._window.pages.is_settled():
            self._turn()
        self._turn()  # what the last one asked to be drawn does not belong to what is timed next

    def _turn(self) -> None:
        self._application.processEvents()
        # Qt lets go of nothing by itself where its own loop does not run.
        self._application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        time.sleep(0.002)

    def read(self) -> None:
        """Stay until the lessons beside are ready, which takes a second or two of quiet."""
        self.settle()
        while self._window.pages.lesson.views._ahead.isActive():
            self.settle()

    def switch(self, jumps: int) -> bool:
        """Next through all lessons and back again, as who reads them, and jumps anywhere.

        At last to lessons that were left in the middle or at their end, and open there.
        """
        self._window.open_lesson(self._lessons[0])
        self.settle()
        results = []
        anywhere = random.Random(3).choices(self._lessons, k=jumps)
        for name, way in (
            ("next", self._lessons[1:]),
            ("previous", self._lessons[-2::-1]),
            ("jump", anywhere),
            ("back", anywhere),
        ):
            if name == "back":
                self._leave_within()
            times = []
            for lesson_id in way:
                times.append(self.timed(lambda to=lesson_id: self._window.open_lesson(to)))
                self.read() if name in ("next", "previous") else self.settle()
            results.append(self.tell(f"{name}: lesson", times, 0.95, 40))
        return all(results)

    def _leave_within(self) -> None:
        """Every other lesson was left in its middle, the others at their end."""
        for number, lesson_id in enumerate(self._lessons):
            lesson = self._window._session.lesson(lesson_id)
            assert lesson is not None
            at_end = number % 2 == 0
            step = lesson.steps[-1 if at_end else len(lesson.steps) // 2]
            self._window._session.moved(lesson_id, step.id, 1.0 if at_end else 0.5)

    def scroll(self) -> bool:
        """Turn the wheel down the longest lesson and up again."""
        longest = self._open_longest()
        bar = self._window.pages.lesson.scroller.verticalScrollBar()
        times = []
        for turn in (-120, 120):
            for _ in range(200):
                times.append(self.timed(lambda by=turn: self._turn_wheel(by)))
                if bar.value() in (bar.minimum(), bar.maximum()):
                    break
        return self.tell(f"scrolling {longest} ({bar.maximum()} px): frame", times, 0.99, 1000 / 60)

    def resize(self) -> bool:
        """Make the window narrower and wider again, step by step."""
        longest = self._open_longest()
        window = self._window
        widths = [*range(1280, 920, -12), *range(920, 1280, 12)]
        times = [self.timed(lambda to=width: window.resize(to, 800)) for width in widths]
        return self.tell(f"resizing at {longest}: frame", times, 0.95, 33)

    def memory(self) -> bool:
        """Open all lessons once; what is held is counted where the lessons beside are ready too."""
        self._window.open_lesson(self._lessons[0])
        self.read()
        first = memory_mib()
        for lesson_id in self._lessons[1:]:
            self._window.open_lesson(lesson_id)
            self.read()
        last = memory_mib()
        ratio = last / first
        built = len(self._window.pages.lesson.views.built)
        print(f"memory: {first:.0f} MiB after the first lesson, {last:.0f} after all; {built} kept")
        print(f"   ratio {ratio:.2f} (goal: at most 1.5)")
        return ratio <= 1.5

    def _open_longest(self) -> str:
        heights: dict[str, int] = {}
        for lesson_id in self._lessons:
            lesson = self._window._session.lesson(lesson_id)
            assert lesson is not None
            heights[lesson_id] = sum(len(repr(step)) for step in lesson.steps)
        longest = max(heights, key=heights.__getitem__)
        self._window.open_lesson(longest)
        self._window.pages.lesson.scroller.verticalScrollBar().setValue(0)
        self.read()
        return longest

    def _turn_wheel(self, by: int) -> None:
        viewport = self._window.pages.lesson.scroller.viewport()
        place = viewport.mapTo(self._window, QPoint(200, 300))
        QTest.wheelEvent(self._window.windowHandle(), place, QPoint(0, by))

    def tell(self, what: str, times: Sequence[Times], share: float, goal: float) -> bool:
        """Print the median and what most stay below; whether that is within the goal."""
        clock, busy = (sorted(each) for each in zip(*times, strict=True))
        place = min(len(times) - 1, int(len(times) * share))
        work = statistics.median(self._reference)
        name = f"p{share * 100:.0f}"
        print(
            f"{what}: {len(times)} times; clock p50 {statistics.median(clock):.1f} ms,"
            f" {name} {clock[place]:.1f} ms, slowest {clock[-1]:.1f} ms"
        )
        print(
            f"   processor p50 {statistics.median(busy):.1f} ms, {name} {busy[place]:.1f} ms:"
            f" {busy[place] / work:.1f} of the reference work of {work:.1f} ms"
            f" (goal: {goal:.1f} ms on the clock of a quiet machine)"
        )
        return clock[place] <= goal


def reference_ms() -> float:
    """Milliseconds of a fixed piece of work, which says how fast the machine is now."""
    begin = time.thread_time()
    sum(number * number for number in range(30_000))
    return (time.thread_time() - begin) * 1000


def memory_mib() -> float:
    """What this process alone holds of the memory, and its share of what it shares."""
    if not sys.platform.startswith("linux"):
        raise SystemExit("memory is measured on Linux alone")
    rollup = Path("/proc/self/smaps_rollup").read_text(encoding="utf-8")
    (line,) = [line for line in rollup.splitlines() if line.startswith("Pss:")]
    return int(line.split()[1]) / 1024


def main() -> int:
    """Open the window, measure, and compare; 1 where a goal is not met."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--jumps", type=int, default=60)
    parser.add_argument("--only", choices=("switch", "scroll", "resize", "memory"))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        folders = paths.user_folders(Path(scratch))
        course = paths.course_folder()
        catalog = find_catalog(course, paths.user_folders().cache)
        catalog = catalog or prepare(course, folders.cache)
        application = new_application()
        look = Look(paths.resources_folder(), "light", 1.0)
        look.apply(application)
        lock = DataFolderLock(folders.data)
        lock.acquire()
        session = Session(catalog, open_store(folders.data, lock).store, cache=folders.cache)
        window = MainWindow(session, look, Settings(None), folders.data)
        window.resize(1280, 800)
        look.dress(application)
        window.show()
        application.processEvents()
        # As the app does when the window is there.
        ActivityClock(application, window)
        gc.freeze()
        lessons = [lesson.id for track in session.course.tracks for lesson in track.lessons]
        bench = Bench(application, window, lessons)
        parts = {
            "memory": bench.memory,
            "switch": lambda: bench.switch(options.jumps),
            "scroll": bench.scroll,
            "resize": bench.resize,
        }
        # All are measured, also where one goal is not met.
        met = [measure() for name, measure in parts.items() if options.only in (None, name)]
        load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
        print(f"load now: {load:.1f}")
        window.close()
        lock.release()
    return 0 if all(met) else 1


if __name__ == "__main__":
    raise SystemExit(main())
