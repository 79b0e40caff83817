"""How long a key takes in the search page over 10,000 lessons, from the key to results drawn.

    python tests/bench/search_10000.py [--queries 200] [--index FILE] [--lessons 10000]

A course is made by a seeded generator (`large_course.py`) and indexed, which takes minutes;
`--index` keeps the index in a file, and uses it where it is there already. Queries are typed letter
by letter into the page of the real window, and the last one is taken back: words of titles, half of
them with a slip, words of texts, names of programs, terms, and words that are nowhere. A key counts
from its press until the results are drawn; garbage is collected as in the app. The goal: p99 at
most 16 ms. As a measure of the machine, a fixed piece of Python work is timed between the queries.
`QT_QPA_PLATFORM` chooses the platform (default: offscreen).
"""

import argparse
import gc
import os
import random
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from large_course import LargeCourse
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from learnpy.content.catalog_cache import SEARCH_FILE, Catalog
from learnpy.paths import resources_folder
from learnpy.progress.lock import DataFolderLock
from learnpy.progress.store import open_store
from learnpy.search.build import build_index
from learnpy.ui.application import new_application
from learnpy.ui.look import Look
from learnpy.ui.main_window import MainWindow
from learnpy.ui.session import Session
from learnpy.ui.settings import Settings

GOAL_MS = 16.0

Times = tuple[float, float]
"""Milliseconds on the clock, and of processor time, which other programs lengthen less."""


def queries(course: LargeCourse, count: int) -> Iterator[str]:
    """What is typed: the same each time."""
    draw = random.Random(5)
    for number in range(count):
        title = course.title(draw.randrange(course.count)).lower()
        kinds = (
            title,
            " ".join(_with_slip(draw, word) for word in title.split()[:2]),
            " ".join(draw.sample(course.words[:3000], 2)),
            draw.choice(course.names),
            draw.choice(("np.mean", "pd.read_csv", "def f(", '"%*', "x", "the", "qqxzz")),
            course.term(draw.randrange(course.count), 2),
        )
        yield kinds[number % len(kinds)]


def _with_slip(draw: random.Random, word: str) -> str:
    """Two letters of a word that changed places."""
    if len(word) < 5:
        return word
    place = draw.randrange(1, len(word) - 2)
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def reference_ms() -> float:
    """Milliseconds of a fixed piece of work, which says how fast the machine is now."""
    begin = time.thread_time()
    sum(number * number for number in range(60_000))
    return (time.thread_time() - begin) * 1000


def press(application: QApplication, window: MainWindow, key: int, text: str) -> Times:
    """Milliseconds from a key in the box until the results are drawn."""
    box = window.pages.search.box
    begin, busy = time.perf_counter(), time.thread_time()
    modifiers = Qt.KeyboardModifier.NoModifier
    application.sendEvent(box, QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text))
    application.sendPostedEvents()  # lays out and draws; timers wait until nobody types
    return (time.perf_counter() - begin) * 1000, (time.thread_time() - busy) * 1000


def measure(application: QApplication, window: MainWindow, course: LargeCourse, count: int) -> int:
    """Type, print what it took, and compare; 1 where the goal is not met."""
    window.search_for("")
    application.processEvents()
    keys: list[tuple[Times, str]] = []
    empty: list[Times] = []
    reference: list[float] = []
    found = 0
    gc.collect()
    gc.freeze()  # as the app does once its window is in use
    for query in queries(course, count):
        reference.append(reference_ms())
        typed = ""
        application.processEvents()
        for letter in query:
            typed += letter
            keys.append((press(application, window, 0, letter), typed))
        keys.append((press(application, window, Qt.Key.Key_Backspace, ""), f"{typed} ⌫"))
        found += window.pages.search.results.count() > 0
        window.pages.search.box.selectAll()
        empty.append(press(application, window, Qt.Key.Key_Backspace, ""))
    print(f"{len(keys)} keys in {count} queries, {found} of which found something")
    work = statistics.median(reference)
    print(f"reference work: {work:.1f} ms of processor time")
    p99 = tell("a key", [times for times, _ in keys], work)
    tell("the glossary, when the box is emptied", empty, work)
    slowest = sorted(keys, key=lambda each: -each[0][1])[:5]
    print("slowest:", ", ".join(f"{typed!r} {busy:.0f} ms" for (_, busy), typed in slowest))
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    print(f"goal: p99 at most {GOAL_MS:.0f} ms on the clock of a machine that is quiet")
    print(f"load now: {load:.1f}")
    return 0 if p99 <= GOAL_MS else 1


def tell(what: str, times: Sequence[Times], work: float) -> float:
    """Print p50 and p99; returns p99 on the clock."""
    clock, busy = (sorted(each) for each in zip(*times, strict=True))
    last = int(len(clock) * 0.99)
    middle = statistics.median(busy)
    print(
        f"{what}: on the clock p50 {statistics.median(clock):.1f} ms, p99 {clock[last]:.1f} ms;"
        f" processor p50 {middle:.1f} ms, p99 {busy[last]:.1f} ms"
        f" ({middle / work:.2f} and {busy[last] / work:.2f} of the reference work)"
    )
    return clock[last]


def main() -> int:
    """Make the course, open the window, and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--queries", type=int, default=200)
    parser.add_argument("--lessons", type=int, default=10_000)
    parser.add_argument("--index", type=Path)
    options = parser.parse_args()
    course = LargeCourse(options.lessons)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        folder = Path(scratch)
        index = options.index or folder / SEARCH_FILE
        if not index.is_file():
            begin = time.perf_counter()
            build_index(course.lessons(), course.outline(), index)
            print(f"indexed in {time.perf_counter() - begin:.0f} s")
        print(f"{options.lessons} lessons, index {index.stat().st_size / 1e6:.0f} MB")
        if index != folder / SEARCH_FILE:
            (folder / SEARCH_FILE).symlink_to(index.absolute())
        application = new_application()
        look = Look(resources_folder(), "light", 1.0)
        look.apply(application)
        lock = DataFolderLock(folder / "data")
        lock.acquire()
        session = Session(
            Catalog(course.outline(), folder, folder), open_store(folder / "data", lock).store
        )
        window = MainWindow(session, look, Settings(None), folder / "data")
        look.dress(application)
        window.show()
        result = measure(application, window, course, options.queries)
        window.close()
        lock.release()
    return result


if __name__ == "__main__":
    raise SystemExit(main())
