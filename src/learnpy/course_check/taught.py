"""The proof that nothing is needed before it is taught, for a track that begins from nothing.

An exercise, and a program of a quiz, may use what some text before it shows: a program of the
lesson, a block of Python, or code inside a sentence; in this lesson or in a lesson before it.
"""

from collections.abc import Iterable, Iterator

from learnpy.content.gap_text import fill
from learnpy.content.model import Exercise, Lesson, Program, Prose, Question, Quiz, Step
from learnpy.content.problems import Problem
from learnpy.course_check.code_in_text import named_in_text
from learnpy.course_check.python_parts import Parts, in_words, parts_of, variables_of

_UNTAUGHT = "which no text before it names"


def untaught(lesson: Lesson, before: Iterable[Lesson]) -> list[Problem]:
    """What a lesson asks for that neither it nor the lessons before it show.

    Args:
        lesson: The lesson.
        before: All lessons that a learner has gone through by then.
    """
    taught = _Taught()
    for each in before:
        for step in each.steps:
            taught.add(step)
    problems: list[Problem] = []
    for step in lesson.steps:
        if isinstance(step, Exercise):
            problems += _untaught_by_exercise(step, taught.parts)
        elif isinstance(step, Quiz):
            problems += _untaught_by_quiz(step, f"{lesson.track_id}/{lesson.id}", taught.parts)
        taught.add(step)
    return problems


class _Taught:
    """What the steps so far have shown."""

    def __init__(self) -> None:
        self.parts: set[str] = set()
        self._variables: set[str] = set()

    def add(self, step: Step) -> None:
        """Take in what one more step shows."""
        if isinstance(step, Prose):
            self.parts |= named_in_text(step.html, self._variables)
        elif isinstance(step, Program):
            self.parts |= (parts_of(step.code) or {}).keys()
            self._variables |= variables_of(step.code)


def _untaught_by_exercise(exercise: Exercise, taught: set[str]) -> Iterator[Problem]:
    given = parts_of(exercise.starter) or {}
    for part, line in _left(parts_of(exercise.solution), taught | given.keys()):
        text = f"the solution uses {in_words(part)}, {_UNTAUGHT}"
        yield Problem(f"{exercise.folder}/solution.py", line, text)


def _untaught_by_quiz(quiz: Quiz, folder: str, taught: set[str]) -> Iterator[Problem]:
    for question in quiz.questions:
        for part, _line in _left(parts_of(_program_of(question)), taught):
            text = f'question "{question.id}": the program uses {in_words(part)}, {_UNTAUGHT}'
            yield Problem(f"{folder}/{quiz.id}.yaml", 0, text)


def _program_of(question: Question) -> str:
    """The program of a question as it should be; empty where it has none."""
    if question.kind == "order":
        return "\n".join(question.lines)
    if question.kind == "gap":
        right = next(answer.text for answer in question.gap_answers if answer.right)
        return fill(question.code, right)
    return question.code


def _left(parts: Parts | None, taught: set[str]) -> list[tuple[str, int]]:
    """The parts that are not taught, in the order of their lines."""
    left = [(line, part) for part, line in (parts or {}).items() if part not in taught]
    return [(part, line) for line, part in sorted(left)]
