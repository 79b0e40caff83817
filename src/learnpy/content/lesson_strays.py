"""Files in a lesson's folder that nothing uses: most often a step that somebody forgot."""

from collections.abc import Sequence

from learnpy.content.course_files import join
from learnpy.content.exercise_loader import FILE as EXERCISE_FILE
from learnpy.content.glossary import FILE as GLOSSARY_FILE
from learnpy.content.lesson_text import PlacedStep
from learnpy.content.model import Quiz, Step
from learnpy.content.problems import quoted
from learnpy.content.prose import PICTURE_ENDINGS, Surroundings
from learnpy.content.recordings import FOLDER as RECORDED
from learnpy.content.recordings import KEY_ENDING, recorded_names

_KNOWN_FILES = frozenset({"lesson.md", "make_data.py", GLOSSARY_FILE})
_KNOWN_FOLDERS = frozenset({"data", RECORDED})


def check_strays(
    placed: Sequence[PlacedStep],
    steps: Sequence[Step],
    around: Surroundings,
    *,
    recordings_required: bool,
) -> None:
    """Report what no directive places, and recordings of what is no longer there."""
    _check_files(placed, around)
    _check_folders(placed, around)
    if recordings_required:
        _check_recordings(placed, steps, around)


def _check_files(placed: Sequence[PlacedStep], around: Surroundings) -> None:
    used = {step.argument for step in placed if step.name == "program"}
    used |= {f"{step.argument}.yaml" for step in placed if step.name == "quiz"}
    for name in around.files.files_in(around.folder):
        ending = f".{name.rpartition('.')[2]}"
        if name in used or name in _KNOWN_FILES or ending in PICTURE_ENDINGS:
            continue
        path = join(around.folder, name)
        if ending == ".py":
            text = f'lesson.md does not place this program with "{{program}} {name}"'
        elif ending == ".yaml":
            stem = name.removesuffix(".yaml")
            text = f'lesson.md does not place this quiz with "{{quiz}} {stem}"'
        else:
            text = "a lesson has no such file; what its programs read is in data/"
        around.problems.add(path, 0, text)


def _check_folders(placed: Sequence[PlacedStep], around: Surroundings) -> None:
    used = {step.argument for step in placed if step.name == "exercise"}
    for name in around.files.folders_in(around.folder):
        if name in used or name in _KNOWN_FOLDERS:
            continue
        folder = join(around.folder, name)
        if around.files.has(join(folder, EXERCISE_FILE)):
            text = f'lesson.md does not place this exercise with "{{exercise}} {name}"'
        elif any(_is_picture(path) for path in around.files.files_below(folder)):
            continue
        else:
            text = f"nothing in the lesson uses this folder; an exercise has {EXERCISE_FILE}"
        around.problems.add(folder, 0, text)


def _is_picture(path: str) -> bool:
    return f".{path.rpartition('.')[2]}" in PICTURE_ENDINGS


def _check_recordings(
    placed: Sequence[PlacedStep], steps: Sequence[Step], around: Surroundings
) -> None:
    known = {step.id for step in placed if step.name == "program"}
    known |= {f"{step.id}{KEY_ENDING}" for step in placed if step.name == "exercise"}
    read = {step.id: step for step in steps if isinstance(step, Quiz)}
    for quiz in read.values():
        known |= {
            f"{quiz.id}.{each.id}" for each in quiz.questions if each.kind == "predict" or each.runs
        }
    # A step that is not placed, or a quiz that cannot be read, is a problem of its own.
    files = around.files
    excused = {name.rpartition(".")[0] for name in files.files_in(around.folder)} - set(read)
    excused.update(files.folders_in(around.folder))
    for file, name in recorded_names(around.folder, around.files).items():
        if name not in known and name.partition(".")[0] not in excused:
            text = f"no program, question or exercise is called {quoted(name)}"
            path = join(join(around.folder, RECORDED), file)
            around.problems.add(path, 0, f"{text}; run learnpy check-course --record")
