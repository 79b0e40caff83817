"""The lessons a check looks at: all of a course, or one that its author is at work on."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field, replace
from pathlib import Path

from learnpy import paths
from learnpy.content.course_files import CourseFiles, join
from learnpy.content.course_scan import TooManyFilesError
from learnpy.content.facts import Fact, read_facts
from learnpy.content.glossary import read_glossaries
from learnpy.content.lesson_loader import LESSON_FILE, read_lesson
from learnpy.content.loader import LoadedCourse, load_course
from learnpy.content.model import Lesson
from learnpy.content.problems import CourseError, Problem, Problems, did_you_mean, quoted
from learnpy.content.prose import Surroundings
from learnpy.content.track_loader import COURSE_FILE, TrackHead, read_course_head, read_track_heads
from learnpy.record import record


@record
class LessonsToCheck:
    """Lessons, and what a learner has gone through before each."""

    lessons: tuple[Lesson, ...]
    before: Mapping[str, tuple[Lesson, ...]] = field(default_factory=dict)
    """The lessons before one, by its id, in a track that begins from nothing; none for others."""


def load_lessons(folder: Path, lesson_id: str, *, recordings_required: bool) -> tuple[Lesson, ...]:
    """All lessons of a course, or the one that is asked for; see `load_to_check`.

    Raises:
        CourseError: something is wrong with what was asked for.
    """
    return load_to_check(folder, lesson_id, recordings_required=recordings_required).lessons


def load_to_check(folder: Path, lesson_id: str, *, recordings_required: bool) -> LessonsToCheck:
    """All lessons of a course, or the one that is asked for, with those before them.

    Args:
        folder: The course.
        lesson_id: Empty for all of them. One lesson is read even while others are being written
            and cannot be.
        recordings_required: As for `load_course`.

    Raises:
        CourseError: something is wrong with what was asked for.
    """
    if not lesson_id:
        loaded = load_course(folder, recordings_required=recordings_required)
        return LessonsToCheck(tuple(loaded.lessons.values()), _before_each(loaded))
    problems = Problems()
    course = _CourseInWork(_open_files(folder, problems))
    found = course.read(lesson_id, problems, recordings_required=recordings_required)
    problems.raise_if_any()
    return found


def _before_each(loaded: LoadedCourse) -> dict[str, tuple[Lesson, ...]]:
    """What comes before each lesson of a track that begins from nothing."""
    tracks = {track.id: track for track in loaded.course.tracks}
    before: dict[str, tuple[Lesson, ...]] = {}
    for track_id in loaded.from_nothing & tracks.keys():
        track = tracks[track_id]
        needed = [lesson.id for need in track.needs for lesson in tracks[need].lessons]
        ids = [*needed, *(lesson.id for lesson in track.lessons)]
        for place, lesson in enumerate(track.lessons, len(needed)):
            before[lesson.id] = tuple(loaded.lessons[each] for each in ids[:place])
    return before


def _open_files(folder: Path, problems: Problems) -> CourseFiles:
    try:
        return CourseFiles(folder, problems)
    except (OSError, TooManyFilesError) as error:
        text = f"{folder} cannot be read as a course: {error}"
        raise CourseError([Problem(COURSE_FILE, 0, text)]) from error


class _CourseInWork:
    """A course of which one lesson is read, whatever the state of the others."""

    def __init__(self, files: CourseFiles) -> None:
        self._files = files
        self._elsewhere = Problems()
        """In files that are not this lesson's."""
        self._tracks = _track_heads(files, self._elsewhere)
        self._folders = _lesson_folders(files)

    def read(
        self, lesson_id: str, problems: Problems, *, recordings_required: bool
    ) -> LessonsToCheck:
        """One lesson, whose problems are told, and those before it as far as they can be read."""
        if lesson_id not in self._folders:
            meant = did_you_mean(lesson_id, self._folders)
            text = f"there is no lesson {quoted(lesson_id)}{meant}"
            raise CourseError([Problem(COURSE_FILE, 0, text)])
        in_order = self._in_order(self._tracks)
        known = frozenset([*in_order, *self._folders])
        whole = Surroundings("", self._files, known, self._elsewhere)
        facts = read_facts(whole)
        around = self._with_terms(lesson_id, in_order, whole, problems)
        lesson = _read(around, facts, recordings_required=recordings_required)
        if lesson is None:
            return LessonsToCheck(())
        return LessonsToCheck((lesson,), self._before(lesson, around, facts))

    def _in_order(self, tracks: Iterable[TrackHead]) -> tuple[str, ...]:
        """The ids of lessons, written or planned, in reading order."""
        return tuple(each for track in tracks for each in (*track.lesson_ids, *track.planned))

    def _with_terms(
        self, lesson_id: str, in_order: Sequence[str], whole: Surroundings, problems: Problems
    ) -> Surroundings:
        """Where the lesson stands, with the terms of all lessons that are written."""
        around = replace(whole, folder=self._folders[lesson_id], problems=problems)
        written = dict.fromkeys([*in_order, *self._folders])
        glossaries = [
            around if each == lesson_id else replace(whole, folder=self._folders[each])
            for each in written
            if each in self._folders
        ]
        return replace(around, term_links=read_glossaries(glossaries))

    def _before(
        self, lesson: Lesson, around: Surroundings, facts: Mapping[str, Fact]
    ) -> dict[str, tuple[Lesson, ...]]:
        track = next((each for each in self._tracks if each.id == lesson.track_id), None)
        if track is None or not track.from_nothing:
            return {}
        needed = self._in_order(each for each in self._tracks if each.id in track.needs)
        ids = [*needed, *self._in_order([track])]
        waiting = [*lesson.needs, *(ids[: ids.index(lesson.id)] if lesson.id in ids else ids)]
        found: dict[str, Lesson | None] = {lesson.id: None}
        while waiting:
            each = waiting.pop()
            if each in self._folders and each not in found:
                place = replace(around, folder=self._folders[each], problems=self._elsewhere)
                earlier = found[each] = _read(place, facts, recordings_required=False)
                # What is still planned stands last in its track, and may be needed all the same.
                waiting += earlier.needs if earlier is not None else ()
        return {lesson.id: tuple(each for each in found.values() if each is not None)}


def _read(
    around: Surroundings, facts: Mapping[str, Fact], *, recordings_required: bool
) -> Lesson | None:
    track_id = around.folder.rpartition("/")[0]
    loaded = read_lesson(track_id, facts, around, recordings_required=recordings_required)
    return loaded.lesson if loaded is not None else None


def _track_heads(files: CourseFiles, elsewhere: Problems) -> tuple[TrackHead, ...]:
    head = read_course_head(files, elsewhere)
    if head is None:
        return ()
    return read_track_heads(head, paths.resources_folder() / "icons", files, elsewhere)


def _lesson_folders(files: CourseFiles) -> dict[str, str]:
    """The folder of each lesson that is written, by the lesson's id."""
    return {
        name: join(track, name)
        for track in files.folders_in("")
        for name in files.folders_in(track)
        if files.has(join(join(track, name), LESSON_FILE))
    }
