"""Numbers: divided by nothing, outside of what can be calculated, and lengths that are none."""

import ast
import errno
from typing import Any

from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.values import MISSING
from learnpy.explanations.words import code, quoted, show

_WRITTEN_OUT = (ast.Constant, ast.UnaryOp)


def _no_length(scene: ErrorScene) -> Explanation | None:
    call = scene.node
    if not isinstance(scene.error, TypeError) or not isinstance(call, ast.Call):
        return None
    if "has no len()" not in scene.message or not call.args:
        return None
    told = scene.told(call.args[0], (quoted(scene.message) or [""])[0])
    value = scene.value_of(call.args[0])
    source = scene.source(call.args[0])
    return Explanation(
        f"{told}, and has no length.",
        "`len()` counts the items of a list or a dictionary, or the characters of a text.",
        (f"To count the digits of a number, make a text of it: {code(f'len(str({source}))')}.",)
        if type(value) in (int, float)
        else (f"Look at what {code(source)} holds: did you mean one of its parts?",),
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
                "A number cannot be divided by zero.",
                f"On the right of {code(sign)} in line {scene.line} stands {code(source)}.",
                ("Divide by another number.",),
            )
        why = ""
        if isinstance(below, ast.Call) and scene.source(below.func) == "len" and below.args:
            why = f", because {scene.code(below.args[0])} is empty"
        return Explanation(
            f"A number cannot be divided by zero, and {code(source)} is `0` in line {scene.line}"
            f"{why}.",
            "",
            (
                f"Ask first: {code(f'if {source} != 0:')}.",
                f"Or look at why {code(source)} is `0`: should it have another value by then?",
            ),
        )
    return Explanation(
        "A number was divided by zero, and that has no result.",
        f"It happened in line {scene.line}." if scene.line else "",
        ("Look at which value is `0` there, and ask for that case first.",),
    )


def _outside_mathematics(scene: ErrorScene) -> Explanation | None:
    if type(scene.error) is not ValueError or not isinstance(scene.node, ast.Call):
        return None
    call = scene.node
    name = scene.source(call.func).rpartition(".")[2]
    value = scene.value_of(call.args[0]) if call.args else MISSING
    if type(value) not in (int, float) or name not in ("sqrt", "log", "log10", "log2", "asin",
                                                       "acos", "factorial"):  # fmt: skip
        return None
    rules = {
        "sqrt": "There is no root of a number below zero (among the ordinary numbers)",
        "factorial": "There is a factorial of `0`, `1`, `2` and so on only",
        "asin": "The sine of an angle lies between `-1` and `1`",
        "acos": "The cosine of an angle lies between `-1` and `1`",
    }
    rule = rules.get(name, "There is a logarithm of numbers above zero only")
    shown = show(value)
    told = f"{scene.code(call.args[0])} is {shown}" if scene.code(call.args[0]) != shown else shown
    given = told if " is " in told else f"It got {shown}"
    limit = {"sqrt": ">= 0", "factorial": ">= 0"}.get(name, "> 0")
    tries = (
        (f"Ask first: {code(f'if {scene.source(call.args[0])} {limit}:')}.",)
        if name not in ("asin", "acos") and not isinstance(call.args[0], _WRITTEN_OUT)
        else ()
    )
    return Explanation(
        f"{code(f'{name}()')} has no result here. {rule}.",
        f"{given}.",
        (*tries, "Look at the calculation that gives this number: is its sign right?"),
    )


def _too_large(scene: ErrorScene) -> Explanation | None:
    error: Any = scene.error
    is_range = isinstance(error, OSError) and error.errno == errno.ERANGE
    if not isinstance(error, OverflowError) and not is_range:
        return None
    return Explanation(
        f"The result of line {scene.line} is too large for a decimal number (`float`).",
        "Decimal numbers end at about `1.8e308`. Whole numbers (`int`) have no end.",
        (
            "Calculate with whole numbers for as long as you can: `//` instead of `/`.",
            "Or look at which value grows more than it should.",
        ),
    )


EXPLAINERS: tuple[Explainer, ...] = (
    _division_by_zero,
    _no_length,
    _outside_mathematics,
    _too_large,
)
