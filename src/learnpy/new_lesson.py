"""`learnpy new-lesson TRACK/LESSON`: a lesson with a part of every kind, to be written over."""

import shutil
from datetime import date
from pathlib import Path
from string import Template

from learnpy import paths
from learnpy.content.course_files import CourseFiles
from learnpy.content.course_scan import TooManyFilesError
from learnpy.content.names import ID_FORM, is_id
from learnpy.content.problems import Problems, did_you_mean, quoted
from learnpy.content.track_entry import TrackEntryError, enter_lesson
from learnpy.content.track_loader import (
    COURSE_FILE,
    TRACK_FILE,
    TrackHead,
    read_course_head,
    read_track_heads,
)
from learnpy.course_check import check_course
from learnpy.record import record
from learnpy.runner.run import ChildError

_PATTERN = "new_lesson"
"""The folder of our resources with the files of a new lesson."""
_LESSON_FILE = "lesson.md"


class NewLessonError(Exception):
    """The lesson was not made, and nothing was changed; the text says why."""


@record
class _Place:
    """Where the lesson goes."""

    course: Path
    track: TrackHead
    lesson_id: str

    @property
    def folder(self) -> Path:
        return self.course / self.track.id / self.lesson_id

    @property
    def track_file(self) -> Path:
        return self.course / self.track.id / TRACK_FILE


def make_lesson(name: str, course: Path) -> str:
    """Make the files of a lesson, record its programs, and enter it in its track.

    Args:
        name: The track's id and the lesson's: `netflix/netflix-search`.
        course: The course folder.

    Returns:
        What to tell the author.

    Raises:
        NewLessonError: nothing was made.
    """
    place = _place(name, course)
    try:
        _make(place)
    except OSError as error:
        where, why = error.filename or course, error.strerror or error
        text = f"{where} cannot be written: {why}. {_OTHER_COURSE}"
        raise NewLessonError(text) from error
    return (
        f"Made {place.folder}, and entered it in {place.track_file.name}.\n"
        "It can be opened and checked as it stands. Write over each TODO, then:\n"
        f"learnpy check-course {course} --lesson {place.lesson_id} --record"
    )


_OTHER_COURSE = "Name a course that you may write in: learnpy new-lesson ... --course DIR"


def _place(name: str, course: Path) -> _Place:
    if _came_with_learnpy(course):
        text = "the course that came with LearnPy stays as it is; work in a checkout, or in a copy"
        raise NewLessonError(f"{text}. {_OTHER_COURSE}")
    track_id, slash, lesson_id = name.partition("/")
    if not slash or not track_id or "/" in lesson_id:
        raise NewLessonError(f"{quoted(name)}: name the lesson as TRACK/LESSON")
    if not is_id(lesson_id):
        raise NewLessonError(f"{quoted(lesson_id)}: {ID_FORM}, such as netflix-search")
    tracks = {track.id: track for track in _tracks(course)}
    if track_id not in tracks:
        meant = did_you_mean(track_id, tracks)
        raise NewLessonError(f"there is no track {quoted(track_id)}{meant}")
    for track in tracks.values():
        if lesson_id in track.lesson_ids:
            raise NewLessonError(f"there is a lesson {quoted(lesson_id)} in {track.id} already")
        if lesson_id in track.planned and track.id != track_id:
            text = f"{quoted(lesson_id)} is planned in another track"
            raise NewLessonError(f"{text}: learnpy new-lesson {track.id}/{lesson_id}")
    place = _Place(course, tracks[track_id], lesson_id)
    if place.folder.exists():
        raise NewLessonError(f"{place.folder} is there already; nothing was changed")
    return place


def _came_with_learnpy(course: Path) -> bool:
    """Whether it is the course of an installed or packaged LearnPy, and not of a checkout."""
    ours = course.resolve() == paths.course_folder().resolve()
    return ours and not (paths.resources_folder().parent / "pyproject.toml").is_file()


def _tracks(course: Path) -> tuple[TrackHead, ...]:
    """The tracks as far as they can be read: the rest of the course may be half written."""
    if not (course / COURSE_FILE).is_file():
        raise NewLessonError(f"{course} is no course: it has no {COURSE_FILE}")
    problems = Problems()
    try:
        files = CourseFiles(course, problems)
    except (OSError, TooManyFilesError) as error:
        raise NewLessonError(f"{course} cannot be read: {error}") from error
    head = read_course_head(files, problems)
    icons = paths.resources_folder() / "icons"
    return read_track_heads(head, icons, files, problems) if head is not None else ()


def _make(place: _Place) -> None:
    """Make the lesson; whatever goes wrong, or whoever stops it, nothing of it stays."""
    with place.track_file.open(encoding="utf-8", newline="") as stream:
        track = stream.read()
    try:
        entered = enter_lesson(track, place.lesson_id)
    except TrackEntryError as error:
        raise NewLessonError(f"{place.track_file}: {error}") from error
    place.folder.mkdir()
    try:
        _write_files(place)
        _record(place)
        _replace(place.track_file, entered)
    except BaseException:
        shutil.rmtree(place.folder, ignore_errors=True)
        raise


def _write_files(place: _Place) -> None:
    pattern = paths.resources_folder() / _PATTERN
    words = {
        "id": place.lesson_id,
        "title": place.lesson_id.replace("-", " ").capitalize(),
        "needs": place.track.lesson_ids[-1] if place.track.lesson_ids else "",
        "today": date.today().isoformat(),  # noqa: DTZ011  the author's own day
    }
    for file in sorted(pattern.rglob("*")):
        target = place.folder / file.relative_to(pattern)
        if file.suffix not in (".md", ".py", ".yaml") or "__pycache__" in file.parts:
            continue
        text = file.read_text(encoding="utf-8")
        if file.name == _LESSON_FILE:
            text = Template(text).substitute(words)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")


def _record(place: _Place) -> None:
    """Record what its programs print; that proves too that the lesson is sound."""
    try:
        report = check_course(place.course, record=True, lesson_id=place.lesson_id)
    except ChildError as error:
        raise NewLessonError(f"the programs of the lesson cannot be run: {error}") from error
    if report.problems:
        raise NewLessonError(f"the new lesson is not sound: {report.problems[0]}")


def _replace(file: Path, text: str) -> None:
    unfinished = file.with_name(f"{file.name}.tmp")
    try:
        unfinished.write_text(text, encoding="utf-8", newline="")
        unfinished.replace(file)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
