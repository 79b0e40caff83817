"""The names that fit where the learner types, to choose from without leaving the keyboard."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from learnpy.runner.completion.protocol import Suggestion
from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.widgets.elements import label

_ROWS = 8
_KIND = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


class SuggestionList(QFrame):
    """Shows names; the keyboard stays in the editor, which moves the mark here."""

    chosen = Signal()
    """The marked name was clicked."""
    mark_moved = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("popup")
        # A click leaves the keyboard where it is, by a proxy that whoever uses this sets.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._model = _Names(self)
        self._list = QListView()
        self._list.setObjectName("suggestions")
        self._list.setAccessibleName(self.tr("Suggestions"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setModel(self._model)
        self._list.setItemDelegate(_NameDelegate(look, self._list))
        self._list.clicked.connect(self.chosen)
        self._nothing = label(self.tr("No suggestions here"), "small")
        column = QVBoxLayout(self)
        measures = Measures(look, self)
        measures.keep(self._nothing.setContentsMargins, 6, 6, 6, 6)
        measures.margins(column, 4)
        column.addWidget(self._nothing)
        column.addWidget(self._list)
        look.changed.connect(self._dress)
        self._dress()
        self.hide()

    def _dress(self) -> None:
        self._list.setFont(self._look.code_font(13))

    @property
    def names(self) -> list[str]:
        """What is shown."""
        return [each.name for each in self._model.suggestions]

    @property
    def current(self) -> Suggestion | None:
        """The name that is marked."""
        row = self._list.currentIndex().row()
        return self._model.suggestions[row] if row >= 0 else None

    @property
    def current_words(self) -> str:
        """The mark in words, for a screen reader."""
        row = self._list.currentIndex().row()
        if row < 0:
            return self._nothing.text()
        place = self.tr("{number} of {count}")
        place = place.format(number=row + 1, count=self._model.rowCount())
        return f"{self._model.words(row)}, {place}"

    def show_suggestions(self, suggestions: Sequence[Suggestion]) -> None:
        """Show these, the first one marked; where there are none, say so."""
        self._model.replace(suggestions)
        self._nothing.setVisible(not suggestions)
        self._list.setVisible(bool(suggestions))
        if suggestions:
            self._list.setCurrentIndex(self._model.index(0))
            self._list.setFixedSize(self._size(suggestions))
        self.adjustSize()

    def move_mark(self, rows: int) -> None:
        """Move the mark; from the last name it goes on to the first."""
        count = self._model.rowCount()
        if count == 0:
            return
        row = self._list.currentIndex().row()
        by_page = abs(rows) > 1
        target = max(0, min(count - 1, row + rows)) if by_page else (row + rows) % count
        self._list.setCurrentIndex(self._model.index(target))
        self.mark_moved.emit()

    def move_page(self, pages: int) -> None:
        """Move the mark by as many names as are in view."""
        self.move_mark(pages * _ROWS)

    def _size(self, suggestions: Sequence[Suggestion]) -> QSize:
        metrics = self._list.fontMetrics()
        longest = max((each.name for each in suggestions), key=len)
        widest = max(metrics.horizontalAdvance(longest), self._look.px(100))
        rows = min(_ROWS, len(suggestions))
        width = min(widest + self._look.px(130), self._look.px(420))
        return QSize(width, rows * self._list.sizeHintForRow(0) + 2)


class _Names(QAbstractListModel):
    """The suggestions as Qt's views want them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.suggestions: Sequence[Suggestion] = ()
        self._kinds = {
            "function": self.tr("function"),
            "class": self.tr("class"),
            "module": self.tr("module"),
            "keyword": self.tr("keyword"),
            "property": self.tr("property"),
            "argument": self.tr("argument"),
            "name": self.tr("name"),
        }

    def replace(self, suggestions: Sequence[Suggestion]) -> None:
        """Show others."""
        self.beginResetModel()
        self.suggestions = suggestions
        self.endResetModel()

    def words(self, row: int) -> str:
        """A name and its kind."""
        each = self.suggestions[row]
        kind = self._kinds.get(each.kind, "")
        return f"{each.name}, {kind}" if kind else each.name

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802
        """How many there are."""
        return 0 if parent is not None and parent.isValid() else len(self.suggestions)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """The name, its kind, or both in words."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self.suggestions[index.row()].name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.words(index.row())
        if role == _KIND:
            return self._kinds.get(self.suggestions[index.row()].kind, "")
        return None


class _NameDelegate(QStyledItemDelegate):
    """Draws the name at the left and its kind at the right."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the row, and then the kind over it."""
        super().paint(painter, option, index)
        kind = index.data(_KIND)
        if not kind:
            return
        area = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        area.adjust(0, 0, -self._look.px(10), 0)
        painter.save()
        font = painter.font()
        font.setFamily(self._look.ui_family)
        font.setPixelSize(self._look.px(12))
        painter.setFont(font)
        painter.setPen(QColor(self._look.theme.text_soft))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, right, kind)
        painter.restore()
