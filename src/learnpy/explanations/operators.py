"""Operators between values that do not go together."""

import ast
from datetime import date

from learnpy.explanations.model import Explanation
from learnpy.explanations.operands import COMPARISONS, OperandPair, both_told, pair_in
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.words import code, kind_named

_F_STRING = 'Or write an f-string, with the names in braces: `f"… {name} …"`.'
_NUMBERS = frozenset({"int", "float", "bool", "complex"})
_PATHS = frozenset({"PosixPath", "WindowsPath", "PurePosixPath", "PureWindowsPath"})
_CALLABLE = frozenset({"function", "method", "builtin_function_or_method", "type"})


def _join_text_and_number(scene: ErrorScene) -> Explanation | None:
    pair = pair_in(scene)
    if pair is None or pair.sign != "+":
        return None
    text, number = pair.side("str"), pair.side(*_NUMBERS)
    if text < 0 or number < 0:
        return None
    side, other = pair.sides[number], pair.sides[text]
    written = scene.value_of(other)
    tries = [
        f"To join them as text, turn the number into text: {code(f'str({scene.source(side)})')}."
    ]
    if type(written) is str and _is_number(written):
        turn = "int" if written.strip().lstrip("+-").isdigit() else "float"
        turned = code(f"{turn}({scene.source(other)})")
        tries.insert(0, f"To add them as numbers, turn the text into a number: {turned}.")
    else:
        tries.append(_with_f_string(scene, pair, text))
    return Explanation(
        f"`+` cannot join text and a number.{both_told(scene, pair)}",
        "Python does not guess whether you want to join texts or to add numbers.",
        tuple(tries),
    )


def _compare_text_and_number(scene: ErrorScene) -> Explanation | None:
    pair = pair_in(scene)
    if pair is None or pair.sign not in COMPARISONS.values():
        return None
    text, number = pair.side("str"), pair.side(*_NUMBERS)
    if text < 0 or number < 0:
        return None
    source = scene.source(pair.sides[text])
    return Explanation(
        f"{code(pair.sign)} cannot compare text with a number.{both_told(scene, pair)}",
        "What `input()` and files give is text, also where it looks like a number.",
        (
            (
                f"Turn the text into a number first: {code(f'int({source})')}, or "
                f"{code(f'float({source})')} for a number with a point."
            ),
        ),
    )


def _missing_call(scene: ErrorScene) -> Explanation | None:
    pair = pair_in(scene)
    if pair is None:
        return None
    place = pair.side(*_CALLABLE)
    if place < 0:
        return None
    source = scene.source(pair.sides[place])
    return Explanation(
        f"{code(source)} is {kind_named(pair.types[place])}, and {code(pair.sign)} needs a value.",
        f"Without parentheses, {code(source)} names the function itself and does not call it.",
        (f"Call it to get its value: {code(f'{source}()')}.",),
    )


def _percent_on_text(scene: ErrorScene) -> Explanation | None:
    pair = pair_in(scene)
    if pair is None or pair.sign != "%" or pair.types[0] != "str":
        return None
    if "not enough arguments" in scene.message:
        return Explanation(
            "The text before `%` has more places than there are values after it.",
            "Each `%s` or `%d` in the text takes one value.",
            ("Put the values into round brackets: `(first, second)`.", _F_STRING),
        )
    if "format:" in scene.message:
        return Explanation(
            f"The text before `%` wants a number.{both_told(scene, pair)}",
            "`%d` takes a number, and `%s` takes anything.",
            ("Write `%s` in the text.", _F_STRING),
        )
    source = scene.source(pair.sides[0])
    return Explanation(
        f"`%` after text puts values into the text, and the text has no place for them."
        f"{both_told(scene, pair)}",
        "For numbers, `%` gives the rest of a division. For that, both sides have to be numbers.",
        (f"If {code(source)} should be a number, turn it into one: {code(f'int({source})')}.",),
    )


def _list_and_item(scene: ErrorScene) -> Explanation | None:
    pair = pair_in(scene)
    if pair is None or pair.sign not in ("+", "+=") or pair.types[0] not in ("list", "tuple"):
        return None
    left, right = (scene.source(side) for side in pair.sides)
    tries = [f"Put the value into brackets, so that two lists are joined: {code(f'[{right}]')}."]
    if pair.types[0] == "list" and isinstance(pair.sides[0], ast.Name):
        tries.insert(0, f"Add it at the end of the list: {code(f'{left}.append({right})')}.")
    return Explanation(
        f"`+` joins a list with another list only.{both_told(scene, pair)}", "", tuple(tries)
    )


