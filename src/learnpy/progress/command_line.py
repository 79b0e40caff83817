"""`learnpy progress show | export FILE | import FILE | repair`: each gives what to print."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from learnpy.content.outline import Course
from learnpy.progress.attempts import Attempts, read_attempts
from learnpy.progress.backups import list_backups
from learnpy.progress.document import read_document
from learnpy.progress.errors import DamagedError, NewerVersionError, ProgressError, why
from learnpy.progress.events import ProgressJoined, apply_all
from learnpy.progress.files import ATTEMPTS_FILE, PROGRESS_FILE, read_bytes
from learnpy.progress.lock import DataFolderLock
from learnpy.progress.merge import merge
from learnpy.progress.model import Progress, time_value
from learnpy.progress.notices import counted, moment
from learnpy.progress.standing import standing
from learnpy.progress.store import OpenedStore, local_now, open_store
from learnpy.progress.transfer import import_into, read_progress, summary, write_progress

__all__ = ["export", "import_file", "import_into", "repair", "show"]


def show(folder: Path, course: Course | None) -> str:
    """How far the learner is; by the lessons of the course where one is given.

    It only looks, so it works while the window is open.
    """
    opened = open_store(folder, None)
    progress = opened.store.progress
    lines = _texts(opened)
    if progress == Progress() and not lines:
        return f"There is no progress in {folder} yet."
    lines += [f"Progress in {folder}", summary(progress)]
    if progress.current is not None:
        at = moment(time_value(progress.current.at))
        lines.append(f"Last open: {progress.current.lesson}, {at}")
    lines += _lessons(progress) if course is None else _standing(course, progress)
    return "\n".join(lines)


def export(folder: Path, file: Path) -> str:
    """Write the record to a file that another computer can import.

    It only looks at the folder, so it works while the window is open.

    Raises:
        ProgressError: there is nothing to write, or the file could not be written.
    """
    opened = open_store(folder, None)
    progress = opened.store.progress
    if progress == Progress():
        raise ProgressError(" ".join([*_texts(opened), f"There is no progress in {folder} yet."]))
    write_progress(progress, file, local_now())
    return "\n".join([*_texts(opened), f"Written to {file}: {summary(progress)}."])


def import_file(folder: Path, file: Path) -> str:
    """Join an exported file to the record, and say what it brought.

    Raises:
        ProgressError: the window has the folder, the file holds no progress, or the record cannot
            be saved.
    """
    read_progress(file)  # a file that is no progress is told before the folder is touched
    with _opened_alone(folder) as opened:
        return "\n".join([*_texts(opened), import_into(opened.store, file)])


def repair(folder: Path) -> str:
    """Look at every file of the record, and join everything that can be read.

    Raises:
        ProgressError: there is no such folder, the window has it, or it cannot be written.
    """
    if not folder.is_dir():
        raise ProgressError(f"There is no folder {folder}.")
    with _opened_alone(folder) as opened:
        store = opened.store
        before = store.progress
        log = _whole_log(folder / ATTEMPTS_FILE)
        known = apply_all(Progress(), log.entries)
        lines = _texts(opened)
        if merge(before, known) != before:
            store.keep_backup()
            store.record(ProgressJoined("repair", known))
            lines.append(
                f"{PROGRESS_FILE} did not hold all that {ATTEMPTS_FILE} does; now it does."
            )
        store.save()
        if not lines:
            lines.append("Nothing had to be repaired.")
        entries = counted(len(log.entries), "entry", "entries")
        lines += [f"{PROGRESS_FILE}: {summary(store.progress)}", f"{ATTEMPTS_FILE}: {entries}"]
        return "\n".join([*lines, *_backups(folder)])


@contextmanager
def _opened_alone(folder: Path) -> Iterator[OpenedStore]:
    lock = DataFolderLock(folder)
    if not lock.acquire():
        raise ProgressError(
            f"LearnPy is open with the progress in {folder}. Close its window, then try again."
        )
    try:
        opened = open_store(folder, lock)
        if opened.store.problem:
            raise ProgressError(opened.store.problem)
        yield opened
    finally:
        lock.release()


def _texts(opened: OpenedStore) -> list[str]:
    return [notice.text for notice in opened.notices]


def _whole_log(path: Path) -> Attempts:
    try:
        return read_attempts(path)
    except (OSError, DamagedError, NewerVersionError) as error:
        raise ProgressError(f"{path} cannot be read: {why(error)}.") from error


def _backups(folder: Path) -> list[str]:
    lines: list[str] = []
    backups = list_backups(folder)
    for backup in backups:
        try:
            read_document(read_bytes(backup.path))
        except (OSError, DamagedError, NewerVersionError) as error:
            lines.append(f"{backup.path.name} cannot be used: {why(error)}. It is left as it is.")
    return [f"Backups: {len(backups) - len(lines)} good", *lines]


def _lessons(progress: Progress) -> list[str]:
    return [
        f"  {lesson_id}: {counted(len(lesson.steps), 'step', 'steps')} begun"
        for lesson_id, lesson in sorted(progress.lessons.items())
    ]


def _standing(course: Course, progress: Progress) -> list[str]:
    now = standing(course, progress)
    lines: list[str] = []
    for track in course.tracks:
        counts = now.tracks[track.id]
        lines.append(f"{track.title}: {counts.done} of {counts.lessons} lessons done")
        lines += [f"  {lesson.title}: {now.lessons[lesson.id].value}" for lesson in track.lessons]
    overall = now.overall
    hours = f"{overall.minutes_left} minutes left"
    return [*lines, f"All: {overall.done} of {overall.lessons} lessons done, {hours}"]
