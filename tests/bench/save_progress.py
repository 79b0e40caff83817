"""How long recording, saving and opening take: `python tests/bench/save_progress.py`.

Recording happens in the window's thread, so it must be far below one picture of the screen
(16 ms). Saving happens in a worker, but shares the interpreter with the window.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROUNDS = 20
LESSONS_DONE = (6, 60, 600)
STEPS = 8


def milliseconds(work: Callable[[], object]) -> str:
    """The median of some rounds."""
    times: list[float] = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return f"{statistics.median(times) * 1000:.2f} ms"


def measure(folder: Path, lessons_done: int) -> str:
    """One line about a learner who has done so many lessons."""
    from learnpy.progress.events import PlaceMoved, ProgressJoined  # noqa: PLC0415
    from learnpy.progress.lock import DataFolderLock  # noqa: PLC0415
    from learnpy.progress.model import LessonProgress, Progress, StepProgress  # noqa: PLC0415
    from learnpy.progress.store import open_store  # noqa: PLC0415

    at = "2026-11-21T09:00:00.000000Z"
    steps = {f"step-{number}": StepProgress(reached=at, passed=at) for number in range(STEPS)}
    lessons = {f"lesson-{n}": LessonProgress(at, at, steps=steps) for n in range(lessons_done)}
    lock = DataFolderLock(folder)
    lock.acquire()
    store = open_store(folder, lock).store
    store.record(ProgressJoined("bench", Progress(lessons)))
    store.save()
    move = PlaceMoved("lesson-3", "step-3", 0.5)
    record = milliseconds(lambda: store.record(move))
    save = milliseconds(lambda: (store.record(move), store.save()))
    look = milliseconds(lambda: open_store(folder, None))
    lock.release()
    return f"{lessons_done} lessons done: record {record}, save {save}, open {look}"


def main() -> None:
    began = time.perf_counter()
    import learnpy.progress.store  # noqa: F401, PLC0415

    print(f"import {(time.perf_counter() - began) * 1000:.1f} ms, Python {sys.version.split()[0]}")
    for lessons_done in LESSONS_DONE:
        with tempfile.TemporaryDirectory() as scratch:
            print(measure(Path(scratch), lessons_done))


main()
