"""The sentence for a program that came to no result: an error, an exit, a loop without end."""

from learnpy.checks.causes import cause_of_error, explanation_of, is_about_arguments
from learnpy.checks.no_result import returned_nothing
from learnpy.checks.observation import Observation
from learnpy.checks.opening import Telling
from learnpy.checks.shown import code_span
from learnpy.language import say, sayable


def endless(telling: Telling) -> str:
    """For a program that did not end."""
    stopped = telling.opening.say(
        sayable("With {given}, your program did not come to its end in time, so we stopped it."),
        sayable("Your program did not come to its end in time, so we stopped it."),
    )
    question = say(
        "Is there a loop that never gets to stop? Look at what has to change in each round."
    )
    return f"{stopped} {question}"


def ended_itself(telling: Telling) -> str:
    """For a program that called `exit()` or its like."""
    ended = telling.opening.say(
        sayable("With {given}, your program ended itself before it gave a result."),
        sayable("Your program ended itself before it gave a result."),
    )
    return f"{ended} {say('Take out the `exit()`, and let it run to its last line.')}"


def failed(got: Observation, telling: Telling) -> str:
    """For a program that raised an error where none was asked for."""
    told = code_span(f"{got.error}: {got.message}" if got.message else got.error)
    if got.line:
        return _stopped(got, told, telling)
    if got.gave_nothing:
        return returned_nothing(got, telling)
    if is_about_arguments(got):
        does_not_take = telling.opening.say(
            sayable("With {given}, your function does not take what it is given: {error}."),
            sayable("Your function does not take what it is given: {error}."),
            error=told,
        )
        compare = say(
            "Compare what stands in the brackets after its name in the `def` line with the task."
        )
        return f"{does_not_take} {compare}"
    could_not = telling.opening.say(
        sayable("With {given}, we could not go on with what your program gave: {error}."),
        sayable("We could not go on with what your program gave: {error}."),
        error=told,
    )
    return f"{could_not} {say('We expected {expected}.', expected=telling.expected)}"


def _stopped(got: Observation, told: str, telling: Telling) -> str:
    if explained := explanation_of(got):
        stopped = telling.opening.say(
            sayable("With {given}, your program stopped in line {line} with this error: {kind}."),
            sayable("Your program stopped in line {line} with this error: {kind}."),
            line=got.line,
            kind=code_span(got.error),
        )
        return f"{stopped} {explained}"
    stopped = telling.opening.say(
        sayable("With {given}, your program stopped in line {line}: {error}."),
        sayable("Your program stopped in line {line}: {error}."),
        line=got.line,
        error=told,
    )
    return f"{stopped} {cause_of_error(got)}".rstrip()
