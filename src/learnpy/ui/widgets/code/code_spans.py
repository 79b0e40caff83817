"""The coloured pieces of program text, line by line: from prepared HTML, or from Pygments."""

import html
import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

_TAG = re.compile(r'<span class="(\w+)">|(</span>)|<[^>]*>')
_OPENER = re.compile(r"[A-Za-z]{0,2}(?:\"\"\"|'''|\"|')")
_LONGEST_OPENER = 5
_QUIET = frozenset({"", "w"})


class Span(NamedTuple):
    """A coloured piece of a line, in the units that Qt counts text in."""

    start: int
    length: int
    kind: str
    """The short name that Pygments gives to a kind of token."""

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + self.length


Spans = tuple[Span, ...]


class LineColours(NamedTuple):
    """What is known of a line."""

    spans: Spans
    opener: str
    """What began the text, such as `f\"\"\"`, that goes on in the next line; mostly empty."""


def units(text: str) -> int:
    """How long Qt says that a text is: a sign beyond the first 65,536, as an emoji, counts two."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def prefix_of(text: str, length: int) -> str:
    """The beginning of a text, as long as Qt says."""
    if text.isascii():
        return text[:length]
    content = text.encode("utf-16-le", "surrogatepass")[: 2 * length]
    return content.decode("utf-16-le", "replace")


def text_of_html(code_html: str) -> str:
    """The code without its colours."""
    return html.unescape(_TAG.sub("", code_html))


def spans_of_html(code_html: str) -> list[Spans]:
    """The coloured pieces of each line of prepared code."""
    return [line.spans for line in _lines(_pieces_of_html(code_html))]


def spans_of_code(code: str) -> list[Spans]:
    """The coloured pieces of each line, from Pygments."""
    return [line.spans for line in colours_of_code(code, "")]


def colours_of_code(code: str, opener: str) -> list[LineColours]:
    """What Pygments says of some lines.

    Args:
        code: The lines, of which the first may be within a text.
        opener: What began that text; empty where the first line is plain code.
    """
    lines = _lines(_pieces_of_code(opener + code))
    if not opener:
        return lines
    first = _shifted(lines[0].spans, units(opener))
    return [LineColours(first, lines[0].opener), *lines[1:]]


def _shifted(spans: Spans, by: int) -> Spans:
    """The spans with their first part cut off."""
    return tuple(
        Span(max(0, each.start - by), each.end - max(by, each.start), each.kind)
        for each in spans
        if each.end > by
    )


def _pieces_of_html(code_html: str) -> Iterator[tuple[str, str]]:
    kind, place = "", 0
    for tag in _TAG.finditer(code_html):
        yield kind, html.unescape(code_html[place : tag.start()])
        place = tag.end()
        if tag[1] or tag[2]:
            kind = tag[1] or ""
    yield kind, html.unescape(code_html[place:])


def _pieces_of_code(code: str) -> Iterator[tuple[str, str]]:
    from pygments.lexers.python import PythonLexer  # noqa: PLC0415  takes long, is loaded ahead

    lexer = PythonLexer(stripnl=False, ensurenl=False)
    for token, text in lexer.get_tokens(code):
        yield _kind(token), text


@cache
def _kind(token: object) -> str:
    from pygments.token import STANDARD_TYPES  # noqa: PLC0415

    kinds: dict[object, str] = {**STANDARD_TYPES}
    return next(kinds[each] for each in _ancestors(token) if each in kinds)


def _ancestors(token: object) -> Iterable[object]:
    while token is not None:
        yield token
        token = getattr(token, "parent", None)


class _Text:
    """Follows the tokens, to know what began the text that a line end is in."""

    def __init__(self) -> None:
        self._begun = ""
        self._depth = 0

    def see(self, kind: str, token: str) -> None:
        """Take notice of the next token."""
        if kind == "si":  # a brace of an f-string, with code behind it
            self._depth += token.count("{") - token.count("}")
        elif kind.startswith("s"):
            if len(self._begun) < _LONGEST_OPENER:
                self._begun += token[:_LONGEST_OPENER]
        elif self._depth <= 0:
            self._begun, self._depth = "", 0

    @property
    def opener(self) -> str:
        """What began the text; empty in code."""
        found = _OPENER.match(self._begun)
        return found[0] + "{" * self._depth if found else ""


def _lines(pieces: Iterable[tuple[str, str]]) -> list[LineColours]:
    """Sort the pieces into lines, and join neighbours of one kind."""
    lines: list[LineColours] = []
    spans: list[Span] = []
    column, text = 0, _Text()
    for kind, token in pieces:
        text.see(kind, token)
        for number, piece in enumerate(token.split("\n")):
            if number:
                lines.append(LineColours(tuple(spans), text.opener))
                spans, column = [], 0
            length = units(piece)
            if piece and kind not in _QUIET:
                start = column
                if spans and spans[-1].kind == kind and spans[-1].end == column:
                    start = spans.pop().start
                spans.append(Span(start, column + length - start, kind))
            column += length
    lines.append(LineColours(tuple(spans), ""))
    return lines
