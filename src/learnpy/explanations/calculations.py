"""Numbers: divided by nothing, outside of what can be calculated, and lengths that are none."""

import ast
import errno
from typing import Any

from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.values import MISSING
from learnpy.explanations.words import code, quoted, show
from learnpy.language import say, sayable

_WRITTEN_OUT = (ast.Constant, ast.UnaryOp)
_LOGARITHM = sayable("There is a logarithm of numbers above zero only.")
_RULES = {
    "sqrt": sayable("There is no root of a number below zero (among the ordinary numbers)."),
    "factorial": sayable("There is a factorial of `0`, `1`, `2` and so on only."),
    "asin": sayable("The sine of an angle lies between `-1` and `1`."),
    "acos": sayable("The cosine of an angle lies between `-1` and `1`."),
    "log": _LOGARITHM,
    "log2": _LOGARITHM,
    "log10": _LOGARITHM,
}
"""What the functions of `math` calculate with."""


def _no_length(scene: ErrorScene) -> Explanation | None:
    call = scene.node
    if not isinstance(scene.error, TypeError) or not isinstance(call, ast.Call):
        return None
    if "has no len()" not in scene.message or not call.args:
        return None
    fact = scene.told(call.args[0], (quoted(scene.message) or [""])[0])
    value = scene.value_of(call.args[0])
    source = scene.source(call.args[0])
    return Explanation(
        say("{fact}, and has no length.", fact=fact),
        say("`len()` counts the items of a list or a dictionary, or the characters of a text."),
        (
            say(
                "To count the digits of a number, make a text of it: {code}.",
                code=code(f"len(str({source}))"),
            ),
        )
        if type(value) in (int, float)
        else (say("Look at what {name} holds: did you mean one of its parts?", name=code(source)),),
    )


def _division_by_zero(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, ZeroDivisionError):
        return None
    node = scene.node
    if isinstance(node, ast.BinOp | ast.AugAssign):
        below = node.right if isinstance(node, ast.BinOp) else node.value
        source = scene.source(below)
        signs = {ast.Div: "/", ast.FloorDiv: "//", ast.Mod: "%"}
        sign = signs.get(type(node.op), "/")
        if isinstance(below, ast.Constant):
            return Explanation(
                say("A number cannot be divided by zero."),
                say(
                    "On the right of {sign} in line {line} stands {value}.",
                    sign=code(sign),
                    line=scene.line,
                    value=code(source),
                ),
                (say("Divide by another number."),),
            )
        return Explanation(
            _is_zero(scene, below),
            "",
            (
                say("Ask first: {code}.", code=code(f"if {source} != 0:")),
                say(
                    "Or look at why {name} is `0`: should it have another value by then?",
                    name=code(source),
                ),
            ),
        )
    return Explanation(
        say("A number was divided by zero, and that has no result."),
        say("It happened in line {line}.", line=scene.line) if scene.line else "",
        (say("Look at which value is `0` there, and ask for that case first."),),
    )


def _is_zero(scene: ErrorScene, below: ast.expr) -> str:
    """What stands below the line of a division is zero."""
    if isinstance(below, ast.Call) and scene.source(below.func) == "len" and below.args:
        return say(
            "A number cannot be divided by zero, and {name} is `0` in line {line}, because {empty} "
            "is empty.",
            name=scene.code(below),
            line=scene.line,
            empty=scene.code(below.args[0]),
        )
    return say(
        "A number cannot be divided by zero, and {name} is `0` in line {line}.",
        name=scene.code(below),
        line=scene.line,
    )


def _outside_mathematics(scene: ErrorScene) -> Explanation | None:
    if type(scene.error) is not ValueError or not isinstance(scene.node, ast.Call):
        return None
    call = scene.node
    name = scene.source(call.func).rpartition(".")[2]
    value = scene.value_of(call.args[0]) if call.args else MISSING
    if type(value) not in (int, float) or name not in _RULES:
        return None
    shown = show(value)
    given = scene.code(call.args[0])
    limit = {"sqrt": ">= 0", "factorial": ">= 0"}.get(name, "> 0")
    tries = (
        (say("Ask first: {code}.", code=code(f"if {scene.source(call.args[0])} {limit}:")),)
        if name not in ("asin", "acos") and not isinstance(call.args[0], _WRITTEN_OUT)
        else ()
    )
    return Explanation(
        f"{say('{function} has no result here.', function=code(f'{name}()'))} {say(_RULES[name])}",
        say("{name} is {value}.", name=given, value=shown)
        if given != shown
        else say("It got {value}.", value=shown),
        (*tries, say("Look at the calculation that gives this number: is its sign right?")),
    )


def _too_large(scene: ErrorScene) -> Explanation | None:
    error: Any = scene.error
    is_range = isinstance(error, OSError) and error.errno == errno.ERANGE
    if not isinstance(error, OverflowError) and not is_range:
        return None
    return Explanation(
        say(
            "The result of line {line} is too large for a decimal number (`float`).",
            line=scene.line,
        ),
        say("Decimal numbers end at about `1.8e308`. Whole numbers (`int`) have no end."),
        (
            say("Calculate with whole numbers for as long as you can: `//` instead of `/`."),
            say("Or look at which value grows more than it should."),
        ),
    )


EXPLAINERS: tuple[Explainer, ...] = (
    _division_by_zero,
    _no_length,
    _outside_mathematics,
    _too_large,
)
