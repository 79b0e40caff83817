"""The topic list: tracks and lessons with state and time, and a box to filter them."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from learnpy.progress.standing import LessonState
from learnpy.ui.look import Look
from learnpy.ui.models.course_model import CourseFilter, CourseModel, CourseRole

Index = QModelIndex | QPersistentModelIndex


class TopicList(QWidget):
    """All lessons of the course; says which one the learner asks for."""

    lesson_requested = Signal(str)

    def __init__(self, model: CourseModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._filter = CourseFilter(model, self)
        self.filter_box = QLineEdit()
        self.filter_box.setPlaceholderText(self.tr("Filter lessons"))
        self.filter_box.setAccessibleName(self.tr("Filter lessons"))
        self.filter_box.textChanged.connect(self._on_filter)
        self.filter_box.returnPressed.connect(self._open_first)
        self.tree = _Tree()
        self.tree.setAccessibleName(self.tr("Lessons"))
        self.tree.setModel(self._filter)
        self.tree.setHeaderHidden(True)
        self.tree.setIndentation(0)
        self.tree.setRootIsDecorated(False)
        self.tree.setExpandsOnDoubleClick(False)
        self.tree.setUniformRowHeights(False)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.setItemDelegate(_TopicDelegate(look, self.tree))
        self.tree.expandAll()
        self.tree.clicked.connect(self._on_clicked)
        self.tree.activated.connect(self._on_activated)
        look.changed.connect(self.tree.doItemsLayout)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.px(8))
        layout.addWidget(self.filter_box)
        layout.addWidget(self.tree, 1)

    def show_current(self, lesson_id: str) -> None:
        """Mark the lesson that is open, and make it visible."""
        index = self._filter.mapFromSource(self._model.index_of(lesson_id))
        if index.isValid():
            self.tree.setExpanded(index.parent(), True)
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)
        else:
            self.tree.setCurrentIndex(QModelIndex())

    def _on_filter(self, text: str) -> None:
        self._filter.setFilterFixedString(text.strip())
        self.tree.expandAll()

    def _open_first(self) -> None:
        """Enter in the filter opens the first lesson that is left."""
        track = self._filter.index(0, 0)
        lesson = self._filter.index(0, 0, track)
        if lesson.isValid():
            self._request(lesson)

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.parent().isValid():
            self._request(index)
        else:
            self.tree.setExpanded(index, not self.tree.isExpanded(index))

    def _on_activated(self, index: QModelIndex) -> None:
        if index.parent().isValid():
            self._request(index)

    def _request(self, index: Index) -> None:
        self.lesson_requested.emit(index.data(CourseRole.LESSON_ID))


class _Tree(QTreeView):
    """A tree whose rows are measured again when its width changes: long titles take two lines.

    It knows the row under the mouse and its own width itself. To ask the style for the one would
    load all of QStyle's enums, and to ask for `viewport()` before the window is shown would load
    every class of widget there is: 30 ms until the window can be used.
    """

    def __init__(self) -> None:
        super().__init__()
        self._under_mouse: Index = QModelIndex()
        self.row_width = 0
        self.setMouseTracking(True)
        self.entered.connect(self._on_entered)
        self.viewportEntered.connect(self._on_left)

    def is_under_mouse(self, index: Index) -> bool:
        """Whether the mouse is over this row."""
        return self._under_mouse == index and self.underMouse()

    def _on_entered(self, index: QModelIndex) -> None:
        self._under_mouse = QPersistentModelIndex(index)
        self.viewport().update()

    def _on_left(self) -> None:
        self._under_mouse = QModelIndex()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Measure the rows again."""
        super().resizeEvent(event)
        self.row_width = event.size().width()
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()


