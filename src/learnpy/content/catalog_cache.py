"""The prepared catalog: a course with its HTML made, on disk, ready to open at once.

The outline is read when the window opens and a lesson when it is asked for; neither needs YAML,
Markdown or Pygments. A catalog is written in a folder of its own and gets its name last, so nobody
ever sees half of one. What cannot be read counts as not there: it can be made again.
"""

import json
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from learnpy import __version__, paths
from learnpy.content.course_scan import TooManyFilesError
from learnpy.content.fingerprint import FORMAT, catalog_key, known_content_hash, last_content_hash
from learnpy.content.outline import Course
from learnpy.record_json import from_json, to_json

if TYPE_CHECKING:
    from learnpy.content.loader import LoadedCourse
    from learnpy.content.model import Lesson

CATALOGS_FOLDER = "catalogs"
SEARCH_FILE = "search.sqlite"

_INDEX_FILE = "index.json"
_LESSONS_FOLDER = "lessons"
_COURSE_FILE = "course.yaml"
_UNFINISHED = "new-"
_KEPT = 3
_PAUSES = (0.05, 0.2, 0.5, 1.0)
"""Seconds between attempts to rename a folder."""
_DAY = 86_400.0
"""Seconds after which an unfinished catalog is nobody's any more."""


class CatalogDamaged(Exception):  # noqa: N818  the name says what happened
    """A file of the catalog cannot be read; the course has to be prepared again."""


class Catalog:
    """A course that was prepared.

    Attributes:
        course: The outline.
        folder: The course's own folder, with its pictures and data files.
        prepared: The folder that the catalog was read from, with the search index in it.
    """

    def __init__(self, course: Course, folder: Path, prepared: Path) -> None:
        self.course = course
        self.folder = folder
        self.prepared = prepared
        self._ids = {lesson.id for track in course.tracks for lesson in track.lessons}
        self._lessons: dict[str, Lesson] = {}

    def lesson(self, lesson_id: str) -> "Lesson":
        """A lesson with all its steps, read when it is first asked for.

        Raises:
            KeyError: the course has no such lesson.
            CatalogDamaged: its file cannot be read. The catalog is not opened again.
        """
        if lesson_id not in self._ids:
            raise KeyError(lesson_id)
        if lesson_id not in self._lessons:
            self._lessons[lesson_id] = self._read(lesson_id)
        return self._lessons[lesson_id]

    def _read(self, lesson_id: str) -> "Lesson":
        from learnpy.content.model import Lesson  # noqa: PLC0415  its classes take 6 ms to make

        file = self.prepared / _LESSONS_FOLDER / f"{lesson_id}.json"
        try:
            lesson = from_json(Lesson, _read_json(file))
        except (OSError, ValueError, RecursionError) as error:
            self.discard()
            text = f"the prepared lesson {lesson_id} cannot be read: {error}"
            raise CatalogDamaged(text) from error
        if lesson.id != lesson_id:
            self.discard()
            raise CatalogDamaged(f"the prepared lesson {lesson_id} is another lesson, {lesson.id}")
        return lesson

    def discard(self) -> None:
        """Let the next `open_catalog` find nothing here, so that the course is prepared again.

        The catalog that came with LearnPy stays as it is: nothing is written into its folder.
        """
        if self.prepared == paths.prepared_folder():
            return
        with suppress(OSError):
            (self.prepared / _INDEX_FILE).unlink()


def open_catalog(course_folder: Path, cache_folder: Path) -> Catalog | None:
    """The catalog in the cache that was prepared from the course as it is now, if there is one."""
    catalogs = cache_folder / CATALOGS_FOLDER
    if not catalogs.is_dir() or not (course_folder / _COURSE_FILE).is_file():
        return None
    try:
        content = known_content_hash(course_folder, catalogs)
    except (OSError, TooManyFilesError):
        return None
    return _open_content(course_folder, catalogs, content)


def open_last_catalog(course_folder: Path, cache_folder: Path) -> Catalog | None:
    """The catalog that the course had when it was last looked at, if there is one.

    Its files are not looked at, which takes 6 microseconds for each: `is_current` tells, once there
    is time, whether one has changed.
    """
    catalogs = cache_folder / CATALOGS_FOLDER
    if not (course_folder / _COURSE_FILE).is_file():
        return None
    content = last_content_hash(course_folder, catalogs)
    return _open_content(course_folder, catalogs, content) if content is not None else None


def is_current(catalog: Catalog, cache_folder: Path) -> bool:
    """Whether a catalog of the cache was prepared from its course as that is now.

    Where the course cannot be looked at, as on a network drive that is gone, there is none that
    would be newer.
    """
    try:
        content = known_content_hash(catalog.folder, cache_folder / CATALOGS_FOLDER)
    except (OSError, TooManyFilesError):
        return True
    return catalog.prepared.stem == catalog_key(content)


