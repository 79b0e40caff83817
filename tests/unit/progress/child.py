"""A process that records and saves, for tests that end it in the middle.

It reads lines of JSON, `{"do": ..., "folder": ..., ...}`. Where the system can fork, it stays as
it is, warm, and makes a child for each line; it tells the child's id, and when it is dead.
Elsewhere it is that child itself, for one line.

`record` records and saves for ever, and tells each save. `die` does one of `ACTIONS` and dies at
the step `at`: a step is a call of the operating system that changes something on the disk. `trace`
does one of `ACTIONS` and writes all of its steps to the file `to`.
"""

import json
import os
import sys
from base64 import b64encode
from collections.abc import Callable
from itertools import count
from pathlib import Path

from learnpy.progress.backups import list_backups
from learnpy.progress.events import LessonOpened, PlaceMoved, QuestionAnswered, QuizPassed
from learnpy.progress.lock import DataFolderLock
from learnpy.progress.store import ProgressStore, open_store

STEPS = ("open", "write", "fsync", "ftruncate", "replace", "rename", "mkdir", "unlink")
_write = os.write

Hear = Callable[[str], None]


def tell(text: str) -> None:
    _write(1, f"{text}\n".encode())


def open_folder(folder: Path, hear: Hear) -> ProgressStore:
    lock = DataFolderLock(folder)
    if not lock.acquire():
        raise SystemExit("the lock is not free")
    opened = open_store(folder, lock)
    for notice in opened.notices:
        hear(f"notice {notice.text}")
    return opened.store


def record(folder: Path, name: str) -> None:
    store = open_folder(folder, tell)
    for number in count(1):
        lesson = f"lesson-{number % 7}"
        store.record(LessonOpened(lesson))
        store.record(QuestionAnswered(lesson, "quiz", f"{name}-{number}", (number,), right=True))
        store.record(PlaceMoved(lesson, "quiz", number % 100 / 100))
        store.save()
        tell(f"saved {number}")


def save_twice(folder: Path, hear: Hear) -> None:
    store = open_folder(folder, hear)
    for lesson in ("first", "second"):
        store.record(LessonOpened(lesson))
        store.record(QuizPassed(lesson, "quiz"))
        store.save()
        hear(f"saved {lesson}")


def restore_oldest(folder: Path, hear: Hear) -> None:
    store = open_folder(folder, hear)
    store.restore(list_backups(folder)[-1])
    hear("restored")


ACTIONS = {"save twice": save_twice, "restore oldest": restore_oldest}


def die(folder: Path, action: str, at: int) -> None:
    steps = count(1)

    def dying(name: str, call: Callable) -> Callable:
        def step(*given, **named):
            if next(steps) == at:
                if name == "write":
                    call(given[0], bytes(given[1])[: len(given[1]) // 2])
                os._exit(9)
            return call(*given, **named)

        return step

    for name in STEPS:
        setattr(os, name, dying(name, getattr(os, name)))
    ACTIONS[action](folder, tell)
    tell("lived")


def trace(folder: Path, action: str, to: str) -> None:
    steps: list[list] = []
    names: dict[int, str] = {}

    def traced(name: str, call: Callable) -> Callable:
        def step(*given, **named):
            result = call(*given, **named)
            if name == "open":
                names[result] = str(given[0])
                steps.append([name, str(given[0]), given[1]])
            elif name == "write":
                written = bytes(given[1])[:result]
                steps.append([name, names[given[0]], b64encode(written).decode("ascii")])
            elif name in ("fsync", "ftruncate"):
                steps.append([name, names[given[0]], *given[1:]])
            else:
                steps.append([name, *map(str, given)])
            return result

        return step

    for name in STEPS:
        setattr(os, name, traced(name, getattr(os, name)))
    ACTIONS[action](folder, lambda text: steps.append(["tell", text]))
    done = list(steps)
    Path(to).write_text(json.dumps(done), encoding="utf-8")
    tell("lived")


def main() -> None:
    tasks = {"record": record, "die": die, "trace": trace}
    for line in sys.stdin:
        task = json.loads(line)
        pid = os.fork() if hasattr(os, "fork") else 0
        if pid == 0:
            tell(f"pid {os.getpid()}")
            try:
                tasks[task.pop("do")](Path(task.pop("folder")), **task)
            finally:
                sys.stderr.flush()
                os._exit(1)
        os.waitpid(pid, 0)
        tell("dead")


main()