def _path_and_text(scene: ErrorScene) -> Explanation | None:
    pair = pair_in(scene)
    if pair is None or pair.sign != "+" or pair.side("str") < 0 or pair.side(*_PATHS) < 0:
        return None
    left, right = (scene.source(side) for side in pair.sides)
    tries = [f"For something inside that folder, write {code(f'{left} / {right}')}."]
    if pair.types[1] == "str" and isinstance(pair.sides[0], ast.Name):
        longer = code(f"{left}.with_name({left}.name + {right})")
        tries.append(f"For a longer name in the same folder, write {longer}.")
    return Explanation(
        f"`+` cannot join a path and a text.{both_told(scene, pair)}",
        "A path is not a text. Its parts are joined with `/`.",
        tuple(tries),
    )


def _dates_as_text(scene: ErrorScene) -> Explanation | None:
    pair = pair_in(scene)
    if pair is None or pair.sign != "-" or pair.types != ("str", "str"):
        return None
    if not all(_is_date(scene.value_of(side)) for side in pair.sides):
        return None
    turned = " - ".join(f"date.fromisoformat({scene.source(side)})" for side in pair.sides)
    return Explanation(
        f"`-` cannot calculate with text.{both_told(scene, pair)}",
        "Both look like dates to you. To Python they are text until you turn them into dates.",
        (
            f"With `from datetime import date` above, write {code(turned)}.",
            "What comes out has the number of days in `.days`.",
        ),
    )


def _text_arithmetic(scene: ErrorScene) -> Explanation | None:
    pair = pair_in(scene)
    if pair is None or pair.sign in COMPARISONS.values() or pair.side("str") < 0:
        return None
    texts = [side for side, name in zip(pair.sides, pair.types, strict=True) if name == "str"]
    values = [scene.value_of(each) for each in texts]
    words = [each for each, value in zip(texts, values, strict=True) if _is_no_number(value)]
    if words:
        source = scene.source(words[0])
        return Explanation(
            f"{code(pair.sign)} cannot calculate with text.{both_told(scene, pair)}",
            f"What {code(source)} says is no number, so it cannot be turned into one.",
            (f"Look where {code(source)} comes from, and take the number that you mean.",),
        )
    turned = " and ".join(code(f"int({scene.source(each)})") for each in texts)
    return Explanation(
        f"{code(pair.sign)} cannot calculate with text.{both_told(scene, pair)}",
        "What `input()` and files give is text, also where it looks like a number.",
        (f"Turn the text into a number before the calculation: {turned}.",),
    )


def _any_two(scene: ErrorScene) -> Explanation | None:
    pair = pair_in(scene)
    if pair is None or not all(pair.types):
        return None
    verb = "compare" if pair.sign in COMPARISONS.values() else "be used between"
    left, right = (kind_named(name) for name in pair.types)
    return Explanation(
        f"{code(pair.sign)} cannot {verb} {left} and {right}.{both_told(scene, pair)}",
        "One of the two is most likely not the value that you mean here.",
        (
            f"Print both before line {scene.line}, and see which one is a surprise.",
            "If one of them holds several values, take the one that you need out of it.",
        ),
    )


def _sign_before(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, TypeError) or not isinstance(scene.node, ast.UnaryOp):
        return None
    told = scene.told(scene.node.operand)
    return Explanation(
        f"There is no negative of this value: {told or scene.code(scene.node)}.",
        "",
        ("Use the sign before a number. Text becomes a number with `int(…)` or `float(…)`.",),
    )


EXPLAINERS: tuple[Explainer, ...] = (
    _missing_call,
    _join_text_and_number,
    _compare_text_and_number,
    _percent_on_text,
    _list_and_item,
    _path_and_text,
    _dates_as_text,
    _text_arithmetic,
    _any_two,
    _sign_before,
)


def _with_f_string(scene: ErrorScene, pair: OperandPair, text: int) -> str:
    parts = ["", ""]
    for place, side in enumerate(pair.sides):
        value = side.value if isinstance(side, ast.Constant) else None
        is_plain = place == text and isinstance(value, str) and not set(value) & set('"{}\\\n')
        parts[place] = str(value) if is_plain else f"{{{scene.source(side)}}}"
    if any('"' in part for part in parts):
        return _F_STRING
    inside = "".join(parts)
    return f"""Or write one f-string: {code(f'f"{inside}"')}."""


def _is_date(text: object) -> bool:
    try:
        return date.fromisoformat(str(text)).isoformat() == text
    except ValueError:
        return False


def _is_no_number(value: object) -> bool:
    """Whether this is known to be text that is no number."""
    return type(value) is str and not _is_number(value)


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
