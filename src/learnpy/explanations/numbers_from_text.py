"""Numbers made from text."""

import ast

from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.words import code, quoted, show

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


EXPLAINERS: tuple[Explainer, ...] = (_text_is_no_number, _wrong_type_for_number)


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
