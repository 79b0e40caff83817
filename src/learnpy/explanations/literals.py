"""Texts, brackets, numbers and signs that are not written as Python reads them."""

import re
import unicodedata

from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.words import code, quoted

_DOUBLE = frozenset("“”„‟″«»")
_SINGLE = frozenset("‘’‚‛′")
_SIGNS = {
    "×": "*", "÷": "/", "–": "-", "—": "-", "−": "-", "≤": "<=", "≥": ">=", "≠": "!=",
    "，": ",", "：": ":", "（": "(", "）": ")", "；": ";", "。": ".", "！": "!", "…": "...",
}  # fmt: skip
_CLOSING = {"(": ")", "[": "]", "{": "}"}
_WITH_COMMAS = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?![\w,])")
"""A number as people write it: `1,000,000`."""


def _curly_quotes(scene: ErrorScene) -> Explanation | None:
    sign = _strange_sign(scene)
    if sign not in _DOUBLE | _SINGLE or not sign:
        return None
    straight = '"' if sign in _DOUBLE else "'"
    fixed = "".join(
        '"' if each in _DOUBLE else "'" if each in _SINGLE else each for each in scene.text
    )
    return Explanation(
        f"The quotes in line {scene.line} are curly, {code(sign)}, and Python reads straight ones "
        "only.",
        "Word processors and web pages make them curly. They come along when you copy.",
        (f"Type the quotes again with the key {code(straight)}: {code(fixed)}.",),
    )


def _strange_character(scene: ErrorScene) -> Explanation | None:
    sign = _strange_sign(scene)
    if not sign:
        return None
    if not sign.isprintable():
        return Explanation(
            f"There is a sign in line {scene.line} that cannot be seen.",
            "It looks like a space or like nothing at all. It comes along when you copy from a "
            "web page or a document.",
            ("Delete the space there, and type it again.", "Or type the whole line again."),
        )
    meant = _SIGNS.get(sign, "")
    name = unicodedata.name(sign, "").lower()
    return Explanation(
        f"Python cannot read the sign {code(sign)} in line {scene.line}.",
        f"It is called “{name}”, and it can stand inside a text only." if name else "",
        (f"Write {code(meant)} in its place.",)
        if meant
        else ("Take it away, or put the text that it belongs to in quotes.",),
    )


def _open_text(scene: ErrorScene) -> Explanation | None:
    message = scene.message
    if not message.startswith(("unterminated string", "unterminated f-string", "EOL while")):
        if message.startswith(
            ("unterminated triple", "unterminated f-string (", "unterminated trip")
        ):
            return _open_long_text(scene)
        return None
    text = scene.text
    quote = _open_quote(scene.line_text(scene.line), _column(scene))
    cause = f"The text starts with {code(quote)}, and there is no {code(quote)} after it."
    if quote == "'" and any(text[i - 1 : i].isalpha() for i in _places(text, "'")):
        return Explanation(
            f"The text in line {scene.line} does not end where it should.",
            "A `'` inside a text that is written with `'` ends it too early.",
            ('Put double quotes around the text: `"it\'s"`.',),
        )
    return Explanation(
        f"A text in line {scene.line} has no end.",
        cause,
        (
            f"Put {code(quote)} where the text ends.",
            'A text over several lines starts and ends with `"""`.',
        ),
    )


def _open_long_text(scene: ErrorScene) -> Explanation:
    return Explanation(
        f"The text that starts in line {scene.line} has no end.",
        "It starts with three quotes, and so it goes on until three quotes come again.",
        ("Write the same three quotes where the text ends.",),
    )


def _open_bracket(scene: ErrorScene) -> Explanation | None:
    if not scene.message.endswith("was never closed"):
        return None
    opened = (quoted(scene.message) or ["("])[0]
    closing = _CLOSING.get(opened, ")")
    return Explanation(
        f"The bracket {code(opened)} in line {scene.line} is never closed.",
        "Python reads on after the end of the line, in search of the other bracket.",
        (
            (
                f"Put {code(closing)} where it belongs: {code(scene.text)} has one {code(closing)} "
                "too few."
            ),
        ),
    )


def _extra_bracket(scene: ErrorScene) -> Explanation | None:
    if scene.message.startswith("unmatched"):
        sign = (quoted(scene.message) or [")"])[0]
        return Explanation(
            f"There is a {code(sign)} in line {scene.line} with no bracket that it could close.",
            "",
            (f"Take it away, or put the opening bracket where it belongs: {code(scene.text)}.",),
        )
    if "does not match opening parenthesis" in scene.message:
        signs = quoted(scene.message)
        closing = _CLOSING.get(signs[1], ")")
        where = scene.message.rpartition("on line ")[2] if "on line" in scene.message else ""
        place = f"in line {where}" if where else "before it"
        return Explanation(
            f"{code(signs[0])} in line {scene.line} does not fit the bracket {code(signs[1])} "
            f"{place}.",
            "Brackets close in the order in which they open, each with its own kind.",
            (f"Close {code(signs[1])} with {code(closing)} first.",),
        )
    return None


