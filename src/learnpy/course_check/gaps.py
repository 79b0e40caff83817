"""A gap in a program of a quiz proven: right texts give what the first gives, wrong ones do not."""

from collections.abc import Callable, Iterable
from concurrent.futures import Executor
from dataclasses import replace

from learnpy.content.gap_text import fill
from learnpy.content.model import GapAnswer
from learnpy.content.problems import Problem, quoted
from learnpy.course_check.lesson_work import GapWork, LessonWork
from learnpy.course_check.programs import record_program

_HASH_SEED = 1


def prove_gaps(
    lesson: LessonWork, pool: Executor, progress: Callable[[str], None]
) -> list[Problem]:
    """What is wrong with the answers of the gaps in a lesson's quizzes.

    Raises:
        ChildError: no program can be run at all.
        OSError: no folder can be made for a run.
    """
    problems: list[Problem] = []
    for gap in lesson.gaps:
        progress(f"proving {lesson.lesson_id}: {gap.program.name}")
        problems += _prove(gap, lesson, pool)
    return problems


def _prove(gap: GapWork, lesson: LessonWork, pool: Executor) -> Iterable[Problem]:
    first, *others = pool.map(lambda answer: _printed(gap, answer, lesson), gap.answers)
    if first is None:
        return  # it is a program of the lesson, and what is wrong with it is told there
    for answer, printed in zip(gap.answers[1:], others, strict=True):
        if answer.right and printed != first:
            text = f"the right answer {quoted(answer.text)} does not give what the first one gives"
            yield gap.program.problem(text)
        elif not answer.right and printed == first:
            yield gap.program.problem(
                f"the wrong answer {quoted(answer.text)} gives what the right one gives"
            )


def _printed(gap: GapWork, answer: GapAnswer, lesson: LessonWork) -> str | None:
    """What the program prints with this in its gap; None when it does not run to its end."""
    filled = replace(gap.program, code=fill(gap.code, answer.text))
    recording, problems = record_program(filled, lesson, hash_seed=_HASH_SEED)
    return None if problems else recording.output
