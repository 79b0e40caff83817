"""The sentence for a function that gave back nothing where a result was expected."""

from learnpy.checks.observation import Observation
from learnpy.checks.opening import Opening, Telling
from learnpy.checks.shown import code_span
from learnpy.language import say, sayable


def returned_nothing(got: Observation, telling: Telling) -> str:
    """What to say of nothing, and of nothing but what was printed."""
    if got.printed.strip():
        printed = code_span(got.printed.strip().splitlines()[0])
        said = _printed_and_gave_nothing(got.gave_nothing, printed, telling.opening)
        to_do = say(
            "`print` shows a value to people; `return` hands it to the rest of the program."
        )
        return f"{said} {to_do}"
    said = _gave_nothing(got.gave_nothing, telling.opening)
    wanted = say("We expected {expected}.", expected=telling.expected)
    question = say("Does every way through the function end with a `return`?")
    return f"{said} {wanted} {question}"


def _gave_nothing(function: str, opening: Opening) -> str:
    if function:
        return opening.say_alone(
            sayable("Your function {function} gave back nothing, which in Python is `None`."),
            function=code_span(function),
        )
    return opening.say(
        sayable("With {given}, your function gave back nothing, which in Python is `None`."),
        sayable("Your function gave back nothing, which in Python is `None`."),
    )


def _printed_and_gave_nothing(function: str, printed: str, opening: Opening) -> str:
    if function:
        return opening.say_alone(
            sayable("Your function {function} printed {printed} and gave back nothing."),
            function=code_span(function),
            printed=printed,
        )
    return opening.say(
        sayable("With {given}, your function printed {printed} and gave back nothing."),
        sayable("Your function printed {printed} and gave back nothing."),
        printed=printed,
    )
