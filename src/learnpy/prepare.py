"""Prepare a course for the window: read all of it, and write its catalog and search index."""

import shutil
from pathlib import Path

from learnpy.content.catalog_cache import (
    CATALOGS_FOLDER,
    SEARCH_FILE,
    Catalog,
    keep_catalog,
    unfinished_folder,
    write_catalog,
)
from learnpy.content.course_scan import TooManyFilesError
from learnpy.content.fingerprint import content_hash, course_fingerprint
from learnpy.content.loader import LoadedCourse, load_course
from learnpy.search.build import build_index


def prepare(
    course_folder: Path, cache_folder: Path, *, recordings_required: bool = True
) -> Catalog:
    """Prepare a course into the cache.

    Args:
        course_folder: The folder with `course.yaml`.
        cache_folder: The learner's cache; made when it is missing.
        recordings_required: See `load_course`.

    Raises:
        CourseError: something in the course is wrong.
        OSError: the cache cannot be written; nothing half-written stays in it.
    """
    catalogs = cache_folder / CATALOGS_FOLDER
    loaded, content = _load(course_folder, recordings_required=recordings_required)
    with unfinished_folder(catalogs) as folder:
        _write(loaded, folder)
        kept = keep_catalog(folder, catalogs, content)
    return Catalog(loaded.course, course_folder, kept)


def prepare_packaged(course_folder: Path, into: Path) -> None:
    """Prepare a course into a folder that is packaged with it; what was there is replaced.

    Raises:
        CourseError: something in the course is wrong.
        OSError: the folder cannot be written.
    """
    loaded = load_course(course_folder)
    with unfinished_folder(into.parent) as folder:
        _write(loaded, folder)
        if into.exists():
            shutil.rmtree(into)
        folder.rename(into)
        into.chmod(0o755)  # a temporary folder is its maker's alone


def _load(
    course_folder: Path, *, recordings_required: bool, tries: int = 3
) -> tuple[LoadedCourse, str]:
    """A course with its content hash, of the same moment even while an author is saving."""
    before = _state(course_folder)
    loaded = load_course(course_folder, recordings_required=recordings_required)
    content = content_hash(course_folder)
    if tries > 1 and _state(course_folder) != before:
        return _load(course_folder, recordings_required=recordings_required, tries=tries - 1)
    return loaded, content


def _state(course_folder: Path) -> str:
    try:
        return course_fingerprint(course_folder)
    except (OSError, TooManyFilesError):
        return ""  # `load_course` says it better


def _write(loaded: LoadedCourse, folder: Path) -> None:
    build_index(loaded.lessons.values(), loaded.course, folder / SEARCH_FILE)
    write_catalog(loaded, folder)
