"""Records and saves for ever, and tells each save on its output; a test kills it.

Where the system can fork, the program stays as it is, warm, and makes such a child for each line
`<folder> <name>` that it reads; it tells the child's id, and when it is dead. Elsewhere it is that
child itself, for the one line.
"""

import os
import sys
from itertools import count
from pathlib import Path

from learnpy.progress.events import LessonOpened, PlaceMoved, QuestionAnswered
from learnpy.progress.lock import DataFolderLock
from learnpy.progress.store import open_store


def record(folder: Path, name: str) -> None:
    lock = DataFolderLock(folder)
    if not lock.acquire():
        tell("the lock is not free")
        return
    opened = open_store(folder, lock)
    for notice in opened.notices:
        tell(f"notice {notice.text}")
    store = opened.store
    for number in count(1):
        lesson = f"lesson-{number % 7}"
        store.record(LessonOpened(lesson))
        store.record(QuestionAnswered(lesson, "quiz", f"{name}-{number}", (number,), right=True))
        store.record(PlaceMoved(lesson, "quiz", number % 100 / 100))
        store.save()
        tell(f"saved {number}")


def tell(text: str) -> None:
    os.write(1, f"{text}\n".encode())


def main() -> None:
    for line in sys.stdin:
        folder, name = line.rstrip("\n").rsplit(" ", 1)
        child = os.fork() if hasattr(os, "fork") else 0
        if child == 0:
            tell(f"pid {os.getpid()}")
            try:
                record(Path(folder), name)
            finally:
                os._exit(1)
        os.waitpid(child, 0)
        tell("dead")


main()
