"""The topic list: tracks and lessons with state and time, and a box to filter them.

Each track folds: by a click on it, and by Left and Right.
"""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from learnpy.progress.standing import LessonMark, LessonState
from learnpy.ui.after_paint import after_paint
from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.models.course_model import CourseModel, CourseRole

Index = QModelIndex | QPersistentModelIndex

_NOTE_WIDTH = 74
"""Pixels at 100 % text size: the minutes of a lesson, the count of a track."""
_WRAPPED = 0x1000
"""Qt's `TextWordWrap`, as a number: to load `Qt` with all its enums takes 12 ms of a start."""


class TopicList(QWidget):
    """All lessons of the course; says which one the learner asks for."""

    lesson_requested = Signal(str)

    def __init__(
        self,
        model: CourseModel,
        look: Look,
        parent: QWidget | None = None,
        *,
        open_tracks: Sequence[str] | None = None,
    ) -> None:
        """List a course.

        Args:
            model: The course.
            look: How the window looks.
            parent: What it stands in.
            open_tracks: The tracks whose lessons are seen; None for the first.
        """
        super().__init__(parent)
        self._model = model
        self._words = ""
        """What the lessons are filtered by."""
        self._current = ""
        """The lesson that is open, or empty."""
        self._mark = after_paint(self._mark_current, self)
        self.filter_box = QLineEdit()
        self.filter_box.setPlaceholderText(self.tr("Filter lessons"))
        self.filter_box.setAccessibleName(self.tr("Filter lessons"))
        self.filter_box.textChanged.connect(self._on_filter)
        self.filter_box.returnPressed.connect(self._open_first)
        self.tree = _Tree(look)
        self.tree.setAccessibleName(self.tr("Lessons"))
        self.tree.setModel(model)
        self.tree.setItemDelegate(_TopicDelegate(look, self.tree))
        self._show_open(open_tracks)
        self._open = self.open_tracks()
        self.tree.clicked.connect(self._on_clicked)
        self.tree.activated.connect(self._on_activated)
        look.changed.connect(self.tree.fit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        Measures(look, self).keep(layout.setSpacing, 8)
        layout.addWidget(self.filter_box)
        layout.addWidget(self.tree, 1)

    def open_tracks(self) -> tuple[str, ...]:
        """The tracks whose lessons are seen, or would be without the filter."""
        return self._open if self.filter_box.text() else self._tracks_open_now()

    def _tracks_open_now(self) -> tuple[str, ...]:
        return tuple(_id_of(track) for track in self._tracks() if self.tree.isExpanded(track))

    def _tracks(self) -> list[QModelIndex]:
        return [self._model.index(row, 0) for row in range(self._model.rowCount())]

    def _show_open(self, open_tracks: Sequence[str] | None) -> None:
        for row, track in enumerate(self._tracks()):
            is_open = row == 0 if open_tracks is None else _id_of(track) in open_tracks
            self.tree.setExpanded(track, is_open)

    def show_current(self, lesson_id: str) -> None:
        """Mark the lesson that is open, and make it visible, once what was opened is drawn.

        To open a track and draw its lessons takes a tenth of the time until a lesson is there.
        """
        self._current = lesson_id
        self._mark.start()

    def _mark_current(self) -> None:
        index = self._model.index_of(self._current)
        if index.isValid():
            self.tree.setExpanded(index.parent(), True)
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)
        else:
            self.tree.setCurrentIndex(QModelIndex())

    def _on_filter(self, text: str) -> None:
        """Show all that is left, and without words what was open before."""
        if text and not self._words:
            self._open = self._tracks_open_now()
        self._words = text.strip().casefold()
        for row, track in enumerate(self._tracks()):
            self.tree.setRowHidden(row, QModelIndex(), not self._filter_track(track))
        if self._words:
            self.tree.expandAll()
        else:
            self._show_open(self._open)
            self.tree.scrollTo(self.tree.currentIndex())

    def _filter_track(self, track: QModelIndex) -> bool:
        """Hide its lessons that have not the words, unless its own title has them; is one left?"""
        lessons = range(self._model.rowCount(track))
        every = self._words in track.data().casefold()
        left = [every or self._words in self._title(row, track) for row in lessons]
        for row, is_left in zip(lessons, left, strict=True):
            self.tree.setRowHidden(row, track, not is_left)
        return every or any(left)

    def _title(self, row: int, track: QModelIndex) -> str:
        return self._model.index(row, 0, track).data().casefold()

    def _open_first(self) -> None:
        """Enter in the filter opens the first lesson that is left."""
        for track in self._tracks():
            for row in range(self._model.rowCount(track)):
                if not self.tree.isRowHidden(row, track):
                    self._request(self._model.index(row, 0, track))
                    return

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.parent().isValid():
            self._request(index)
        else:
            self.tree.setExpanded(index, not self.tree.isExpanded(index))

    def _on_activated(self, index: QModelIndex) -> None:
        is_hidden = self.tree.isRowHidden(index.row(), index.parent())
        if index.parent().isValid() and not is_hidden:  # by the filter, and current all the same
            self._request(index)

    def _request(self, index: QModelIndex) -> None:
        self.lesson_requested.emit(index.siblingAtColumn(0).data(CourseRole.LESSON_ID))


