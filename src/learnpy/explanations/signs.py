"""Signs that Python cannot read: curly quotes, and what is copied from web pages."""

import unicodedata

from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.words import code
from learnpy.language import say

_DOUBLE = frozenset("“”„‟″«»")
_SINGLE = frozenset("‘’‚‛′")
_SIGNS = {
    "×": "*", "÷": "/", "–": "-", "—": "-", "−": "-", "≤": "<=", "≥": ">=", "≠": "!=",
    "，": ",", "：": ":", "（": "(", "）": ")", "；": ";", "。": ".", "！": "!", "…": "...",
}  # fmt: skip


def _curly_quotes(scene: ErrorScene) -> Explanation | None:
    sign = _strange_sign(scene)
    if sign not in _DOUBLE | _SINGLE or not sign:
        return None
    straight = '"' if sign in _DOUBLE else "'"
    fixed = "".join(
        '"' if each in _DOUBLE else "'" if each in _SINGLE else each for each in scene.text
    )
    return Explanation(
        say(
            "The quotes in line {line} are curly, {sign}, and Python reads straight ones only.",
            line=scene.line,
            sign=code(sign),
        ),
        say("Word processors and web pages make them curly. They come along when you copy."),
        (
            say(
                "Type the quotes again with the key {key}: {code}.",
                key=code(straight),
                code=code(fixed),
            ),
        ),
    )


def _strange_character(scene: ErrorScene) -> Explanation | None:
    sign = _strange_sign(scene)
    if not sign:
        return None
    if not sign.isprintable():
        return Explanation(
            say("There is a sign in line {line} that cannot be seen.", line=scene.line),
            say(
                "It looks like a space or like nothing at all. It comes along when you copy from "
                "a web page or a document."
            ),
            (
                say("Delete the space there, and type it again."),
                say("Or type the whole line again."),
            ),
        )
    meant = _SIGNS.get(sign, "")
    name = unicodedata.name(sign, "").lower()
    return Explanation(
        say("Python cannot read the sign {sign} in line {line}.", sign=code(sign), line=scene.line),
        say(
            "It is called “{unicode_name}”, and it can stand inside a text only.", unicode_name=name
        )
        if name
        else "",
        (
            say("Write {sign} in its place.", sign=code(meant))
            if meant
            else say("Take it away, or put the text that it belongs to in quotes."),
        ),
    )


EXPLAINERS: tuple[Explainer, ...] = (_curly_quotes, _strange_character)


def _strange_sign(scene: ErrorScene) -> str:
    """The sign that Python cannot read, where that is the error."""
    if not scene.message.startswith(("invalid character", "invalid non-printable")):
        return ""
    number = scene.message.rpartition("U+")[2].rstrip(")")
    try:
        return chr(int(number, 16))
    except (ValueError, OverflowError):
        return ""
