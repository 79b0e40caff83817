"""Operators between values that do not go together."""

import ast
from datetime import date

from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.values import MISSING
from learnpy.explanations.words import code, kind_named, quoted, type_name

_SIGNS = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.FloorDiv: "//", ast.Mod: "%",
    ast.Pow: "**", ast.BitAnd: "&", ast.BitOr: "|", ast.BitXor: "^", ast.MatMult: "@",
    ast.LShift: "<<", ast.RShift: ">>",
}  # fmt: skip
_COMPARISONS = {ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">="}
_F_STRING = 'Or write an f-string, with the names in braces: `f"… {name} …"`.'
_NUMBERS = frozenset({"int", "float", "bool", "complex"})
_PATHS = frozenset({"PosixPath", "WindowsPath", "PurePosixPath", "PureWindowsPath"})
_CALLABLE = frozenset({"function", "method", "builtin_function_or_method", "type"})


class _Pair:
    """The two sides of an operator."""

    def __init__(self, scene: ErrorScene, left: ast.expr, sign: str, right: ast.expr) -> None:
        self.sign = sign
        self.sides = (left, right)
        said = [each for each in quoted(scene.message) if each.isidentifier()]
        values = [scene.value_of(each) for each in self.sides]
        self.types = tuple(
            type_name(value) if value is not MISSING else _said_type(scene, said, place, sign)
            for place, value in enumerate(values)
        )

    def side(self, *types: str) -> int:
        """The place of the side that is of one of these types, or -1."""
        return next((place for place in (0, 1) if self.types[place] in types), -1)


def _join_text_and_number(scene: ErrorScene) -> Explanation | None:
    pair = _pair(scene)
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
        f"`+` cannot join text and a number.{_both(scene, pair)}",
        "Python does not guess whether you want to join texts or to add numbers.",
        tuple(tries),
    )


def _compare_text_and_number(scene: ErrorScene) -> Explanation | None:
    pair = _pair(scene)
    if pair is None or pair.sign not in _COMPARISONS.values():
        return None
    text, number = pair.side("str"), pair.side(*_NUMBERS)
    if text < 0 or number < 0:
        return None
    source = scene.source(pair.sides[text])
    return Explanation(
        f"{code(pair.sign)} cannot compare text with a number.{_both(scene, pair)}",
        "What `input()` and files give is text, also where it looks like a number.",
        (
            (
                f"Turn the text into a number first: {code(f'int({source})')}, or "
                f"{code(f'float({source})')} for a number with a point."
            ),
        ),
    )


def _missing_call(scene: ErrorScene) -> Explanation | None:
    pair = _pair(scene)
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
    pair = _pair(scene)
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
            f"The text before `%` wants a number.{_both(scene, pair)}",
            "`%d` takes a number, and `%s` takes anything.",
            ("Write `%s` in the text.", _F_STRING),
        )
    source = scene.source(pair.sides[0])
    return Explanation(
        f"`%` after text puts values into the text, and the text has no place for them."
        f"{_both(scene, pair)}",
        "For numbers, `%` gives the rest of a division. For that, both sides have to be numbers.",
        (f"If {code(source)} should be a number, turn it into one: {code(f'int({source})')}.",),
    )


def _list_and_item(scene: ErrorScene) -> Explanation | None:
    pair = _pair(scene)
    if pair is None or pair.sign not in ("+", "+=") or pair.types[0] not in ("list", "tuple"):
        return None
    left, right = (scene.source(side) for side in pair.sides)
    tries = [f"Put the value into brackets, so that two lists are joined: {code(f'[{right}]')}."]
    if pair.types[0] == "list" and isinstance(pair.sides[0], ast.Name):
        tries.insert(0, f"Add it at the end of the list: {code(f'{left}.append({right})')}.")
    return Explanation(
        f"`+` joins a list with another list only.{_both(scene, pair)}", "", tuple(tries)
    )