def _id_of(track: QModelIndex) -> str:
    return track.data(CourseRole.TRACK_ID)


class _Tree(QTreeView):
    """Two columns, as wide as there is room; a long title takes more lines.

    Qt draws the rows itself, dressed by the style sheet: to paint them here would load enums that
    nothing else needs until the window can be used.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("topics")
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self.setUniformRowHeights(False)
        self.setWordWrap(True)
        self.setMouseTracking(True)
        self.setProperty("horizontalScrollBarPolicy", "ScrollBarAlwaysOff")
        self.header().setStretchLastSection(False)
        self.header().setMinimumSectionSize(0)
        self._room = 0

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Give the titles what room there is."""
        super().resizeEvent(event)
        if event.size().width() != self._room:
            self._room = event.size().width()
            self.fit()

    def fit(self) -> None:
        """Measure columns and rows again."""
        self.setIconSize(QSize(self._look.px(17), self._look.px(17)))
        note = self._look.px(_NOTE_WIDTH)
        self.setColumnWidth(0, max(1, self._room - note))
        self.setColumnWidth(1, note)
        self.scheduleDelayedItemsLayout()


class _TopicDelegate(QStyledItemDelegate):
    """Dresses a track as a heading, and a lesson with its state, title and minutes."""

    def __init__(self, look: Look, tree: _Tree) -> None:
        super().__init__(tree)
        self._look = look
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802, ARG002
        """One line, or as many as three for a lesson with a long title."""
        px = self._look.px
        if not index.parent().isValid():
            return QSize(0, px(40))
        if index.column() > 0:
            return QSize(0, 0)
        room = QRect(0, 0, self._tree.columnWidth(0) - px(38), 1000)
        return QSize(0, px(14) + self._height(room, index.data()))

    def _height(self, room: QRect, title: str) -> int:
        metrics = QFontMetrics(self._font())
        wrapped = metrics.boundingRect(room, _WRAPPED, title)
        return min(3, max(1, round(wrapped.height() / metrics.lineSpacing()))) * self._look.px(19)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802
        """Font, colour and icon of a cell, as the theme has them."""
        super().initStyleOption(option, index)
        is_track, is_note = not index.parent().isValid(), index.column() > 0
        theme = self._look.theme
        if is_note:
            option.font = self._font(size=12)
            self._colour(option, theme.text_soft)
            if not index.parent().isValid():
                is_open = self._tree.isExpanded(self._tree.model().index(index.row(), 0))
                name = "chevron-down" if is_open else "chevron-right"
                option.icon = self._look.icon(name, theme.text_soft, 14)
                option.decorationPosition = QStyleOptionViewItem.Position.Right
                option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
            return
        option.font = self._font(bold=is_track)
        is_open = not is_track and self._tree.currentIndex().siblingAtColumn(0) == index
        self._colour(option, theme.accent_text if is_open else theme.text)
        option.icon = self._track_icon(index) if is_track else self._state_icon(index)
        option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration

    @staticmethod
    def _colour(option: QStyleOptionViewItem, colour: str) -> None:
        palette: QPalette = option.palette  # type: ignore[attr-defined]  # missing in the stubs
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
            palette.setColor(role, QColor(colour))

    def _track_icon(self, index: Index) -> QIcon:
        tint = self._look.accent(index.data(CourseRole.ACCENT)).text
        return self._look.icon(index.data(CourseRole.ICON), tint, 17)

    def _state_icon(self, index: Index) -> QIcon:
        accent, theme = self._look.accent(index.data(CourseRole.ACCENT)), self._look.theme
        name, tint = {
            LessonState.NOT_STARTED: ("circle", theme.control_line),
            LessonState.STARTED: ("circle-dot", accent.text),
            LessonState.DONE: ("circle-check", theme.good),
        }[index.data(CourseRole.STATE)]
        mark = index.data(CourseRole.MARK)
        if mark is LessonMark.LOCKED:
            name, tint = "lock", theme.text_soft
        elif mark is LessonMark.WITH_SOLUTION:
            name = "eye"
        return self._look.icon(name, tint, 15)

    def _font(self, *, size: int = 14, bold: bool = False) -> QFont:
        font = QFont(self._tree.font())
        font.setPixelSize(self._look.px(size))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font