def _windows_path(scene: ErrorScene) -> Explanation | None:
    if "unicodeescape" not in scene.message:
        return None
    return Explanation(
        f"In the text in line {scene.line}, `\\` starts a special sign, and what follows is none.",
        "This happens with the name of a place in Windows, such as `C:\\Users`: `\\U` has a "
        "meaning of its own.",
        (
            'Put an `r` before the text, so that `\\` stays as it is: `r"C:\\Users"`.',
            'Or write `/` in its place: `"C:/Users"`.',
        ),
    )


def _after_backslash(scene: ErrorScene) -> Explanation | None:
    if "line continuation character" not in scene.message:
        return None
    return Explanation(
        f"There is a `\\` in line {scene.line} outside of a text.",
        "Outside of a text, `\\` says that the line goes on in the next one, so nothing may "
        "follow it.",
        ("For a division, write `/`.", "For a new line in a text, `\\n` stands inside the quotes."),
    )


def _in_f_string(scene: ErrorScene) -> Explanation | None:
    message = scene.message
    if not message.startswith("f-string:"):
        return None
    start = f"Python cannot read the f-string in line {scene.line}."
    if "single '}'" in message:
        return Explanation(
            start,
            "There is a `}` with no `{` before it.",
            ("Put the `{` before the name, or write `}}` for a brace in the text.",),
        )
    if "empty expression" in message or "valid expression required" in message:
        return Explanation(
            start,
            "There is nothing that Python can work out between `{` and `}`.",
            ("Put a name between them: `{name}`.", "For braces in the text, write `{{` and `}}`."),
        )
    if "expecting '}'" in message:
        return Explanation(
            start,
            "There is a `{` with no `}` that closes it.",
            ("Put `}` after the name: `{name}`.", "For a brace in the text, write `{{`."),
        )
    if "unmatched" in message or "unterminated" in message or "expecting" in message:
        return Explanation(
            start,
            "Between `{` and `}` stands something that ends too early. It may be a quote of the "
            "same kind as around the text.",
            ("""Use the other quotes inside the braces: `f"{person['name']}"`.""",),
        )
    return Explanation(
        start,
        f"Python says: {message.removeprefix('f-string: ')}.",
        ("Work it out in a line before, and put the name alone between `{` and `}`.",),
    )


def _commas_in_number(scene: ErrorScene) -> Explanation | None:
    has_zeros = scene.message.startswith("leading zeros")
    if not scene.is_unreadable and not has_zeros:
        return None
    line, column = scene.line_text(scene.line), _column(scene)
    numbers = _WITH_COMMAS.finditer(line)
    found = next((each for each in numbers if each.start() <= column <= each.end()), None)
    # In brackets, `1,050` may as well be two items of which one starts with a zero.
    if found is None or (has_zeros and any(each in line[: found.start()] for each in _CLOSING)):
        return None
    number = found.group()
    return Explanation(
        f"The number {code(number)} in line {scene.line} is written with commas.",
        "To Python, a comma stands between two values, so it takes this for several numbers.",
        (
            f"Write it without commas: {code(number.replace(',', ''))}.",
            f"To keep it readable, put `_` in their place: {code(number.replace(',', '_'))}.",
        ),
    )


def _wrong_number(scene: ErrorScene) -> Explanation | None:
    if scene.message.startswith("leading zeros"):
        return Explanation(
            f"A whole number in line {scene.line} starts with `0`.",
            "Python allows no zeros before a whole number.",
            ("Take the zeros away. Where they matter, as in a telephone number, use a text.",),
        )
    if not scene.message.startswith(
        ("invalid decimal literal", "invalid hexadecimal", "invalid im")
    ):
        return None
    return Explanation(
        f"A number in line {scene.line} goes over into letters.",
        "What starts with a digit is a number, and there are no letters in it. So a name cannot "
        "start with a digit.",
        (
            "If it is a name, start it with a letter: `second`, and not `2nd`.",
            "If it is a number with a unit, put it in quotes, or keep the number alone.",
        ),
    )


EXPLAINERS: tuple[Explainer, ...] = (
    _curly_quotes,
    _strange_character,
    _open_text,
    _in_f_string,
    _open_bracket,
    _extra_bracket,
    _windows_path,
    _after_backslash,
    _commas_in_number,
    _wrong_number,
)


def _strange_sign(scene: ErrorScene) -> str:
    """The sign that Python cannot read, where that is the error."""
    if not scene.message.startswith(("invalid character", "invalid non-printable")):
        return ""
    number = scene.message.rpartition("U+")[2].rstrip(")")
    try:
        return chr(int(number, 16))
    except (ValueError, OverflowError):
        return ""


def _column(scene: ErrorScene) -> int:
    offset = getattr(scene.error, "offset", None)
    return offset - 1 if isinstance(offset, int) and offset > 0 else 0


def _open_quote(line: str, column: int) -> str:
    after = line[column:].lstrip("rRbBfFuU")
    return after[0] if after[:1] in ("'", '"') else '"'


def _places(text: str, sign: str) -> list[int]:
    """Where a sign stands between two letters, as in "it's"."""
    return [
        i
        for i, each in enumerate(text)
        if each == sign
        and 0 < i < len(text) - 1
        and text[i - 1].isalpha()
        and text[i + 1].isalpha()
    ]
