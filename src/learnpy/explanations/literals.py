"""Texts, brackets and numbers that are not written as Python reads them."""

import re

from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.words import code, quoted
from learnpy.language import say

_CLOSING = {"(": ")", "[": "]", "{": "}"}
_WITH_COMMAS = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?![\w,])")
"""A number as people write it: `1,000,000`."""


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
    if quote == "'" and any(text[i - 1 : i].isalpha() for i in _places(text, "'")):
        return Explanation(
            say("The text in line {line} does not end where it should.", line=scene.line),
            say("A `'` inside a text that is written with `'` ends it too early."),
            (say('Put double quotes around the text: `"it\'s"`.'),),
        )
    return Explanation(
        say("A text in line {line} has no end.", line=scene.line),
        say(
            "The text starts with {quote}, and there is no {quote} after it.",
            quote=code(quote),
        ),
        (
            say("Put {quote} where the text ends.", quote=code(quote)),
            say('A text over several lines starts and ends with `"""`.'),
        ),
    )


def _open_long_text(scene: ErrorScene) -> Explanation:
    return Explanation(
        say("The text that starts in line {line} has no end.", line=scene.line),
        say("It starts with three quotes, and so it goes on until three quotes come again."),
        (say("Write the same three quotes where the text ends."),),
    )


def _open_bracket(scene: ErrorScene) -> Explanation | None:
    if not scene.message.endswith("was never closed"):
        return None
    opened = (quoted(scene.message) or ["("])[0]
    closing = _CLOSING.get(opened, ")")
    return Explanation(
        say(
            "The bracket {bracket} in line {line} is never closed.",
            bracket=code(opened),
            line=scene.line,
        ),
        say("Python reads on after the end of the line, in search of the other bracket."),
        (
            say(
                "Put {bracket} where it belongs: {code} has one {bracket} too few.",
                bracket=code(closing),
                code=code(scene.text),
            ),
        ),
    )


def _extra_bracket(scene: ErrorScene) -> Explanation | None:
    if scene.message.startswith("unmatched"):
        sign = (quoted(scene.message) or [")"])[0]
        return Explanation(
            say(
                "There is a {bracket} in line {line} with no bracket that it could close.",
                bracket=code(sign),
                line=scene.line,
            ),
            "",
            (
                say(
                    "Take it away, or put the opening bracket where it belongs: {code}.",
                    code=code(scene.text),
                ),
            ),
        )
    return _wrong_bracket(scene)


def _wrong_bracket(scene: ErrorScene) -> Explanation | None:
    if "does not match opening parenthesis" not in scene.message:
        return None
    closing, opening = (code(each) for each in quoted(scene.message)[:2])
    fitting = code(_CLOSING.get(opening.strip("`"), ")"))
    if "on line" in scene.message:
        meaning = say(
            "{closing} in line {line} does not fit the bracket {opening} in line {opening_line}.",
            closing=closing,
            line=scene.line,
            opening=opening,
            opening_line=scene.message.rpartition("on line ")[2],
        )
    else:
        meaning = say(
            "{closing} in line {line} does not fit the bracket {opening} before it.",
            closing=closing,
            line=scene.line,
            opening=opening,
        )
    return Explanation(
        meaning,
        say("Brackets close in the order in which they open, each with its own kind."),
        (say("Close {opening} with {closing} first.", opening=opening, closing=fitting),),
    )


def _windows_path(scene: ErrorScene) -> Explanation | None:
    if "unicodeescape" not in scene.message:
        return None
    return Explanation(
        say(
            "In the text in line {line}, `\\` starts a special sign, and what follows is none.",
            line=scene.line,
        ),
        say(
            "This happens with the name of a place in Windows, such as `C:\\Users`: `\\U` has a "
            "meaning of its own."
        ),
        (
            say('Put an `r` before the text, so that `\\` stays as it is: `r"C:\\Users"`.'),
            say('Or write `/` in its place: `"C:/Users"`.'),
        ),
    )


def _after_backslash(scene: ErrorScene) -> Explanation | None:
    if "line continuation character" not in scene.message:
        return None
    return Explanation(
        say("There is a `\\` in line {line} outside of a text.", line=scene.line),
        say(
            "Outside of a text, `\\` says that the line goes on in the next one, so nothing may "
            "follow it."
        ),
        (
            say("For a division, write `/`."),
            say("For a new line in a text, `\\n` stands inside the quotes."),
        ),
    )


def _in_f_string(scene: ErrorScene) -> Explanation | None:
    message = scene.message
    if not message.startswith("f-string:"):
        return None
    start = say("Python cannot read the f-string in line {line}.", line=scene.line)
    if "single '}'" in message:
        return Explanation(
            start,
            say("There is a `}` with no `{` before it."),
            (say("Put the `{` before the name, or write `}}` for a brace in the text."),),
        )
    if "empty expression" in message or "valid expression required" in message:
        return Explanation(
            start,
            say("There is nothing that Python can work out between `{` and `}`."),
            (
                say("Put a name between them: `{name}`."),
                say("For braces in the text, write `{{` and `}}`."),
            ),
        )
    if "expecting '}'" in message:
        return Explanation(
            start,
            say("There is a `{` with no `}` that closes it."),
            (
                say("Put `}` after the name: `{name}`."),
                say("For a brace in the text, write `{{`."),
            ),
        )
    if "unmatched" in message or "unterminated" in message or "expecting" in message:
        return Explanation(
            start,
            say(
                "Between `{` and `}` stands something that ends too early. It may be a quote of "
                "the same kind as around the text."
            ),
            (say("""Use the other quotes inside the braces: `f"{person['name']}"`."""),),
        )
    return Explanation(
        start,
        say("Python says: {message}.", message=message.removeprefix("f-string: ")),
        (say("Work it out in a line before, and put the name alone between `{` and `}`."),),
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
        say(
            "The number {number} in line {line} is written with commas.",
            number=code(number),
            line=scene.line,
        ),
        say("To Python, a comma stands between two values, so it takes this for several numbers."),
        (
            say("Write it without commas: {number}.", number=code(number.replace(",", ""))),
            say(
                "To keep it readable, put `_` in their place: {number}.",
                number=code(number.replace(",", "_")),
            ),
        ),
    )


def _wrong_number(scene: ErrorScene) -> Explanation | None:
    if scene.message.startswith("leading zeros"):
        return Explanation(
            say("A whole number in line {line} starts with `0`.", line=scene.line),
            say("Python allows no zeros before a whole number."),
            (say("Take the zeros away. Where they matter, as in a telephone number, use a text."),),
        )
    if not scene.message.startswith(
        ("invalid decimal literal", "invalid hexadecimal", "invalid im")
    ):
        return None
    return Explanation(
        say("A number in line {line} goes over into letters.", line=scene.line),
        say(
            "What starts with a digit is a number, and there are no letters in it. So a name "
            "cannot start with a digit."
        ),
        (
            say("If it is a name, start it with a letter: `second`, and not `2nd`."),
            say("If it is a number with a unit, put it in quotes, or keep the number alone."),
        ),
    )


EXPLAINERS: tuple[Explainer, ...] = (
    _open_text,
    _in_f_string,
    _open_bracket,
    _extra_bracket,
    _windows_path,
    _after_backslash,
    _commas_in_number,
    _wrong_number,
)


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
