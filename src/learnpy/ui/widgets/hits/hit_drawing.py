"""How a place that a search found is drawn: its name, where it is, and the words around."""

import itertools
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from learnpy.record import record
from learnpy.search.hit import MARK_END, MARK_START, Hit
from learnpy.ui.look import Look
from learnpy.ui.widgets.hits.hit_model import HitModel, Index, unmarked

_MOST_KEPT = 400
"""Texts with their lines broken."""


@record
class _Line:
    """A text of a hit with its lines broken."""

    layout: QTextLayout
    height: float
    is_soft: bool


class HitDrawing(QStyledItemDelegate):
    """Draws hits; the lines of each are broken once."""

    def __init__(self, look: Look, view: QListView, hits: HitModel) -> None:
        super().__init__(view)
        self._hits = hits
        self._look = look
        self._view = view
        self._width = 0
        self._known: dict[int, list[_Line]] = {}
        self._broken: dict[tuple[str, float, bool, bool], _Line] = {}

    def forget_hits(self) -> None:
        """Other hits are shown; many of their words were seen at the key before."""
        self._known.clear()
        if len(self._broken) > _MOST_KEPT:
            self._broken.clear()
        self.fit()

    def forget(self) -> None:
        """Everything looks otherwise now."""
        self._known.clear()
        self._broken.clear()

    def fit(self) -> None:
        """Break the lines anew if the list has another width.

        There is room for the scroll bar whether it is shown or not: the lines stay as they are when
        a letter more finds less.
        """
        bar = self._view.verticalScrollBar().sizeHint().width()
        around = bar + 2 * self._look.px(14)
        width = max(50, self._view.contentsRect().width() - around)
        if width != self._width:
            self._width = width
            self.forget()

    def count_in(self, height: float, hits: Sequence[Hit]) -> int:
        """How many of some hits, from the first on, can be seen in a height."""
        bottoms = itertools.accumulate(self._height(self._lines(hit)) for hit in hits)
        return sum(1 for _ in itertools.takewhile(lambda bottom: bottom <= height, bottoms)) + 1

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802, ARG002
        """As tall as its words."""
        return QSize(0, self._height(self._lines_of(index)))

    def _height(self, lines: Sequence[_Line]) -> int:
        gaps = self._look.px(2) * (len(lines) - 1)
        return round(sum(line.height for line in lines) + gaps) + 2 * self._look.px(10)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one hit."""
        px, theme = self._look.px, self._look.theme
        rect = option.rect  # type: ignore[attr-defined]  # missing in PySide6's stubs
        state = option.state  # type: ignore[attr-defined]
        painter.save()
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            chosen = bool(state & QStyle.StateFlag.State_Selected)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QColor(theme.focus) if chosen else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.selected if chosen else theme.hover))
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), px(8), px(8))
        top = rect.top() + px(10)
        for line in self._lines_of(index):
            painter.setPen(QColor(theme.text_soft if line.is_soft else theme.text))
            line.layout.draw(painter, QPointF(rect.left() + px(14), top))
            top += line.height + px(2)
        painter.restore()

    def _lines_of(self, index: Index) -> list[_Line]:
        row = index.row()
        if row not in self._known:
            self._known[row] = self._lines(self._hits.hits[row])
        return self._known[row]

    def _lines(self, hit: Hit) -> list[_Line]:
        name = self._line(hit.title or hit.lesson_title, 15, strong=True)
        if hit.term:
            where = self.tr("Term. Explained in {lesson}").format(lesson=hit.lesson_title)
            return [name, self._line(hit.snippet, 15), self._line(where, 13, soft=True)]
        parts = (hit.track_title, hit.lesson_title if hit.step_id else "")
        where = self._line(" › ".join(part for part in parts if part), 13, soft=True)
        return [name, where, self._line(hit.snippet, 13)] if hit.snippet else [name, where]

    def _line(self, marked: str, size: float, *, strong: bool = False, soft: bool = False) -> _Line:
        """Text of one kind, broken where the list ends."""
        key = (marked, size, strong, soft)
        if key not in self._broken:
            self._broken[key] = self._break(*key)
        return self._broken[key]

    def _break(self, marked: str, size: float, strong: bool, soft: bool) -> _Line:
        font = QFont(self._view.font())
        font.setPixelSize(self._look.px(size))
        font.setBold(strong)
        layout = QTextLayout(unmarked(marked), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        if MARK_START in marked:
            layout.setFormats(self._formats(marked))
        top = 0.0
        layout.beginLayout()
        line = layout.createLine()
        while line.isValid():
            line.setLineWidth(self._width)
            line.setPosition(QPointF(0, top))
            top += line.height()
            line = layout.createLine()
        layout.endLayout()
        return _Line(layout, top, soft)

    def _formats(self, marked: str) -> list[QTextLayout.FormatRange]:
        ranges: list[QTextLayout.FormatRange] = []
        start = 0
        for number, piece in enumerate(marked.replace(MARK_END, MARK_START).split(MARK_START)):
            length = _units(piece)
            if number % 2 and length:
                ranges.append(self._format_range(start, length))
            start += length
        return ranges

    def _format_range(self, start: int, length: int) -> QTextLayout.FormatRange:
        """A mark; underlined as well, so that it is not colour alone."""
        form = QTextCharFormat()
        form.setForeground(QColor(self._look.theme.text))
        form.setBackground(QColor(self._look.theme.mark))
        form.setFontUnderline(True)
        made = QTextLayout.FormatRange()
        # The fields are there, but their types are not known to the checker.
        made.start = start  # pyright: ignore[reportAttributeAccessIssue]
        made.length = length  # pyright: ignore[reportAttributeAccessIssue]
        made.format = form  # pyright: ignore[reportAttributeAccessIssue]
        return made


def _units(text: str) -> int:
    """How long a text is for Qt, which counts in UTF-16."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2
