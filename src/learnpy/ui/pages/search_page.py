"""Search: as you type, titles first, then text with the words marked."""

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

_HTML = Qt.ItemDataRole.UserRole + 1
_HIT = Qt.ItemDataRole.UserRole + 2
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
        self.box.setPlaceholderText(self.tr("Search lessons, text and code"))
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
        page = PageColumn(_WIDTH, look)
        page.column.setSpacing(look.px(12))
        page.column.addWidget(label(self.tr("Search"), "title"))
        page.column.addWidget(self.box)
        page.column.addWidget(self._count)
        page.column.addWidget(self.results, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(page)
        look.changed.connect(self._on_look)

    def begin(self) -> None:
        """Make ready to type."""
        self.box.setFocus()
        self.box.selectAll()

    def _advice(self) -> str:
        return self.tr("Type a word or its beginning. Enter opens, the arrows choose.")

    def _on_look(self) -> None:
        self._on_text(self.box.text())

    def _on_text(self, text: str) -> None:
        self.results.clear()
        if not text.strip():
            self._count.setText(self._advice())
            return
        hits = self._session.find(text)
        for hit in hits:
            item = QListWidgetItem(f"{hit.lesson_title} {hit.step_title}")
            item.setData(_HTML, self._html(hit))
            item.setData(_HIT, (hit.lesson_id, hit.step_id))
            self.results.addItem(item)
        if hits:
            self.results.setCurrentRow(0)
            self._count.setText(self.tr("{count} places").format(count=len(hits)))
        else:
            text = self.tr("Nothing found for “{words}”. Try fewer letters, or another word.")
            self._count.setText(text.format(words=self.box.text().strip()))

    def _html(self, hit: Hit) -> str:
        theme = self._look.theme
        where = " › ".join(part for part in (hit.track_title, hit.lesson_title) if part)
        title = hit.step_title or hit.lesson_title
        snippet = escape(hit.snippet).replace("\n", " ")
        mark = f'<span style="background-color:{theme.mark}; color:{theme.text}">'
        snippet = snippet.replace(MARK_START, mark).replace(MARK_END, "</span>")
        small = f"font-size:{self._look.px(13)}px; color:{theme.text_soft}"
        lines = [f'<b style="color:{theme.text}">{escape(title)}</b>']
        if hit.step_id:
            lines.append(f'<span style="{small}">{escape(where)}</span>')
        else:
            lines.append(f'<span style="{small}">{escape(hit.track_title)}</span>')
        if snippet:
            lines.append(f'<span style="{small}">{snippet}</span>')
        return "<br>".join(lines)

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
        lesson_id, step_id = item.data(_HIT)
        self.place_requested.emit(lesson_id, step_id)


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
        document.setHtml(index.data(_HTML) or "")
        return document

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
