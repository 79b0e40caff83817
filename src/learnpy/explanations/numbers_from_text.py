"""Numbers made from text."""

import ast

from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.words import code, quoted, show
from learnpy.language import say

_TURNS = frozenset({"int", "float", "complex"})
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
    source = scene.source(call.args[0])
    meaning = _cannot_make(turn, value)
    if not value.strip():
        return Explanation(
            meaning,
            _why_empty(call.args[0], source),
            (
                say(
                    "Type a number, or ask whether there is a text before you turn it into a "
                    "number."
                ),
            ),
        )
    is_typed = _is_typed(scene, call.args[0])
    return _not_a_number(value, turn, meaning, source, is_typed=is_typed)


def _cannot_make(turn: str, value: str) -> str:
    if turn == "int":
        return say("`int()` cannot make a whole number of the text {text}.", text=show(value))
    return say(
        "{function} cannot make a number of the text {text}.",
        function=code(f"{turn}()"),
        text=show(value),
    )


def _why_empty(node: ast.expr, source: str) -> str:
    if source.startswith("input("):
        return say("Somebody pressed Enter without typing anything.")
    if isinstance(node, ast.Name):
        return say("{name} is an empty text.", name=code(source))
    return say("An empty text is no number.")


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
            say("There is a point in it, and a whole number has none."),
            (
                say("Use {code} for a number with a point.", code=code(f"float({source})")),
                say(
                    "To cut off what is after the point: {code}.",
                    code=code(f"int(float({source}))"),
                ),
            ),
        )
    if _is_float(value.replace(",", ".")):
        return Explanation(
            meaning,
            say("Python writes the decimal point as `.`, and not as `,`."),
            (say("Replace it first: {code}.", code=code(f"{turn}({source}{_WITH_POINT})")),),
        )
    digits = "".join(each for each in value if each.isdigit() or each in ".-")
    if digits and _is_float(digits):
        others = sorted({each for each in value if not (each.isdigit() or each in ".-")})
        signs = (code(each) if not each.isspace() else say("a space") for each in others[:4])
        return Explanation(
            meaning,
            say(
                "Beside the digits there is something else in it: {signs}.", signs=", ".join(signs)
            ),
            (
                say(
                    "Keep the number alone, {number}, and take away the rest before.",
                    number=code(digits),
                ),
            ),
        )
    return Explanation(
        meaning,
        say("There are letters or signs in it, and no number."),
        (
            _another_text(turn, is_typed=is_typed),
            say("If it may be anything, put the line into `try:` … `except ValueError:`."),
        ),
    )


def _another_text(turn: str, *, is_typed: bool) -> str:
    if not is_typed:
        return say("Look at where the text comes from, and print it before this line.")
    if turn == "int":
        return say("Run it again and type digits only.")
    return say("Run it again and type a number, such as `2.5`.")


def _wrong_type_for_number(scene: ErrorScene) -> Explanation | None:
    call = _call_of(scene, _TURNS)
    if call is None or not isinstance(scene.error, TypeError) or not call.args:
        return None
    names = [each for each in quoted(scene.message) if each.isidentifier()]
    return Explanation(
        say(
            "{function} makes a number of a text or of another number. {fact}.",
            function=code(f"{scene.source(call.func)}()"),
            fact=scene.told(call.args[0], names[-1] if names else ""),
        ),
        "",
        (say("Hand it one text, or one number. From a list, take one item: `numbers[0]`."),),
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
