"""The lessons a check looks at: all of a course, or one that its author is at work on."""

from pathlib import Path

from learnpy import paths
from learnpy.content.course_files import CourseFiles, join
from learnpy.content.course_scan import TooManyFilesError
from learnpy.content.facts import read_facts
from learnpy.content.lesson_loader import LESSON_FILE, read_lesson
from learnpy.content.loader import load_course
from learnpy.content.model import Lesson
from learnpy.content.problems import CourseError, Problem, Problems, did_you_mean, quoted
from learnpy.content.prose import Surroundings
from learnpy.content.track_loader import COURSE_FILE, read_course_head, read_track_heads


def load_lessons(folder: Path, lesson_id: str, *, recordings_required: bool) -> tuple[Lesson, ...]:
    """All lessons of a course, or the one that is asked for.

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
        return tuple(loaded.lessons.values())
    problems = Problems()
    files = _open_files(folder, problems)
    lesson = _read_one(lesson_id, files, problems, recordings_required=recordings_required)
    problems.raise_if_any()
    return (lesson,) if lesson else ()


def _open_files(folder: Path, problems: Problems) -> CourseFiles:
    try:
        return CourseFiles(folder, problems)
    except (OSError, TooManyFilesError) as error:
        text = f"{folder} cannot be read as a course: {error}"
        raise CourseError([Problem(COURSE_FILE, 0, text)]) from error


def _read_one(
    lesson_id: str, files: CourseFiles, problems: Problems, *, recordings_required: bool
) -> Lesson | None:
    elsewhere = Problems()  # in files that are not this lesson's
    known = _known_lessons(files, elsewhere)
    folders = _lesson_folders(files)
    if lesson_id not in folders:
        text = f"there is no lesson {quoted(lesson_id)}{did_you_mean(lesson_id, folders)}"
        raise CourseError([Problem(COURSE_FILE, 0, text)])
    around = Surroundings("", files, known | frozenset(folders), elsewhere)
    facts = read_facts(around)
    folder = folders[lesson_id]
    loaded = read_lesson(
        folder.rpartition("/")[0],
        facts,
        Surroundings(folder, files, around.lesson_ids, problems),
        recordings_required=recordings_required,
    )
    return loaded.lesson if loaded else None


def _known_lessons(files: CourseFiles, elsewhere: Problems) -> frozenset[str]:
    """The ids that lessons may name in "needs": written or planned."""
    head = read_course_head(files, elsewhere)
    if head is None:
        return frozenset()
    tracks = read_track_heads(head, paths.resources_folder() / "icons", files, elsewhere)
    return frozenset(each for track in tracks for each in (*track.lesson_ids, *track.planned))


def _lesson_folders(files: CourseFiles) -> dict[str, str]:
    """The folder of each lesson that is written, by the lesson's id."""
    return {
        name: join(track, name)
        for track in files.folders_in("")
        for name in files.folders_in(track)
        if files.has(join(join(track, name), LESSON_FILE))
    }
