"""The colours of program text while it is edited.

A program comes with its colours worked out: they are read from its HTML. Pygments, which takes a
while to import, is loaded off the window's thread when the text is first changed.
"""

import html
import importlib
import re
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QTimer
from PySide6.QtGui import (
    QColor,
    QSyntaxHighlighter,
    QTextBlock,
    QTextBlockUserData,
    QTextCharFormat,
    QTextDocument,
)

from learnpy.ui.look import Look
from learnpy.ui.theme import CodeColours

_TAG = re.compile(r'<span class="(\w+)">|(</span>)|<[^>]*>')
_LONGEST = 100_000
"""Characters; longer text keeps the colours that it has."""
_POLL_MS = 20
_SETTLE_MS = 30
_LATER_MS = 700
"""A draft waits so long for the colours of its own lines, so that the lesson opens first."""


@dataclass(frozen=True, slots=True)
class Span:
    """A coloured piece of a line."""

    start: int
    length: int
    kind: str
    """The short name that Pygments gives to a kind of token."""


def spans_of_html(code_html: str) -> list[tuple[Span, ...]]:
    """The coloured pieces of each line of prepared code."""
    lines: list[list[Span]] = [[]]
    kind, column = "", 0
    place = 0
    for tag in _TAG.finditer(code_html):
        column = _add_text(lines, html.unescape(code_html[place : tag.start()]), kind, column)
        place = tag.end()
        if tag[1] or tag[2]:
            kind = tag[1] or ""
    _add_text(lines, html.unescape(code_html[place:]), kind, column)
    return [tuple(line) for line in lines]


def spans_of_code(code: str) -> list[tuple[Span, ...]]:
    """The coloured pieces of each line, from Pygments."""
    from pygments.lexers.python import PythonLexer  # noqa: PLC0415  takes long, is loaded ahead
    from pygments.token import STANDARD_TYPES  # noqa: PLC0415

    kinds: dict[object, str] = {**STANDARD_TYPES}
    lines: list[list[Span]] = [[]]
    column = 0
    for token, text in PythonLexer(stripnl=False, ensurenl=False).get_tokens(code):
        kind = next(kinds[each] for each in _ancestors(token) if each in kinds)
        column = _add_text(lines, text, kind, column)
    return [tuple(line) for line in lines]


def _ancestors(token: object) -> Iterable[object]:
    while token is not None:
        yield token
        token = getattr(token, "parent", None)


def _add_text(lines: list[list[Span]], text: str, kind: str, column: int) -> int:
    for number, piece in enumerate(text.split("\n")):
        if number:
            lines.append([])
            column = 0
        if piece and kind and kind != "w":
            start = column
            if lines[-1] and (last := lines[-1][-1]).kind == kind and _end(last) == column:
                start = lines[-1].pop().start
            lines[-1].append(Span(start, column + len(piece) - start, kind))
        column += len(piece)
    return column


def _end(span: Span) -> int:
    return span.start + span.length


class _LineSpans(QTextBlockUserData):
    """Goes with its line when lines are put in before it."""

    def __init__(self, spans: tuple[Span, ...]) -> None:
        super().__init__()
        self.spans = spans


class CodeHighlighter(QSyntaxHighlighter):
    """Colours a document; the first time from what was prepared, after a change by Pygments."""

    def __init__(self, document: QTextDocument, code_html: str, look: Look) -> None:
        super().__init__(document)
        self._look = look
        self._formats: dict[str, QTextCharFormat] = {}
        self._loading: threading.Thread | None = None
        self._settle = self._timer(_SETTLE_MS, self._recolour)
        self._poll = self._timer(_POLL_MS, self._on_poll)
        self._set_prepared(code_html)
        self.dress()
        document.contentsChange.connect(self._on_change)

    def _timer(self, milliseconds: int, slot: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer

    def dress(self) -> None:
        """Take the colours of the theme."""
        self._formats = {
            kind: _format(colour, italic=kind in _COMMENTS)
            for kind, colour in _colours(self._look.theme.code).items()
        }
        self.rehighlight()

    def is_text(self, block: QTextBlock, column: int) -> bool:
        """Whether a place is inside a string or a comment."""
        return any(
            span.start <= column < _end(span) and span.kind[0] in "sc" for span in _spans(block)
        )

    def highlightBlock(self, text: str) -> None:  # noqa: N802
        """Colour one line."""
        for span in _spans(self.currentBlock()):
            form = self._formats.get(span.kind)
            if form is not None and span.start < len(text):
                self.setFormat(span.start, span.length, form)

    def _set_prepared(self, code_html: str) -> None:
        """Colour the lines that are as they were prepared; a draft may have others as well."""
        texts = html.unescape(_TAG.sub("", code_html)).split("\n")
        known = dict(zip(texts, spans_of_html(code_html), strict=True))
        lines = self.document().toPlainText().split("\n")
        self._set_spans([known.get(line, ()) for line in lines])
        if any(line.strip() and line not in known for line in lines):
            QTimer.singleShot(_LATER_MS, self, self._load)

    def _set_spans(self, lines: list[tuple[Span, ...]]) -> list[QTextBlock]:
        changed = []
        block = self.document().begin()
        for spans in lines:
            if not block.isValid():
                break
            if _spans(block) != spans:
                block.setUserData(_LineSpans(spans))
                changed.append(block)
            block = block.next()
        return changed

    def _on_change(self, _place: int, removed: int, added: int) -> None:
        if removed or added:
            self._load()

    def _load(self) -> None:
        if self._loading is None:
            self._loading = threading.Thread(target=_import_pygments, daemon=True)
            self._loading.start()
        if self._loading.is_alive():
            self._poll.start()
        else:
            self._settle.start()

    def _on_poll(self) -> None:
        self._load()

    def _recolour(self) -> None:
        code = self.document().toPlainText()
        if len(code) <= _LONGEST:
            for block in self._set_spans(spans_of_code(code)):
                self.rehighlightBlock(block)


def _import_pygments() -> None:
    importlib.import_module("pygments.lexers.python")


def _spans(block: QTextBlock) -> tuple[Span, ...]:
    data = block.userData()
    return data.spans if isinstance(data, _LineSpans) else ()


_COMMENTS = frozenset({"c", "c1", "ch", "cm", "sp"})


def _colours(code: CodeColours) -> dict[str, str]:
    """The same kinds in the same colours as the style sheet of lesson text."""
    groups = {
        "k kn kd kc kr ow": code.keyword,
        "s s1 s2 sd sa se si sb sr": code.string,
        "m mi mf mh mb mo il": code.number,
        "c c1 ch cm sp": code.comment,
        "nf nc fm nn": code.name,
        "nb bp nd ne vm": code.builtin,
        "o p": code.operator,
        "err": code.error,
    }
    return {kind: colour for kinds, colour in groups.items() for kind in kinds.split()}


def _format(colour: str, *, italic: bool) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setForeground(QColor(colour))
    form.setFontItalic(italic)
    return form
