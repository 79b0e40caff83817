"""Numbers: made from text, divided by nothing, outside of what can be calculated."""

import ast
import errno
from typing import Any

from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.values import MISSING
from learnpy.explanations.words import code, quoted, show

_WRITTEN_OUT = (ast.Constant, ast.UnaryOp)
_TURNS = frozenset({"int", "float", "complex"})
_IF_ANYTHING = "If it may be anything, put the line into `try:` … `except ValueError:`."
_WITH_POINT = '.replace(",", ".")'


def _text_is_no_number(scene: ErrorScene) -> Explanation | None:
    call = _call_of(scene, _TURNS)
    if call is None or not isinstance(scene.error, ValueError) or not call.args:
        return None
    turn = scene.source(call.func)
    value = scene.value_of(call.args[0])
    if type(value) is not str:
        value = _said_text(scene)
    if value is None:
        return None
    whole = "a whole number" if turn == "int" else "a number"
    shown = show(value)
    meaning = f"{code(f'{turn}()')} cannot make {whole} of the text {shown}."
    source = scene.source(call.args[0])
    if not value.strip():
        is_input = source.startswith("input(")
        what = "Somebody pressed Enter without typing anything." if is_input else (
            f"{code(source)} is an empty text." if isinstance(call.args[0], ast.Name) else
            "An empty text is no number.")  # fmt: skip
        return Explanation(
            meaning,
            what,
            ("Type a number, or ask whether there is a text before you turn it into a number.",),
        )
    is_typed = _is_typed(scene, call.args[0])
    return _not_a_number(value, turn, meaning, source, is_typed=is_typed)


def _is_typed(scene: ErrorScene, node: ast.expr) -> bool:
    """Whether a text is what `input()` gave, at once or by way of a name."""
    if isinstance(node, ast.Name):
        given = (each for each in scene.walk() if isinstance(each, ast.Assign))
        values = [
            each.value
            for each in given
            if any(isinstance(name, ast.Name) and name.id == node.id for name in each.targets)
        ]
        return (
            len(values) == 1 and not isinstance(values[0], ast.Name) and _is_typed(scene, values[0])
        )
    call = node
    while isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute):
        call = call.func.value  # `input().strip()`
    return isinstance(call, ast.Call) and scene.source(call.func) == "input"


def _not_a_number(
    value: str, turn: str, meaning: str, source: str, *, is_typed: bool
) -> Explanation:
    if turn == "int" and _is_float(value):
        return Explanation(
            meaning,
            "There is a point in it, and a whole number has none.",
            (
                f"Use {code(f'float({source})')} for a number with a point.",
                f"To cut off what is after the point: {code(f'int(float({source}))')}.",
            ),
        )
    if _is_float(value.replace(",", ".")):
        return Explanation(
            meaning,
            "Python writes the decimal point as `.`, and not as `,`.",
            (f"Replace it first: {code(f'{turn}({source}{_WITH_POINT})')}.",),
        )
    digits = "".join(each for each in value if each.isdigit() or each in ".-")
    if digits and _is_float(digits):
        others = sorted({each for each in value if not (each.isdigit() or each in ".-")})
        what = ", ".join(code(each) if not each.isspace() else "a space" for each in others[:4])
        return Explanation(
            meaning,
            f"Beside the digits there is something else in it: {what}.",
            (f"Keep the number alone, {code(digits)}, and take away the rest before.",),
        )
    return Explanation(
        meaning,
        "There are letters or signs in it, and no number.",
        (
            "Run it again and type digits only."
            if turn == "int"
            else "Run it again and type a number, such as `2.5`.",
            _IF_ANYTHING,
        )
        if is_typed
        else (
            "Look at where the text comes from, and print it before this line.",
            _IF_ANYTHING,
        ),
    )


def _wrong_type_for_number(scene: ErrorScene) -> Explanation | None:
    call = _call_of(scene, _TURNS)
    if call is None or not isinstance(scene.error, TypeError) or not call.args:
        return None
    names = [each for each in quoted(scene.message) if each.isidentifier()]
    told = scene.told(call.args[0], names[-1] if names else "")
    turn = scene.source(call.func)
    return Explanation(
        f"{code(f'{turn}()')} makes a number of a text or of another number. {told}.",
        "",
        (f"Hand it one text, or one number. From a list, take one item: {code('numbers[0]')}.",),
    )


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
    _text_is_no_number,
    _wrong_type_for_number,
    _no_length,
    _outside_mathematics,
    _too_large,
)


def _call_of(scene: ErrorScene, names: frozenset[str]) -> ast.Call | None:
    """The call that failed, where it calls one of Python's own functions directly."""
    call = scene.node
    if not scene.is_own or not isinstance(call, ast.Call) or not isinstance(call.func, ast.Name):
        return None
    return call if call.func.id in names else None


def _said_text(scene: ErrorScene) -> str | None:
    """The text that Python names as no number."""
    shown = scene.message.partition(": ")[2]
    try:
        value = ast.literal_eval(shown)
    except (ValueError, SyntaxError):
        return None
    return value if isinstance(value, str) else None


def _is_float(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
