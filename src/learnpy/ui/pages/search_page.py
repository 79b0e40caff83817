"""Search: as you type, terms and titles first, then text with the words marked.

While nothing is typed, the glossary stands there.
"""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QTextDocument
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from learnpy.search import MARK_END, MARK_START, Hit
from learnpy.ui.look import Look
from learnpy.ui.session import Session
from learnpy.ui.widgets.elements import label
from learnpy.ui.widgets.page_column import PageColumn

_HIT = Qt.ItemDataRole.UserRole + 1
_WIDTH = 760
Index = QModelIndex | QPersistentModelIndex


class SearchPage(QWidget):
    """Finds words in the whole course and opens the lesson at the place."""

    place_requested = Signal(str, str)
    """The lesson's id and the step's, which is empty for the whole lesson."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._session = session
        self._look = look
        self.box = QLineEdit()
        self.box.setProperty("size", "large")
        self.box.setPlaceholderText(self.tr("Search lessons, terms, text and code"))
        self.box.setAccessibleName(self.tr("Search"))
        self.box.setClearButtonEnabled(True)
        self.box.textChanged.connect(self._on_text)
        self.box.installEventFilter(self)
        self.results = QListWidget()
        self.results.setObjectName("results")
        self.results.setAccessibleName(self.tr("Results"))
        self.results.setItemDelegate(_HitDelegate(look, self.results))
        self.results.setMouseTracking(True)
        self.results.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.results.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.results.itemActivated.connect(self._on_activated)
        self.results.itemClicked.connect(self._on_activated)
        self._count = label(self._advice(), "small", wrap=True)
        page = PageColumn(_WIDTH, look, gap=12)
        page.column.addWidget(label(self.tr("Search"), "title"))
        page.column.addWidget(self.box)
        page.column.addWidget(self._count)
        self._glossary_title = label(self.tr("Glossary"), "subheading")
        self._glossary_title.hide()
        page.column.addWidget(self._glossary_title)
        page.column.addWidget(self.results, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(page)

    def begin(self) -> None:
        """Make ready to type."""
        if not self.results.count():
            self._on_text(self.box.text())
        self.box.setFocus()
        self.box.selectAll()

    def _advice(self) -> str:
        return self.tr("Type a word or its beginning. Enter opens, the arrows choose.")

    def _on_text(self, text: str) -> None:
        self.results.clear()
        if not text.strip():
            self._show_glossary()
            return
        self._glossary_title.hide()
        self.results.setAccessibleName(self.tr("Results"))
        hits = self._session.find(text)
        self._show_hits(hits)
        if hits:
            self.results.setCurrentRow(0)
            words = self.tr("1 place") if len(hits) == 1 else self.tr("{count} places")
            self._count.setText(words.format(count=len(hits)))
        else:
            text = self.tr("Nothing found for “{words}”. Try fewer letters, or another word.")
            self._count.setText(text.format(words=self.box.text().strip()))

    def _show_glossary(self) -> None:
        terms = self._session.glossary()
        self._count.setText(self._advice())
        self._glossary_title.setVisible(bool(terms))
        self.results.setAccessibleName(self.tr("Glossary") if terms else self.tr("Results"))
        self._show_hits(terms)

    def _show_hits(self, hits: Sequence[Hit]) -> None:
        for hit in hits:
            item = QListWidgetItem(self._words_of(hit))
            item.setData(_HIT, hit)
            self.results.addItem(item)

    def _words_of(self, hit: Hit) -> str:
        """What a screen reader says of a hit."""
        if not hit.term:
            return f"{hit.lesson_title} {hit.step_title}"
        meaning = hit.snippet.replace(MARK_START, "").replace(MARK_END, "")
        text = self.tr("Term: {term}. {meaning} Explained in {lesson}")
        return text.format(term=hit.term, meaning=meaning, lesson=hit.lesson_title)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """The arrows and Enter in the box work on the results."""
        if (
            watched is self.box
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and self._on_key(event.key())
        ):
            return True
        return super().eventFilter(watched, event)

    def _on_key(self, key: int) -> bool:
        row, count = self.results.currentRow(), self.results.count()
        if key == Qt.Key.Key_Down and count:
            self.results.setCurrentRow(min(row + 1, count - 1))
        elif key == Qt.Key.Key_Up and count:
            self.results.setCurrentRow(max(row - 1, 0))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            self._on_activated(self.results.item(row))
        else:
            return False
        return True

    def _on_activated(self, item: QListWidgetItem) -> None:
        hit: Hit = item.data(_HIT)
        self.place_requested.emit(hit.lesson_id, hit.step_id)


class _HitDelegate(QStyledItemDelegate):
    """Draws a hit: title, where it is, and the words around."""

    def __init__(self, look: Look, view: QListWidget) -> None:
        super().__init__(view)
        self._look = look
        self._view = view

    def _document(self, index: Index) -> QTextDocument:
        document = QTextDocument()
        document.setDocumentMargin(0)
        font = self._view.font()
        font.setPixelSize(self._look.px(15))
        document.setDefaultFont(font)
        document.setTextWidth(self._view.viewport().width() - 2 * self._look.px(14))
        document.setHtml(self._html(index.data(_HIT)))
        return document

    def _html(self, hit: Hit) -> str:
        theme = self._look.theme
        where = " › ".join(part for part in (hit.track_title, hit.lesson_title) if part)
        snippet = escape(hit.snippet).replace("\n", " ")
        mark = f'<span style="background-color:{theme.mark}; color:{theme.text}">'
        snippet = snippet.replace(MARK_START, mark).replace(MARK_END, "</span>")
        small = f"font-size:{self._look.px(13)}px; color:{theme.text_soft}"
        title = escape(hit.term or hit.step_title or hit.lesson_title)
        lines = [f'<b style="color:{theme.text}">{title}</b>']
        if hit.term:
            kind = self.tr("Term")
            lines[0] += f' &nbsp;<span style="{small}">{escape(kind)}</span>'
            lines.append(f'<span style="color:{theme.text}">{snippet}</span>')
            where = self.tr("Explained in {lesson}").format(lesson=hit.lesson_title)
            return "<br>".join([*lines, f'<span style="{small}">{escape(where)}</span>'])
        if hit.step_id:
            lines.append(f'<span style="{small}">{escape(where)}</span>')
        else:
            lines.append(f'<span style="{small}">{escape(hit.track_title)}</span>')
        if snippet:
            lines.append(f'<span style="{small}">{snippet}</span>')
        return "<br>".join(lines)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802, ARG002
        """As tall as its words."""
        height = self._document(index).size().height()
        return QSize(0, round(height) + 2 * self._look.px(10))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one hit."""
        px, theme = self._look.px, self._look.theme
        rect = option.rect  # type: ignore[attr-defined]  # missing in PySide6's stubs
        state = option.state  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            chosen = bool(state & QStyle.StateFlag.State_Selected)
            painter.setPen(QColor(theme.focus) if chosen else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.selected if chosen else theme.hover))
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), px(8), px(8))
        painter.translate(rect.left() + px(14), rect.top() + px(10))
        self._document(index).drawContents(painter)
        painter.restore()
