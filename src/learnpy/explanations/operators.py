"""Operators between values that do not go together."""

import ast
from datetime import date

from learnpy.explanations.model import Explanation
from learnpy.explanations.operands import COMPARISONS, OperandPair, pair_in, with_operands
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.words import code, codes, kind_named
from learnpy.language import say, sayable

_F_STRING = sayable('Or write an f-string, with the names in braces: `f"… {name} …"`.')
_FROM_INPUT = sayable("What `input()` and files give is text, also where it looks like a number.")
_NO_CALCULATION = sayable("{sign} cannot calculate with text.")
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
    as_text = code(f"str({scene.source(side)})")
    tries = [say("To join them as text, turn the number into text: {code}.", code=as_text)]
    if type(written) is str and _is_number(written):
        turn = "int" if written.strip().lstrip("+-").isdigit() else "float"
        turned = code(f"{turn}({scene.source(other)})")
        tries.insert(
            0, say("To add them as numbers, turn the text into a number: {code}.", code=turned)
        )
    else:
        tries.append(_with_f_string(scene, pair, text))
    return Explanation(
        with_operands(scene, pair, say("`+` cannot join text and a number.")),
        say("Python does not guess whether you want to join texts or to add numbers."),
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
    meaning = say("{sign} cannot compare text with a number.", sign=code(pair.sign))
    turn = say(
        "Turn the text into a number first: {whole}, or {decimal} for a number with a point.",
        whole=code(f"int({source})"),
        decimal=code(f"float({source})"),
    )
    return Explanation(with_operands(scene, pair, meaning), say(_FROM_INPUT), (turn,))


def _missing_call(scene: ErrorScene) -> Explanation | None:
    pair = pair_in(scene)
    if pair is None:
        return None
    place = pair.side(*_CALLABLE)
    if place < 0:
        return None
    source = scene.source(pair.sides[place])
    return Explanation(
        say(
            "{name} is {kind}, and {sign} needs a value.",
            name=code(source),
            kind=kind_named(pair.types[place]),
            sign=code(pair.sign),
        ),
        say(
            "Without parentheses, {name} names the function itself and does not call it.",
            name=code(source),
        ),
        (say("Call it to get its value: {code}.", code=code(f"{source}()")),),
    )


def _percent_on_text(scene: ErrorScene) -> Explanation | None:
    pair = pair_in(scene)
    if pair is None or pair.sign != "%" or pair.types[0] != "str":
        return None
    if "not enough arguments" in scene.message:
        return Explanation(
            say("The text before `%` has more places than there are values after it."),
            say("Each `%s` or `%d` in the text takes one value."),
            (say("Put the values into round brackets: `(first, second)`."), say(_F_STRING)),
        )
    if "format:" in scene.message:
        return Explanation(
            with_operands(scene, pair, say("The text before `%` wants a number.")),
            say("`%d` takes a number, and `%s` takes anything."),
            (say("Write `%s` in the text."), say(_F_STRING)),
        )
    source = scene.source(pair.sides[0])
    meaning = say("`%` after text puts values into the text, and the text has no place for them.")
    turn = say(
        "If {name} should be a number, turn it into one: {code}.",
        name=code(source),
        code=code(f"int({source})"),
    )
    return Explanation(
        with_operands(scene, pair, meaning),
        say(
            "For numbers, `%` gives the rest of a division. For that, both sides have to be "
            "numbers."
        ),
        (turn,),
    )


def _list_and_item(scene: ErrorScene) -> Explanation | None:
    pair = pair_in(scene)
    if pair is None or pair.sign not in ("+", "+=") or pair.types[0] not in ("list", "tuple"):
        return None
    left, right = (scene.source(side) for side in pair.sides)
    listed = code(f"[{right}]")
    tries = [say("Put the value into brackets, so that two lists are joined: {code}.", code=listed)]
    if pair.types[0] == "list" and isinstance(pair.sides[0], ast.Name):
        added = code(f"{left}.append({right})")
        tries.insert(0, say("Add it at the end of the list: {code}.", code=added))
    meaning = say("`+` joins a list with another list only.")
    return Explanation(with_operands(scene, pair, meaning), "", tuple(tries))


def _path_and_text(scene: ErrorScene) -> Explanation | None:
    pair = pair_in(scene)
    if pair is None or pair.sign != "+" or pair.side("str") < 0 or pair.side(*_PATHS) < 0:
        return None
    left, right = (scene.source(side) for side in pair.sides)
    inside = code(f"{left} / {right}")
    tries = [say("For something inside that folder, write {code}.", code=inside)]
    if pair.types[1] == "str" and isinstance(pair.sides[0], ast.Name):
        longer = code(f"{left}.with_name({left}.name + {right})")
        tries.append(say("For a longer name in the same folder, write {code}.", code=longer))
    return Explanation(
        with_operands(scene, pair, say("`+` cannot join a path and a text.")),
        say("A path is not a text. Its parts are joined with `/`."),
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
        with_operands(scene, pair, say(_NO_CALCULATION, sign="`-`")),
        say("Both look like dates to you. To Python they are text until you turn them into dates."),
        (
            say("With `from datetime import date` above, write {code}.", code=code(turned)),
            say("What comes out has the number of days in `.days`."),
        ),
    )


def _text_arithmetic(scene: ErrorScene) -> Explanation | None:
    pair = pair_in(scene)
    if pair is None or pair.sign in COMPARISONS.values() or pair.side("str") < 0:
        return None
    texts = [side for side, name in zip(pair.sides, pair.types, strict=True) if name == "str"]
    values = [scene.value_of(each) for each in texts]
    words = [each for each, value in zip(texts, values, strict=True) if _is_no_number(value)]
    meaning = with_operands(scene, pair, say(_NO_CALCULATION, sign=code(pair.sign)))
    if words:
        name = scene.code(words[0])
        return Explanation(
            meaning,
            say("What {name} says is no number, so it cannot be turned into one.", name=name),
            (say("Look where {name} comes from, and take the number that you mean.", name=name),),
        )
    turned = codes(f"int({scene.source(each)})" for each in texts)
    return Explanation(
        meaning,
        say(_FROM_INPUT),
        (say("Turn the text into a number before the calculation: {code}.", code=turned),),
    )


def _any_two(scene: ErrorScene) -> Explanation | None:
    pair = pair_in(scene)
    if pair is None or not all(pair.types):
        return None
    left, right = (kind_named(name) for name in pair.types)
    values = {"sign": code(pair.sign), "left": left, "right": right}
    if pair.sign in COMPARISONS.values():
        meaning = say("{sign} cannot compare {left} and {right}.", **values)
    else:
        meaning = say("{sign} cannot be used between {left} and {right}.", **values)
    return Explanation(
        with_operands(scene, pair, meaning),
        say("One of the two is most likely not the value that you mean here."),
        (
            say("Print both before line {line}, and see which one is a surprise.", line=scene.line),
            say("If one of them holds several values, take the one that you need out of it."),
        ),
    )


def _sign_before(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, TypeError) or not isinstance(scene.node, ast.UnaryOp):
        return None
    fact = scene.told(scene.node.operand) or scene.code(scene.node)
    return Explanation(
        say("There is no negative of this value: {fact}.", fact=fact),
        "",
        (say("Use the sign before a number. Text becomes a number with `int(…)` or `float(…)`."),),
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
        return say(_F_STRING)
    inside = "".join(parts)
    return say("Or write one f-string: {code}.", code=code(f'f"{inside}"'))


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
