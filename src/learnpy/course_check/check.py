"""The check of a whole course: load it, run all its programs, compare or record."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from learnpy.content.course_files import CourseFiles
from learnpy.content.model import Lesson, Recording
from learnpy.content.problems import CourseError, Problem, Problems
from learnpy.content.recordings import FOLDER, KEY_ENDING, read_recording
from learnpy.course_check.exercises import ProvenExercise, prove_exercise
from learnpy.course_check.gaps import prove_gaps
from learnpy.course_check.lesson_work import LessonWork, RecordedProgram, work_of
from learnpy.course_check.lessons import LessonsToCheck, load_to_check
from learnpy.course_check.minutes import minutes_problem
from learnpy.course_check.programs import record_program
from learnpy.course_check.recordings import (
    NewRecording,
    difference,
    key_file,
    recording_files,
    write_recordings,
)
from learnpy.course_check.report import CourseReport
from learnpy.course_check.taught import untaught
from learnpy.record import record

Progress = Callable[[str], None]

AT_ONCE = 2
"""Programs that run at the same time."""
_RECORD_SEED, _REPEAT_SEED, _COMPARE_SEED = 1, 2, 3
"""The order of sets is another in each run, so that a program that hangs on it is found out."""


def check_course(
    folder: Path,
    *,
    record: bool = False,
    lesson_id: str = "",
    try_adversaries: bool = True,
    progress: Progress = lambda _: None,
) -> CourseReport:
    """Load a course, run every program of its lessons, and compare with what was recorded.

    Args:
        folder: The course.
        record: Keep what the programs print and draw, instead of comparing.
        lesson_id: Look at one lesson only; problems elsewhere are passed over.
        try_adversaries: Prove also that programs which hang, crash, flood or steal do not pass an
            exercise; some seconds for each exercise. Never done while recording.
        progress: Told in a few words what comes next.

    Raises:
        ChildError: no program can be run here at all.
        OSError: a recording cannot be written.
    """
    try:
        loaded = _load(folder, lesson_id, record=record)
    except CourseError as error:
        return CourseReport(error.problems, lessons=0, programs=0, exercises=0)
    checked = [
        _check_lesson(
            lesson,
            folder,
            record=record,
            try_adversaries=try_adversaries and not record,
            progress=progress,
        )
        for lesson in loaded.lessons
    ]
    problems = {problem for each in checked for problem in each.problems}
    if not record:
        problems.update(_problems_with_teaching(loaded))
    if record and not problems:
        problems.update(_problems_with_recordings(folder, lesson_id))
    return CourseReport(
        problems=tuple(sorted(problems)),
        lessons=len(loaded.lessons),
        programs=sum(each.programs for each in checked),
        exercises=sum(each.exercises for each in checked),
        written=tuple(file for each in checked for file in each.written),
    )


def _problems_with_teaching(loaded: LessonsToCheck) -> Iterator[Problem]:
    """What is asked for and was not taught, and times that are not what the parts come to."""
    for lesson in loaded.lessons:
        if lesson.id in loaded.before:
            yield from untaught(lesson, loaded.before[lesson.id])
        wrong_time = minutes_problem(lesson)
        if wrong_time is not None:
            yield wrong_time


def _load(folder: Path, lesson_id: str, *, record: bool) -> LessonsToCheck:
    try:
        return load_to_check(folder, lesson_id, recordings_required=not record)
    except CourseError as error:
        spoilt = [each.file for each in error.problems if f"/{FOLDER}/" in each.file]
        if not record or not spoilt:
            raise
    for file in spoilt:  # all of them can be made again, and that is what was asked for
        (folder / file).unlink(missing_ok=True)
    return load_to_check(folder, lesson_id, recordings_required=False)


def _problems_with_recordings(folder: Path, lesson_id: str) -> tuple[Problem, ...]:
    """What can be seen only now, such as a wrong answer that is what the program prints."""
    try:
        load_to_check(folder, lesson_id, recordings_required=True)
    except CourseError as error:
        return error.problems
    return ()


@record
class _CheckedLesson:
    problems: tuple[Problem, ...]
    programs: int
    exercises: int
    written: tuple[str, ...]


def _check_lesson(
    lesson: Lesson, folder: Path, *, record: bool, try_adversaries: bool, progress: Progress
) -> _CheckedLesson:
    work = work_of(lesson, folder)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        runner = _record if record else _repeat
        ran = list(pool.map(lambda program: runner(program, work, progress), work.programs))
        problems = [problem for each in ran for problem in each.problems]
        proven: list[ProvenExercise] = []
        for exercise in work.exercises:
            progress(f"proving {work.lesson_id}: {exercise.id}")
            proven.append(prove_exercise(exercise, work, pool, try_adversaries=try_adversaries))
        gap_problems = prove_gaps(work, pool, progress)
    problems += [problem for each in proven for problem in each.problems] + gap_problems
    written = _write(work, folder, ran, proven) if record else ()
    if not record:
        problems += [problem for each in proven for problem in each.compared()]
        recorded = _recordings_of(work, folder)
        for each in ran:
            if not each.problems:
                problems += _compare(each, recorded.get(each.program.name))
    return _CheckedLesson(tuple(problems), len(ran), len(work.exercises), written)


@record
class _Ran:
    program: RecordedProgram
    recording: NewRecording
    problems: tuple[Problem, ...]


def _record(program: RecordedProgram, lesson: LessonWork, progress: Progress) -> _Ran:
    """Run a program twice: only what comes out the same is worth keeping."""
    progress(f"recording {lesson.lesson_id}: {program.name}")
    first, problems = record_program(program, lesson, hash_seed=_RECORD_SEED)
    if problems:
        return _Ran(program, first, problems)
    second, problems = record_program(program, lesson, hash_seed=_REPEAT_SEED)
    differs = _difference(
        first.output, second.output, [f.description for f in first.figures], second
    )
    if differs:
        text = f"gives something else when it is run again: {differs}; {_STEADY}"
        problems = (*problems, program.problem(text))
    return _Ran(program, first, problems)


def _repeat(program: RecordedProgram, lesson: LessonWork, progress: Progress) -> _Ran:
    progress(f"running {lesson.lesson_id}: {program.name}")
    return _Ran(program, *record_program(program, lesson, hash_seed=_COMPARE_SEED))


_STEADY = "fix its seeds, sort what comes from a set, print no times and no addresses"
_AGAIN = "if it is right now, run learnpy check-course --record"


def _compare(ran: _Ran, recorded: Recording | None) -> list[Problem]:
    if recorded is None:
        text = "what it prints is not recorded; run learnpy check-course --record"
        return [ran.program.problem(text)]
    words = [figure.description for figure in recorded.figures]
    differs = _difference(recorded.output, ran.recording.output, words, ran.recording)
    text = f"does not give what was recorded: {differs}; {_AGAIN}"
    return [ran.program.problem(text)] if differs else []


def _difference(before: str, now: str, words_before: Sequence[str], recording: NewRecording) -> str:
    """How a recording differs from an earlier output and the words of its figures, or empty."""
    words = [figure.description for figure in recording.figures]
    if before != now:
        return difference(before, now)
    if len(words) != len(words_before):
        return f"there were {len(words_before)} figures and are now {len(words)}"
    for number, (left, right) in enumerate(zip(words_before, words, strict=True), 1):
        differs = difference(left.strip(), right.strip())
        if differs:
            return f"the words of figure {number}: {differs}"
    return ""


def _recordings_of(work: LessonWork, folder: Path) -> dict[str, Recording | None]:
    """What is recorded, by name."""
    problems = Problems()
    files = CourseFiles(folder, problems)
    return {
        program.name: read_recording(work.folder, program.name, files, problems)
        for program in work.programs
    }


def _write(
    work: LessonWork, folder: Path, ran: Iterable[_Ran], proven: Iterable[ProvenExercise]
) -> tuple[str, ...]:
    files: dict[str, bytes] = {}
    failed: list[str] = []
    for each in ran:
        if each.problems:
            failed.append(each.program.name)
        else:
            files.update(recording_files(each.program.name, each.recording))
    for each in proven:
        if each.problems:
            failed.append(f"{each.exercise.id}{KEY_ENDING}")
        else:
            files.update(key_file(each.exercise.id, each.key))
    changed = write_recordings(folder / work.folder, files, failed)
    return tuple(f"{work.folder}/{FOLDER}/{name}" for name in changed)
