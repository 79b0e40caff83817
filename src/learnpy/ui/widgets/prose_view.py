"""Lesson text: HTML that the course was prepared with, dressed by the look, as tall as it needs."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, QRect, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QPixmap,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from learnpy.content.names import TERM_SCHEME
from learnpy.ui.look import Look
from learnpy.ui.widgets.announcement import announce
from learnpy.ui.widgets.no_picture import no_picture

_PICTURE_WORDS = re.compile(r'<img\b[^>]*?\balt="([^"]*)"')

_INLINE_CODE = re.compile(r"<code>([^<]* [^<]*)</code>")
_WHOLE = 20
"""Characters of code in a sentence that are kept on one line; longer would leave wide gaps."""

_INDENT = 40
"""Pixels at 100 % text size: room for the marks of a list, which grow with the text."""


class ProseView(QTextBrowser):
    """Shows a piece of lesson text without scroll bars of its own.

    It reads pictures from the course folder alone, and never anything from elsewhere.
    """

    link_activated = Signal(str)
    """The address of a link the learner chose."""

    def __init__(
        self,
        html: str,
        look: Look,
        course_folder: Path | None = None,
        parent: QWidget | None = None,
        *,
        boxed: bool = True,
    ) -> None:
        """Show `html`; code stands in boxes unless it is not `boxed`."""
        super().__init__(parent)
        self._boxed = boxed
        self._html = html
        self._look = look
        self.wants_frame = False
        """Whether the frame of the keyboard belongs around it while it has that."""
        self._fitted = 0
        """The width that the text was set for, in pixels."""
        self._own_name = ""
        self._follow_links()
        self._course_folder = course_folder
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)
        self.anchorClicked.connect(self._on_anchor)
        look.changed.connect(self._on_look)
        self.resize(look.text_width(), 100)  # what it will most likely get: it is laid out once
        self._dress()

    def set_html(self, html: str) -> None:
        """Show another text."""
        self._html = html
        self._follow_links()
        self._dress()

    def _follow_links(self) -> None:
        """Without links there is nothing to do by keyboard; a click still lets one copy."""
        has_links = "<a " in self._html
        policy = Qt.FocusPolicy.StrongFocus if has_links else Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(policy if self._html else Qt.FocusPolicy.NoFocus)

    def _on_look(self) -> None:
        """Keep what is marked: the link that the keyboard is at, or what is about to be copied."""
        kept = self.textCursor()
        start, end = kept.anchor(), kept.position()
        self._dress()
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _dress(self) -> None:
        self.document().setDefaultFont(self._look.body_font())
        self.document().setIndentWidth(self._look.px(_INDENT))
        self.document().setDefaultStyleSheet(self._look.document_css())
        html = _INLINE_CODE.sub(_kept_whole, self._html)
        self.setHtml(_with_boxes(html) if self._boxed else html)
        self._name_by_text()
        self._space_lines()
        self._mark_terms()
        self._fit()

    def _name_by_text(self) -> None:
        """Be called by the text, its pictures by their words, where nobody gave another name."""
        if self.accessibleName() != self._own_name:
            return
        words = iter(_PICTURE_WORDS.findall(self._html))
        parts = self.toPlainText().split("\ufffc")
        spoken = "".join(part + unescape(next(words, "")) for part in parts[:-1]) + parts[-1]
        self._own_name = spoken
        self.setAccessibleName(spoken)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, N802  as Qt calls it
        """Say the link that Tab comes to: a screen reader learns nothing of links from Qt."""
        stays = super().focusNextPrevChild(next)
        words = self.textCursor().selectedText()
        if stays and self.hasFocus() and words:
            announce(self, self.tr("Link: {words}").format(words=words))
        return stays

    def _space_lines(self) -> None:
        """Open the lines of running text; program text keeps its own."""
        height = self._look.line_height()
        block = self.document().begin()
        cursor = self.textCursor()
        mark = self._list_mark()
        while block.isValid():
            if mark is not None and block.textList() is not None:
                cursor.setPosition(block.position())
                cursor.mergeBlockCharFormat(mark)
            if not block.blockFormat().nonBreakableLines():
                form = block.blockFormat()
                form.setLineHeight(height, 1)  # 1: QTextBlockFormat.ProportionalHeight
                cursor.setPosition(block.position())
                cursor.setBlockFormat(form)
            block = block.next()

    def _list_mark(self) -> QTextCharFormat | None:
        """How the dot of a list's item is set; None where there is none.

        Qt leaves a blank between the dot and the words. That of program text is twice as wide, and
        gives the dot the air that it needs; the words keep their own font.
        """
        if "<ul" not in self._html or "<ol" in self._html:
            return None
        mark = QTextCharFormat()
        mark.setFontFamilies([self._look.code_family])
        return mark

    def _mark_terms(self) -> None:
        """A link to a term looks like the text around it, with dots below: it leads nowhere else.

        Qt's CSS has no dotted lines.
        """
        if f'href="{TERM_SCHEME}' not in self._html:
            return
        mark = QTextCharFormat()
        mark.setForeground(QColor(self._look.theme.text))
        mark.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        mark.setUnderlineColor(QColor(self._look.theme.text))
        for address, start, end in list(self._links()):
            if address.startswith(TERM_SCHEME):
                self._chosen(start, end).mergeCharFormat(mark)

    def _links(self) -> Iterator[tuple[str, int, int]]:
        """Each link's address, and where it begins and ends in the text."""
        block = self.document().begin()
        while block.isValid():
            pieces = block.begin()
            while not pieces.atEnd():
                piece = pieces.fragment()
                if piece.charFormat().isAnchor():
                    start = piece.position()
                    yield piece.charFormat().anchorHref(), start, start + piece.length()
                pieces += 1
            block = block.next()

    def _chosen(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def place_of_link(self, address: str) -> QRect:
        """Where the link to an address stands, in pixels of the view: the one nearest the caret.

        A click puts the caret there, and so does going to the link by keyboard. The rectangle is
        empty where there is no such link.
        """
        caret = self.textCursor().position()
        found = [(start, end) for known, start, end in self._links() if known == address]
        if not found:
            return QRect()
        start, end = min(found, key=lambda each: abs(each[0] - caret))
        first = self.cursorRect(self._chosen(start, start))
        last = self.cursorRect(self._chosen(end, end))
        return first.united(last) if last.top() == first.top() else first

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: N802
        """Hand out pictures of the course; everything else is refused."""
        address = name.toString() if isinstance(name, QUrl) else name
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return b""
        if self._course_folder is None:
            return no_picture()
        file = (self._course_folder / address).resolve()
        if not file.is_relative_to(self._course_folder.resolve()) or not file.is_file():
            return no_picture()
        picture = QPixmap(str(file))
        width = self.width()
        if 0 < width < picture.width():
            mode = Qt.TransformationMode.SmoothTransformation
            return picture.scaledToWidth(width, mode)
        return picture

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Follow the width with the height."""
        super().resizeEvent(event)
        # Qt tells of the first size as of a new one, also where it was set and fitted before.
        if event.size().width() != self._fitted:
            self._fit()

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802
        """Copy the blanks of code as blanks, also where Qt shows others that keep it whole."""
        shown = super().createMimeDataFromSelection()
        copied = QMimeData()
        copied.setText(shown.text())
        copied.setHtml(shown.html().replace("\xa0", " "))
        return copied

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Leave scrolling to the page."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Ask for a frame, unless the learner clicked here."""
        self.wants_frame = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as it may be and as tall as the text."""
        return QSize(self.width(), self.height())

    def _fit(self) -> None:
        self._fitted = self.width()
        self.document().setTextWidth(self._fitted)
        self.setFixedHeight(max(1, round(self.document().size().height())))

    def _on_anchor(self, url: QUrl) -> None:
        self.link_activated.emit(url.toString())


def _kept_whole(found: re.Match[str]) -> str:
    """Code of a sentence, not to be broken into lines where it is short."""
    is_short = len(unescape(found[1])) <= _WHOLE
    return f'<code class="whole">{found[1]}</code>' if is_short else found[0]


def _with_boxes(html: str) -> str:
    """Give code blocks a box: Qt's rich text pads a table cell, but not a block."""
    return re.sub(
        r'<pre class="(code|output)">(.*?)</pre>',
        r'<table class="codebox" width="100%" cellspacing="0"><tr><td class="codebox">'
        r"<pre>\2</pre></td></tr></table>",
        html,
        flags=re.DOTALL,
    )
