"""Names of a function's own that have no value yet."""

from learnpy.explanations.assignments import assigned_lines, named
from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.values import MISSING
from learnpy.explanations.words import code, listed, show
from learnpy.language import say

_FEW = 3


def _not_yet_in_function(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, UnboundLocalError) or scene.frame is None or not scene.is_own:
        return None
    name = scene.error.name or named(scene)
    function = scene.frame.f_code.co_name
    lines = sorted(assigned_lines(scene))
    outside = scene.frame.f_globals.get(name, MISSING)
    meaning = say(
        "Inside the function {function}, {name} has no value yet when line {line} uses it.",
        function=code(function),
        name=code(name),
        line=scene.line,
    )
    if outside is not MISSING:
        cause = f"{_one_outside(name, show(outside))} {_one_inside(name, lines)}"
        return Explanation(meaning, cause, _hand_over(name, function))
    cause = say(
        "It gets its value in line {lines}, but that was not reached before line {line}: it comes "
        "later, or stands under an `if`, a loop or a `try` that did not run.",
        lines=_few(lines),
        line=scene.line,
    )
    first = say(
        "Give {name} a value before that, at the start of {function}.",
        name=code(name),
        function=code(function),
    )
    return Explanation(meaning, cause if lines else "", (first,))


EXPLAINERS: tuple[Explainer, ...] = (_not_yet_in_function,)


def _one_outside(name: str, value: str) -> str:
    if value:
        return say(
            "There is a {name} outside the function (it holds {value}).",
            name=code(name),
            value=value,
        )
    return say("There is a {name} outside the function.", name=code(name))


def _one_inside(name: str, lines: list[int]) -> str:
    if lines:
        return say(
            "But because line {line} gives {name} a value, the function has a {name} of its own, "
            "which is empty at first.",
            line=lines[-1],
            name=code(name),
        )
    return say(
        "But because the function gives {name} a value, the function has a {name} of its own, "
        "which is empty at first.",
        name=code(name),
    )


def _hand_over(name: str, function: str) -> tuple[str, ...]:
    return (
        say(
            "Hand the value in and give the new one back: {define} … {give_back}.",
            define=code(f"def {function}({name}):"),
            give_back=code(f"return {name}"),
        ),
        say("Or write {code} as the first line of the function.", code=code(f"global {name}")),
    )


def _few(lines: list[int]) -> str:
    """The first of some lines, as in "3 and 5"."""
    told = ""
    for line in lines[:_FEW]:
        told = listed([told, str(line)]) if told else str(line)
    return told
