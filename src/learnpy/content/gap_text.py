"""The gap in a program of a quiz, and when two texts for it are the same."""

import ast
import io
import re
import tokenize
import warnings

GAP = "___"
"""What marks the gap in the program."""

_GAP = re.compile(r"(?<!\w)___(?!\w)")
_BESIDE_THE_POINT = frozenset({
    tokenize.NEWLINE, tokenize.NL, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER,
})  # fmt: skip


def gaps_in(code: str) -> int:
    """How many gaps a program has."""
    return len(_GAP.findall(code))


def fill(code: str, text: str) -> str:
    """The program with a text in its gap."""
    return _GAP.sub(lambda _: text, code, count=1)


def same_answer(one: str, other: str) -> bool:
    """Whether two texts say the same to Python, piece by piece.

    Spaces between the pieces do not count, nor the quotes that a string is written with; spaces
    in a string do.
    """
    return _pieces(one) == _pieces(other)


def _pieces(text: str) -> tuple[str, ...]:
    pieces: list[str] = []
    try:
        for token in tokenize.generate_tokens(io.StringIO(text.strip()).readline):
            if token.type == tokenize.STRING:
                pieces.append(_value(token.string))
            elif token.type not in _BESIDE_THE_POINT:
                pieces.append(token.string)
    except (tokenize.TokenError, SyntaxError):
        # A piece such as `(1, 2` ends in the middle; what came before the end is told apart by
        # the text itself, so that nothing is taken for the same that is not.
        return tuple(text.split())
    return tuple(pieces)


def _value(string: str) -> str:
    """A string as Python would write it; one with fields in it stays as it is."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return repr(ast.literal_eval(string))
    except (ValueError, SyntaxError):
        return string
