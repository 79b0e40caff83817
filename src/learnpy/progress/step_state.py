"""How far a step is: plain functions of its outline and its record."""

from enum import Enum

from learnpy.content.outline import StepOutline
from learnpy.progress.model import StepProgress


class StepState(Enum):
    """How far a step is."""

    NOT_STARTED = "not started"
    SEEN = "seen"
    DONE = "done"
    WITH_SOLUTION = "solved with the solution shown"


def step_is_done(step: StepOutline, known: StepProgress) -> bool:
    """Whether a step is done: read, run, solved or passed, as its kind asks for."""
    if step.kind == "quiz":
        return known.passed is not None
    if step.kind == "exercise":
        return known.solved is not None
    if step.kind == "program":
        return known.run is not None
    return known.reached is not None


def step_state(step: StepOutline, known: StepProgress) -> StepState:
    """How far a step is, for the marks beside it; text is seen and never done."""
    if step.kind == "exercise" and solved_with_solution(known):
        return StepState.WITH_SOLUTION
    if step.kind != "prose" and step_is_done(step, known):
        return StepState.DONE
    if known.reached or known.answers or known.hints or known.last_tried:
        return StepState.SEEN
    return StepState.NOT_STARTED


def solved_with_solution(known: StepProgress) -> bool:
    """Whether an exercise was solved, and each time in a try in which the solution was shown."""
    return (
        known.solved is not None
        and known.earned is None
        and known.solution_seen is not None
        and known.solution_seen <= known.solved
    )


def in_this_try(time: str | None, known: StepProgress) -> bool:
    """Whether a time lies in the present try of an exercise or a quiz."""
    return time is not None and time > (known.last_begun_again or "")


def is_worked_on(known: StepProgress) -> bool:
    """Whether more was done than to read it."""
    return bool(known.run or known.last_tried or known.hints or known.answers)
