"""How long a lesson takes, worked out from its parts, beside what its author says."""

from learnpy.content.model import Exercise, Lesson, Program, Prose, Quiz
from learnpy.content.plain_text import plain_text
from learnpy.content.problems import Problem

WORDS_A_MINUTE = 110.0
"""Read carefully, perhaps in a second language, with code in between."""
MINUTES_A_PROGRAM = 1.0
"""To guess, to run it, to look, to change something; its lines are read besides."""
LINES_A_MINUTE = 15.0
"""Lines of a program, blank ones not counted."""
MINUTES_AN_EXERCISE = 4.0
MINUTES_THE_LAST_EXERCISE = 9.0
"""The last exercise of a lesson is its main one."""
MINUTES_A_QUESTION = 1.0
MAY_DIFFER = 0.3
"""How far the author's minutes may be from what the parts come to, as a share of that."""
MAY_ALWAYS_DIFFER = 5.0
"""Minutes; for a lesson so short that the share of it is nothing."""


def estimated_minutes(lesson: Lesson) -> float:
    """What the parts of a lesson come to, in minutes."""
    exercises = sum(isinstance(step, Exercise) for step in lesson.steps)
    programs = [step for step in lesson.steps if isinstance(step, Program)]
    lines = sum(bool(line.strip()) for each in programs for line in each.code.split("\n"))
    questions = sum(len(step.questions) for step in lesson.steps if isinstance(step, Quiz))
    minutes = words_of(lesson) / WORDS_A_MINUTE
    minutes += len(programs) * MINUTES_A_PROGRAM + lines / LINES_A_MINUTE
    minutes += questions * MINUTES_A_QUESTION
    if exercises:
        minutes += (exercises - 1) * MINUTES_AN_EXERCISE + MINUTES_THE_LAST_EXERCISE
    return minutes


def words_of(lesson: Lesson) -> int:
    """How many words there are to read: the text, and the tasks of the exercises."""
    texts = [step.html for step in lesson.steps if isinstance(step, Prose)]
    texts += [step.task_html for step in lesson.steps if isinstance(step, Exercise)]
    return sum(len(plain_text(text).split()) for text in texts)


def minutes_problem(lesson: Lesson) -> Problem | None:
    """Say when an author's minutes are far from what the parts come to."""
    estimated = estimated_minutes(lesson)
    may_differ = max(MAY_DIFFER * estimated, MAY_ALWAYS_DIFFER)
    if abs(lesson.minutes - estimated) <= may_differ:
        return None
    text = f'"minutes" is {lesson.minutes}, and the parts of the lesson come to {estimated:.0f}'
    return Problem(f"{lesson.track_id}/{lesson.id}/lesson.md", 0, text)