class _TopicDelegate(QStyledItemDelegate):
    """Draws a track as a heading and a lesson as its state, title and minutes."""

    def __init__(self, look: Look, tree: _Tree) -> None:
        super().__init__(tree)
        self._look = look
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802, ARG002
        """One line, or two for a lesson with a long title."""
        px = self._look.px
        if not index.parent().isValid():
            return QSize(0, px(40))
        row = QRect(0, 0, self._tree.row_width, 1000)
        return QSize(0, px(14) + self._title_height(self._title_box(row), index.data()))

    def _title_box(self, row: QRect) -> QRect:
        """Where a lesson's title stands in its row: between its state and its minutes."""
        px = self._look.px
        return row.adjusted(px(34), px(5), -px(60), -px(5))

    def _title_height(self, box: QRect, title: str) -> int:
        metrics = QFontMetrics(self._font())
        wrapped = metrics.boundingRect(box, int(Qt.TextFlag.TextWordWrap), title)
        return min(2, max(1, round(wrapped.height() / metrics.lineSpacing()))) * self._look.px(19)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.parent().isValid():
            self._paint_lesson(painter, option, index)
        else:
            self._paint_track(painter, option, index)
        if self._tree.hasFocus() and self._is_current(index):
            painter.setPen(QPen(QColor(self._look.theme.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            radius = self._look.px(6)
            painter.drawRoundedRect(self._rect(option).adjusted(1, 1, -1, -1), radius, radius)
        painter.restore()

    def _is_current(self, index: Index) -> bool:
        return self._tree.currentIndex() == index

    @staticmethod
    def _rect(option: QStyleOptionViewItem) -> QRect:
        return option.rect  # type: ignore[attr-defined]  # missing in PySide6's stubs

    def _paint_track(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = self._look
        px, rect = look.px, self._rect(option)
        icon_box = QRect(rect.left() + px(8), rect.center().y() - px(8), px(17), px(17))
        tint = look.accent(index.data(CourseRole.ACCENT)).text
        look.icon(index.data(CourseRole.ICON), tint, 17).paint(painter, icon_box)
        painter.setPen(QColor(look.theme.text))
        painter.setFont(self._font(bold=True))
        text_box = rect.adjusted(px(34), 0, -px(56), 0)
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(text_box, int(left), index.data())
        done, total = index.data(CourseRole.COUNTS)
        painter.setPen(QColor(look.theme.text_soft))
        painter.setFont(self._font(size=12))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(rect.adjusted(0, 0, -px(10), 0), int(right), f"{done}/{total}")

    def _paint_lesson(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = self._look
        px, rect = look.px, self._rect(option)
        chosen = self._is_current(index)
        if chosen or self._tree.is_under_mouse(index):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(look.theme.selected if chosen else look.theme.hover))
            painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), px(6), px(6))
        self._paint_state(painter, rect, index)
        painter.setPen(QColor(look.theme.accent_text if chosen else look.theme.text))
        painter.setFont(self._font())
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        wrap = int(left | Qt.TextFlag.TextWordWrap)
        painter.drawText(self._title_box(rect), wrap, index.data())
        painter.setPen(QColor(look.theme.text_soft))
        painter.setFont(self._font(size=12))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        minutes = self.tr("{minutes} min").format(minutes=index.data(CourseRole.MINUTES))
        painter.drawText(rect.adjusted(0, 0, -px(10), 0), int(right), minutes)

    def _paint_state(self, painter: QPainter, rect: QRect, index: Index) -> None:
        look = self._look
        px = look.px
        accent = look.accent(index.data(CourseRole.ACCENT))
        name, tint = {
            LessonState.NOT_STARTED: ("circle", look.theme.control_line),
            LessonState.STARTED: ("circle-dot", accent.text),
            LessonState.DONE: ("circle-check", look.theme.good),
        }[index.data(CourseRole.STATE)]
        box = QRect(rect.left() + px(9), rect.center().y() - px(7), px(15), px(15))
        look.icon(name, tint, 15).paint(painter, box)

    def _font(self, *, size: int = 14, bold: bool = False) -> QFont:
        font = QFont(self._tree.font())
        font.setPixelSize(self._look.px(size))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font