def _path_and_text(scene: ErrorScene) -> Explanation | None:
    pair = _pair(scene)
    if pair is None or pair.sign != "+" or pair.side("str") < 0 or pair.side(*_PATHS) < 0:
        return None
    left, right = (scene.source(side) for side in pair.sides)
    tries = [f"For something inside that folder, write {code(f'{left} / {right}')}."]
    if pair.types[1] == "str" and isinstance(pair.sides[0], ast.Name):
        longer = code(f"{left}.with_name({left}.name + {right})")
        tries.append(f"For a longer name in the same folder, write {longer}.")
    return Explanation(
        f"`+` cannot join a path and a text.{_both(scene, pair)}",
        "A path is not a text. Its parts are joined with `/`.",
        tuple(tries),
    )


def _dates_as_text(scene: ErrorScene) -> Explanation | None:
    pair = _pair(scene)
    if pair is None or pair.sign != "-" or pair.types != ("str", "str"):
        return None
    if not all(_is_date(scene.value_of(side)) for side in pair.sides):
        return None
    turned = " - ".join(f"date.fromisoformat({scene.source(side)})" for side in pair.sides)
    return Explanation(
        f"`-` cannot calculate with text.{_both(scene, pair)}",
        "Both look like dates to you. To Python they are text until you turn them into dates.",
        (
            f"With `from datetime import date` above, write {code(turned)}.",
            "What comes out has the number of days in `.days`.",
        ),
    )


def _text_arithmetic(scene: ErrorScene) -> Explanation | None:
    pair = _pair(scene)
    if pair is None or pair.sign in _COMPARISONS.values() or pair.side("str") < 0:
        return None
    texts = [side for side, name in zip(pair.sides, pair.types, strict=True) if name == "str"]
    values = [scene.value_of(each) for each in texts]
    words = [each for each, value in zip(texts, values, strict=True) if _is_no_number(value)]
    if words:
        source = scene.source(words[0])
        return Explanation(
            f"{code(pair.sign)} cannot calculate with text.{_both(scene, pair)}",
            f"What {code(source)} says is no number, so it cannot be turned into one.",
            (f"Look where {code(source)} comes from, and take the number that you mean.",),
        )
    turned = " and ".join(code(f"int({scene.source(each)})") for each in texts)
    return Explanation(
        f"{code(pair.sign)} cannot calculate with text.{_both(scene, pair)}",
        "What `input()` and files give is text, also where it looks like a number.",
        (f"Turn the text into a number before the calculation: {turned}.",),
    )


def _any_two(scene: ErrorScene) -> Explanation | None:
    pair = _pair(scene)
    if pair is None or not all(pair.types):
        return None
    verb = "compare" if pair.sign in _COMPARISONS.values() else "be used between"
    left, right = (kind_named(name) for name in pair.types)
    return Explanation(
        f"{code(pair.sign)} cannot {verb} {left} and {right}.{_both(scene, pair)}",
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


def _pair(scene: ErrorScene) -> _Pair | None:
    if not isinstance(scene.error, TypeError) or not scene.is_own:
        return None
    match scene.node:
        case ast.BinOp(left=left, op=op, right=right):
            return _Pair(scene, left, _SIGNS[type(op)], right)
        case ast.AugAssign(target=left, op=op, value=right):
            return _Pair(scene, left, f"{_SIGNS[type(op)]}=".replace("+=", "+"), right)
        case ast.Compare(left=left, ops=[op], comparators=[right]) if type(op) in _COMPARISONS:
            return _Pair(scene, left, _COMPARISONS[type(op)], right)
    return None


def _said_type(scene: ErrorScene, said: list[str], place: int, sign: str) -> str:
    """The type of a side as Python's message names it: in order, or only the one that is wrong."""
    if len(said) == 2:  # noqa: PLR2004  both sides
        return said[place]
    if "can only concatenate str" in scene.message:
        wrong = scene.message.rpartition('not "')[2].partition('"')[0]
        return ("str", wrong)[place]
    if "can only concatenate list" in scene.message:
        return ("list", scene.message.rpartition('not "')[2].partition('"')[0])[place]
    return "str" if sign == "%" and place == 0 and "string formatting" in scene.message else ""


def _both(scene: ErrorScene, pair: _Pair) -> str:
    told = [scene.told(side, name) for side, name in zip(pair.sides, pair.types, strict=True)]
    return f" {', and '.join(each for each in told if each)}." if any(told) else ""


def _with_f_string(scene: ErrorScene, pair: _Pair, text: int) -> str:
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
