"""What programs printed and drew when the course was last checked, read back."""

from learnpy.checks.recorded_key import RecordedKey
from learnpy.content.course_files import CourseFiles, join
from learnpy.content.course_scan import DATA_LIMIT
from learnpy.content.model import Figure, Recording
from learnpy.content.problems import Problems

FOLDER = "recorded"
KEY_ENDING = ".key"
"""After the name of an exercise: `recommend.key.json` holds what its own programs give."""


def read_key(
    lesson_folder: str, exercise: str, files: CourseFiles, problems: Problems
) -> RecordedKey | None:
    """What the solution and the mistakes of an exercise give, if it is recorded."""
    file = join(join(lesson_folder, FOLDER), f"{exercise}{KEY_ENDING}.json")
    if not files.has(file):
        return None
    text = files.text(file)
    if text is None:
        return None
    key = RecordedKey(text)
    try:
        key.read()
    except (ValueError, RecursionError) as error:
        again = "run learnpy check-course --record"
        problems.add(file, 0, f"this is not what an exercise's programs give ({error}); {again}")
        return None
    return key


def read_recording(
    lesson_folder: str, name: str, files: CourseFiles, problems: Problems
) -> Recording | None:
    """The recording of a program (`factors`) or a question (`quiz.division`), if there is one."""
    folder = join(lesson_folder, FOLDER)
    output_file = join(folder, f"{name}.txt")
    if not files.has(output_file):
        return None
    output = files.text(output_file)
    if output is None:
        return None
    return Recording(output=output, figures=_read_figures(folder, name, files, problems))


def _read_figures(
    folder: str, name: str, files: CourseFiles, problems: Problems
) -> tuple[Figure, ...]:
    figures: list[Figure] = []
    while files.has(picture := join(folder, f"{name}-{len(figures) + 1}.png")):
        if not files.is_small(picture, DATA_LIMIT):
            break
        words = picture.removesuffix(".png") + ".txt"
        if not files.has(words):
            text = "this picture has no words beside it; run learnpy check-course --record"
            problems.add(picture, 0, text)
            break
        figures.append(Figure(file=picture, description=(files.text(words) or "").strip()))
    return tuple(figures)


def recorded_names(lesson_folder: str, files: CourseFiles) -> dict[str, str]:
    """Each file in `recorded/` with the name of the program or question it was made by."""
    names: dict[str, str] = {}
    for file in files.files_in(join(lesson_folder, FOLDER)):
        stem = file.rpartition(".")[0]
        name, hyphen, number = stem.rpartition("-")
        names[file] = name if hyphen and number.isdigit() else stem
    return names
