"""A course folder read strictly: all of it is right, or an error says all that is wrong."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from learnpy import paths
from learnpy.content.course_files import CourseFiles, join
from learnpy.content.course_scan import TooManyFilesError
from learnpy.content.facts import FOLDER as FACTS_FOLDER
from learnpy.content.facts import read_facts
from learnpy.content.glossary import read_glossaries
from learnpy.content.lesson_loader import LESSON_FILE, LoadedLesson, read_lesson
from learnpy.content.model import Course, Lesson, LessonOutline, StepOutline, Track, step_kind
from learnpy.content.problems import CourseError, Problem, Problems, did_you_mean, quoted
from learnpy.content.prose import Surroundings
from learnpy.content.reading_order import Needing, check_order
from learnpy.content.section import Section
from learnpy.content.term_links import TermLinks
from learnpy.content.track_loader import (
    COURSE_FILE,
    TRACK_FILE,
    CourseHead,
    TrackHead,
    read_course_head,
    read_track_heads,
)
from learnpy.record import record


@record
class LoadedCourse:
    """A whole course in memory."""

    course: Course
    lessons: Mapping[str, Lesson]
    """By id, in reading order."""
    from_nothing: frozenset[str] = frozenset()
    """Ids of the tracks that begin from nothing."""


def load_course(
    course_folder: Path, *, recordings_required: bool = True, icons_folder: Path | None = None
) -> LoadedCourse:
    """Read a course and check all of it.

    Args:
        course_folder: The folder with `course.yaml`.
        recordings_required: Whether the output of every `predict` question must be recorded.
            Without it the right answer is an empty output, as the recorder needs it.
        icons_folder: The icons that a track can name; LearnPy's own by default.

    Raises:
        CourseError: something is wrong; it lists every problem that was found.
    """
    problems = Problems()
    files = _open_files(course_folder, problems)
    icons = icons_folder or paths.resources_folder() / "icons"
    reader = _Reader(files, problems, icons, recordings_required)
    loaded = reader.read()
    problems.raise_if_any()
    assert loaded is not None  # reading ends early only with a problem
    return loaded


def _open_files(course_folder: Path, problems: Problems) -> CourseFiles:
    try:
        if not (course_folder / COURSE_FILE).is_file():
            text = f"this file is missing; {course_folder} is not a course folder"
            raise CourseError([Problem(COURSE_FILE, 0, text)])
        return CourseFiles(course_folder, problems)
    except OSError as error:
        text = f"{course_folder} cannot be read: {error.strerror}"
        raise CourseError([Problem(COURSE_FILE, 0, text)]) from error
    except TooManyFilesError as error:
        raise CourseError([Problem(COURSE_FILE, 0, f"{error}; is this a course?")]) from error


@record
class _Reader:
    """A course while it is read."""

    files: CourseFiles
    problems: Problems
    icons: Path
    recordings_required: bool

    def read(self) -> LoadedCourse | None:
        head = read_course_head(self.files, self.problems)
        if head is None:
            return None
        tracks = read_track_heads(head, self.icons, self.files, self.problems)
        self._check_strays(head, tracks)
        loaded = self._lessons(tracks)
        self._check_order(tracks, list(loaded.values()))
        lessons = {lesson_id: each.lesson for lesson_id, each in loaded.items()}
        course = Course(
            title=head.title,
            version=head.version,
            language=head.language,
            licence=head.licence,
            tracks=tuple(_track(track, lessons) for track in tracks),
            begin_some=head.begin.get("some", ""),
            begin_much=head.begin.get("much", ""),
        )
        from_nothing = frozenset(track.id for track in tracks if track.from_nothing)
        return LoadedCourse(course, lessons, from_nothing)

    def _lessons(self, tracks: Sequence[TrackHead]) -> dict[str, LoadedLesson]:
        known = [lesson for track in tracks for lesson in (*track.lesson_ids, *track.planned)]
        around = Surroundings("", self.files, frozenset(known), self.problems)
        facts = read_facts(around)
        around = replace(around, term_links=self._term_links(tracks, around))
        loaded: dict[str, LoadedLesson] = {}
        for track in tracks:
            for lesson_id in track.lesson_ids:
                folder = join(track.id, lesson_id)
                if not self.files.has_folder(folder):
                    if track.section.is_full:
                        break
                    self._report_missing(lesson_id, track)
                    continue
                lesson = read_lesson(
                    track.id,
                    facts,
                    replace(around, folder=folder),
                    recordings_required=self.recordings_required,
                )
                if lesson is not None:
                    loaded.setdefault(lesson_id, lesson)
        return loaded

    def _term_links(self, tracks: Sequence[TrackHead], around: Surroundings) -> TermLinks:
        folders = [join(track.id, lesson) for track in tracks for lesson in track.lesson_ids]
        return read_glossaries([replace(around, folder=folder) for folder in folders])

    def _report_missing(self, lesson_id: str, track: TrackHead) -> None:
        folders = self.files.folders_in(track.id)
        meant = did_you_mean(lesson_id, set(folders) - set(track.lesson_ids))
        text = f'lesson {quoted(lesson_id)} has no folder; is it still "planned"{meant or "?"}'
        track.section.problem(text, "lessons")

    def _check_order(self, tracks: Sequence[TrackHead], lessons: Sequence[LoadedLesson]) -> None:
        needing_tracks = [_needing(track.id, track.needs, track.section) for track in tracks]
        check_order("track", needing_tracks, self.problems)
        needing = [
            _needing(each.lesson.id, each.lesson.needs, each.front_matter) for each in lessons
        ]
        check_order("lesson", needing, self.problems)

    def _check_strays(self, head: CourseHead, tracks: Sequence[TrackHead]) -> None:
        """Report tracks and lessons that are written and listed nowhere."""
        for name in self.files.folders_in(""):
            is_track = self.files.has(join(name, TRACK_FILE)) and name != FACTS_FOLDER
            if is_track and head.track_ids and name not in head.track_ids:
                head.section.problem(f'{quoted(name)} is not in "tracks"', "tracks")
        for track in tracks:
            if not track.lesson_ids:
                continue
            for name in self.files.folders_in(track.id):
                is_lesson = self.files.has(join(join(track.id, name), LESSON_FILE))
                if is_lesson and name not in (*track.lesson_ids, *track.planned):
                    text = f'{quoted(name)} is neither in "lessons" nor "planned"'
                    track.section.problem(text, "lessons")


def _needing(needing_id: str, needs: tuple[str, ...], section: Section) -> Needing:
    return Needing(needing_id, needs, section.file, section.line_of("needs"))


def _track(head: TrackHead, lessons: Mapping[str, Lesson]) -> Track:
    return Track(
        id=head.id,
        title=head.title,
        summary=head.summary,
        icon=head.icon,
        accent=head.accent,
        needs=head.needs,
        lessons=tuple(_outlines(lessons[each] for each in head.lesson_ids if each in lessons)),
    )


def _outlines(lessons: Iterable[Lesson]) -> Iterable[LessonOutline]:
    for lesson in lessons:
        steps = [StepOutline(step.id, step_kind(step), step.title) for step in lesson.steps]
        yield LessonOutline(
            id=lesson.id,
            title=lesson.title,
            summary=lesson.summary,
            minutes=lesson.minutes,
            needs=lesson.needs,
            steps=tuple(steps),
        )
