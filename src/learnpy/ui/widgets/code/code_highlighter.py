"""The colours of program text while it is edited.

A program comes with its colours worked out: they are read from its HTML. Pygments, which takes a
while to import, is loaded off the window's thread when the text is first changed. After a change
only the lines are read anew whose colours may be others: from the changed one on, until a line
begins as it did before. That takes a few milliseconds, also in a long program.
"""

import importlib
import threading

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
from learnpy.ui.widgets.code.code_spans import (
    LineColours,
    Spans,
    colours_of_code,
    spans_of_html,
    text_of_html,
)

_POLL_MS = 20
_SETTLE_MS = 30
_LATER_MS = 700
"""A draft waits so long for the colours of its own lines, so that the lesson opens first."""
_LINES_AT_ONCE = 60
"""So many lines are read in one turn of the event loop: some three milliseconds."""


class _Line(QTextBlockUserData):
    """Goes with its line when lines are put in before it."""

    def __init__(self, colours: LineColours) -> None:
        super().__init__()
        self.colours = colours


class CodeHighlighter(QSyntaxHighlighter):
    """Colours a document; the first time from what was prepared, after a change by Pygments."""

    def __init__(self, document: QTextDocument, code_html: str, look: Look) -> None:
        super().__init__(document)
        self._look = look
        self._formats: dict[str, QTextCharFormat] = {}
        self._loading: threading.Thread | None = None
        self._first = -1
        self._last = -1
        self._count = document.blockCount()
        self._settle = QTimer(self, singleShot=True)
        self._settle.timeout.connect(self._recolour)
        self._poll = QTimer(self, singleShot=True, interval=_POLL_MS)
        self._poll.timeout.connect(self._load)
        self._set_prepared(code_html)
        self.dress()
        document.contentsChange.connect(self._on_change)

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
            span.start <= column < span.end and span.kind[0] in "sc" for span in _spans(block)
        )

    def highlightBlock(self, text: str) -> None:  # noqa: N802, ARG002
        """Colour one line."""
        for span in _spans(self.currentBlock()):
            form = self._formats.get(span.kind)
            if form is not None:
                self.setFormat(span.start, span.length, form)

    def catch_up(self) -> None:
        """Read what was typed just now, as far as that is done at once."""
        if not self.is_settled and self._loading is not None and not self._loading.is_alive():
            self._recolour()

    @property
    def is_settled(self) -> bool:
        """Whether all lines have the colours of their present text."""
        return self._first < 0

    def _set_prepared(self, code_html: str) -> None:
        """Colour the lines that are as they were prepared; a draft may have others as well."""
        texts = text_of_html(code_html).split("\n")
        known = dict(zip(texts, spans_of_html(code_html), strict=True))
        foreign = False
        block = self.document().begin()
        while block.isValid():
            text = block.text()
            if text in known:
                block.setUserData(_Line(LineColours(known[text], "")))
            foreign = foreign or (text not in known and bool(text.strip()))
            block = block.next()
        # What line is within a text is not told by the HTML: it is read with the first change.
        self._first, self._last = 0, self.document().blockCount() - 1
        if foreign:
            QTimer.singleShot(_LATER_MS, self, self._load)

    def _on_change(self, place: int, removed: int, added: int) -> None:
        if not removed and not added:
            return
        document = self.document()
        first = document.findBlock(place).blockNumber()
        # The length may count the end of the text, where there is no line.
        end = min(place + added, document.characterCount() - 1)
        last = document.findBlock(end).blockNumber()
        more, self._count = document.blockCount() - self._count, document.blockCount()
        if self._first < 0:
            self._first, self._last = first, last
        else:  # what was noted before may have moved with the lines
            self._first = min(self._first, first)
            self._last = max(self._last + max(0, more), last)
        self._load()

    def _load(self) -> None:
        if self._loading is None:
            self._loading = threading.Thread(target=_import_pygments, daemon=True)
            self._loading.start()
        if self._loading.is_alive():
            self._poll.start()
        else:
            self._settle.start(_SETTLE_MS)

    def _recolour(self) -> None:
        """Read some lines; come back at once for more while there are any."""
        block = self.document().findBlockByNumber(max(0, self._first))
        opener = _opener(block.previous())
        blocks: list[QTextBlock] = []
        while block.isValid() and len(blocks) < _LINES_AT_ONCE:
            blocks.append(block)
            block = block.next()
        if not blocks:
            self._first = self._last = -1
            return
        before = _opener(blocks[-1])
        code = "\n".join(each.text() for each in blocks) + "\n"
        found = colours_of_code(code, opener)
        for each, colours in zip(blocks, found, strict=False):
            self._set(each, colours)
        done = blocks[-1].blockNumber()
        if not block.isValid() or (done >= self._last and _opener(blocks[-1]) == before):
            self._first = self._last = -1
        else:
            self._first = done + 1
            self._settle.start(0)

    def _set(self, block: QTextBlock, colours: LineColours) -> None:
        old = block.userData()
        if isinstance(old, _Line) and old.colours == colours:
            return
        changed = colours.spans != _spans(block)
        block.setUserData(_Line(colours))
        if changed:
            self.rehighlightBlock(block)


def _import_pygments() -> None:
    importlib.import_module("pygments.lexers.python")


def _spans(block: QTextBlock) -> Spans:
    data = block.userData()
    return data.colours.spans if isinstance(data, _Line) else ()


def _opener(block: QTextBlock) -> str:
    data = block.userData() if block.isValid() else None
    return data.colours.opener if isinstance(data, _Line) else ""


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
