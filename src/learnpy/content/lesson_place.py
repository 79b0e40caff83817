"""The lesson in whose folder a file lies, and what its programs run with."""

from collections.abc import Mapping
from pathlib import Path

from learnpy.content.course_files import CourseFiles
from learnpy.content.course_scan import TooManyFilesError
from learnpy.content.lesson_loader import LESSON_FILE, read_lesson
from learnpy.content.model import Lesson
from learnpy.content.problems import Problems
from learnpy.content.prose import Surroundings
from learnpy.content.track_loader import COURSE_FILE
from learnpy.record import record


@record
class LessonPlace:
    """Where a lesson stands."""

    course_folder: Path
    track_id: str
    lesson_id: str

    @property
    def folder(self) -> str:
        """Path below the course folder."""
        return f"{self.track_id}/{self.lesson_id}"


def place_of(file: Path) -> LessonPlace | None:
    """The lesson that a file belongs to; None where it lies in no course."""
    for folder in file.absolute().parents:
        is_lesson = (folder / LESSON_FILE).is_file()
        if is_lesson and (folder.parent.parent / COURSE_FILE).is_file():
            return LessonPlace(folder.parent.parent, folder.parent.name, folder.name)
    return None


def lesson_at(place: LessonPlace) -> Lesson | None:
    """A lesson as far as it is written: what is wrong with it is passed over.

    None where too little of it can be read.
    """
    problems = Problems()
    try:
        files = CourseFiles(place.course_folder, problems)
    except (OSError, TooManyFilesError):
        return None
    around = Surroundings(place.folder, files, frozenset(), problems)
    loaded = read_lesson(place.track_id, {}, around, recordings_required=False)
    return loaded.lesson if loaded is not None else None


def data_of(lesson: Lesson, course_folder: Path) -> Mapping[str, str]:
    """A lesson's data files: where its programs find each -> where it is now."""
    folder = f"{lesson.track_id}/{lesson.id}/"
    root = course_folder.absolute()
    return {file.removeprefix(folder): str(root / file) for file in lesson.data_files}