def _open_content(course_folder: Path, catalogs: Path, content: str) -> Catalog | None:
    try:
        folders = _folders_of(catalogs, catalog_key(content))
    except OSError:
        return None
    for folder in folders:
        catalog = open_packaged(course_folder, folder)
        if catalog is not None:
            return catalog
    return None


def open_packaged(course_folder: Path, prepared_folder: Path) -> Catalog | None:
    """The catalog in a folder, taken as prepared from this course; None when it is not usable."""
    try:
        index = _read_json(prepared_folder / _INDEX_FILE)
        if not isinstance(index, dict) or index.get("made_by") != _made_by():
            return None
        course = from_json(Course, index.get("course"))
    except (OSError, ValueError, RecursionError):
        return None
    return Catalog(course, course_folder, prepared_folder)


def find_catalog(
    course_folder: Path, cache_folder: Path, *, packaged: bool = True
) -> Catalog | None:
    """The catalog of a course: the one packaged with LearnPy, or the cache's; None for neither.

    Args:
        course_folder: The course.
        cache_folder: The learner's cache.
        packaged: False where the packaged catalog turned out to be damaged.
    """
    if packaged:
        catalog = find_packaged(course_folder)
        if catalog is not None:
            return catalog
    return open_catalog(course_folder, cache_folder)


def find_packaged(course_folder: Path) -> Catalog | None:
    """The catalog that came with LearnPy, where that is the course that is asked for."""
    if course_folder != paths.course_folder() or not paths.prepared_folder().is_dir():
        return None
    return open_packaged(course_folder, paths.prepared_folder())


def write_catalog(loaded: "LoadedCourse", into: Path) -> None:
    """Write the catalog of a course into a folder that is there; its index comes last.

    Raises:
        OSError: the folder cannot be written.
    """
    lessons = into / _LESSONS_FOLDER
    lessons.mkdir(exist_ok=True)
    for lesson_id, lesson in loaded.lessons.items():
        _write_json(lessons / f"{lesson_id}.json", to_json(lesson))
    index = {"made_by": _made_by(), "course": to_json(loaded.course)}
    _write_json(into / _INDEX_FILE, index)


@contextmanager
def unfinished_folder(parent: Path) -> Iterator[Path]:
    """A new folder to write a catalog in; what is still there at the end is removed.

    Raises:
        OSError: it cannot be made.
    """
    parent.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=_UNFINISHED, dir=parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def keep_catalog(written: Path, catalogs: Path, content_hash: str) -> Path:
    """Give a catalog that was written its name in the cache, and remove old ones.

    Raises:
        OSError: the cache cannot be written.
    """
    key = catalog_key(content_hash)
    taken = [_number(folder) for folder in _folders_of(catalogs, key)]
    # A new number each time: on Windows a folder that somebody reads cannot be replaced.
    kept = catalogs / f"{key}.{max(taken, default=0) + 1}"
    try:
        _rename(written, kept)
    except OSError:
        if not kept.is_dir():
            raise
        return kept  # another process prepared the same content at the same time
    _remove_old(catalogs, kept)
    return kept


def _rename(written: Path, kept: Path) -> None:
    """Rename a new folder; on Windows a virus scanner may hold a file of it for a moment."""
    for pause in _PAUSES:
        try:
            written.rename(kept)
        except PermissionError:
            time.sleep(pause)
        else:
            return
    written.rename(kept)


def _made_by() -> str:
    return f"LearnPy {__version__}, format {FORMAT}"


def _folders_of(catalogs: Path, key: str) -> list[Path]:
    """The catalogs of one content, the newest first."""
    folders = [folder for folder in catalogs.glob(f"{key}.*") if folder.suffix[1:].isdecimal()]
    return sorted(folders, key=_number, reverse=True)


def _number(folder: Path) -> int:
    return int(folder.suffix[1:])


def _remove_old(catalogs: Path, kept: Path) -> None:
    """Keep the newest catalogs; a file that is in use or gone already does not matter."""
    with suppress(OSError):
        times = {folder: folder.stat().st_mtime for folder in catalogs.iterdir() if folder != kept}
        unfinished = {each for each in times if each.name.startswith(_UNFINISHED)}
        finished = [each for each in times if each.is_dir() and each not in unfinished]
        finished.sort(key=times.__getitem__, reverse=True)
        same = [each for each in finished if each.stem == kept.stem]
        others = [each for each in finished if each.stem != kept.stem]
        left = [each for each in unfinished if times[each] < time.time() - _DAY]
        for folder in [*same, *others[_KEPT - 1 :], *left]:
            if folder.is_file():
                folder.unlink()
            shutil.rmtree(folder, ignore_errors=True)


def _read_json(file: Path) -> Any:
    return json.loads(file.read_text(encoding="utf-8"))


def _write_json(file: Path, data: Any) -> None:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    file.write_text(text, encoding="utf-8", newline="\n")
