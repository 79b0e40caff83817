"""How long the progress page takes: `python tests/bench/progress_page.py`.

The page is measured for a learner of two years with 40,000 tries, and against a learner of the
first day on the same machine: what is in the log must not delay what is seen.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

ROUNDS = 9
TRIES = 40_000
DAYS = 730


def milliseconds(work: Callable[[], object]) -> float:
    """The median of some rounds."""
    times: list[float] = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return statistics.median(times) * 1000


def fill(folder: Path) -> None:
    """Write the record of two years."""
    from learnpy.checks.status import CheckStatus  # noqa: PLC0415
    from learnpy.progress.attempts import write_entries, write_header  # noqa: PLC0415
    from learnpy.progress.events import ActiveTime, Entry, ExerciseChecked  # noqa: PLC0415

    today = date.today()  # noqa: DTZ011
    entries: list[Entry] = []
    for number in range(TRIES):
        day = today - timedelta(days=DAYS - number * DAYS // TRIES)
        at = f"{day.isoformat()}T09:{number // 60 % 60:02d}:{number % 60:02d}.000000Z"
        solved = number % 3 == 0
        status = CheckStatus.SOLVED if solved else CheckStatus.NOT_YET
        checked = ExerciseChecked("one", "double", status, "" if solved else "printed")
        entries.append(Entry(at, "bench", checked))
        if number % 200 == 0:
            entries.append(Entry(at, "bench", ActiveTime(day.isoformat(), 1800)))
    folder.mkdir(parents=True)
    data = write_header("bench") + write_entries(entries)
    (folder / "attempts.jsonl").write_bytes(data)


def measure(folder: Path, cache: Path) -> tuple[float, float, float]:
    """Until the page is seen first, until all of it stands, and until it is seen again."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from learnpy.paths import resources_folder  # noqa: PLC0415
    from learnpy.prepare import prepare  # noqa: PLC0415
    from learnpy.progress.lock import DataFolderLock  # noqa: PLC0415
    from learnpy.progress.store import open_store  # noqa: PLC0415
    from learnpy.ui.look import Look  # noqa: PLC0415
    from learnpy.ui.pages.progress_page import ProgressPage  # noqa: PLC0415
    from learnpy.ui.session import Session  # noqa: PLC0415
    from learnpy.ui.settings import Settings  # noqa: PLC0415

    application = QApplication.instance() or QApplication([])
    look = Look(resources_folder(), "light", 1.0)
    look.apply(application)  # pyright: ignore[reportArgumentType]
    look.dress(application)  # pyright: ignore[reportArgumentType]
    lock = DataFolderLock(folder)
    lock.acquire()
    course = Path(__file__).parents[1] / "course" / "good"
    session = Session(prepare(course, cache), open_store(folder, lock).store)
    first: list[float] = []
    whole: list[float] = []
    again = 0.0
    for _ in range(ROUNDS):
        page = ProgressPage(session, look, Settings(None))
        page.resize(1000, 800)
        began = time.perf_counter()
        page.refresh(date.today())  # noqa: DTZ011
        page.show()
        page.repaint()
        first.append(time.perf_counter() - began)
        while not page.is_settled():
            application.processEvents()
        whole.append(time.perf_counter() - began)
        today = date.today()  # noqa: DTZ011
        again = milliseconds(lambda: (page.refresh(today), page.repaint()))  # noqa: B023
        page.end()
        page.close()
    session.finish()
    lock.release()
    return statistics.median(first) * 1000, statistics.median(whole) * 1000, again


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(Path(__file__).parents[2] / "src"))
    from learnpy.progress.tries import read_tries  # noqa: PLC0415
    from learnpy.progress.try_summary import summarise  # noqa: PLC0415

    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        folder = Path(scratch) / "two years"
        fill(folder)
        log = folder / "attempts.jsonl"
        read = milliseconds(lambda: summarise(read_tries(log)))
        print(f"reading {TRIES} tries, off the window's thread: {read:.0f} ms")
        day_one = measure(Path(scratch) / "day one", Path(scratch) / "cache")
        years = measure(folder, Path(scratch) / "cache")
    for name, times in (("day one", day_one), ("two years", years)):
        seen, whole, again = times
        print(f"{name}: seen {seen:.0f} ms, whole {whole:.0f} ms, again {again:.0f} ms")
    print(f"seen, two years against day one: {years[0] / day_one[0]:.2f}")


main()
