"""The sidebar: where to go, the topic list, and the overall progress at its foot."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.shortcuts import with_key
from learnpy.ui.widgets.elements import at_top, button, label
from learnpy.ui.widgets.share_bar import ShareBar
from learnpy.ui.widgets.topic_list import TopicList

WIDTH = 292
"""Pixels at 100 % text size, to begin with."""
_LOW = 420
"""Pixels at 100 % text size: where it is less high, the pages are icons in a row."""


class Sidebar(QFrame):
    """Asks for pages and lessons; shows how far the learner is."""

    page_requested = Signal(str)
    lesson_requested = Signal(str)
    fold_requested = Signal()

    def __init__(
        self,
        topics: TopicList,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        """Put a topic list between the ways to the pages and the overall progress."""
        super().__init__(parent)
        self.setObjectName("sidebar")
        self._look = look
        self._is_low = False
        self._pages: dict[str, QPushButton] = {}
        self.entries = (
            ("home", "house", self.tr("Home")),
            ("progress", "chart-no-axes-column", self.tr("Progress")),
            ("search", "search", self.tr("Search")),
            ("settings", "settings", self.tr("Settings")),
        )
        """The name, the icon and the title of each page."""
        column = QVBoxLayout(self)
        measures = Measures(look, self)
        measures.margins(column, 12, 16)
        measures.keep(column.setSpacing, 2)
        self._ways = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        measures.keep(self._ways.setSpacing, 2)
        for name, _, text in self.entries:
            self._ways.addWidget(self._page_button(name, text))
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addLayout(self._ways, 1)
        self.folder = button("", self.fold_requested.emit, "quiet")
        words = self.tr("Fold the sidebar away")
        self.folder.setAccessibleName(words)
        self.folder.setToolTip(with_key(words, "sidebar"))
        head.addLayout(at_top(self.folder))
        column.addLayout(head)
        measures.gap(column, 12)
        self.topics = topics
        self.topics.lesson_requested.connect(self.lesson_requested)
        column.addWidget(self.topics, 1)
        measures.gap(column, 8)
        self._overall = label("", "small")
        self._bar = ShareBar(look, self.tr("Overall progress"))
        column.addWidget(self._overall)
        measures.gap(column, 4)
        column.addWidget(self._bar)
        look.changed.connect(self._dress)
        self._dress()

    def _page_button(self, name: str, text: str) -> QPushButton:
        entry = button(text, self._on_page, "quiet")
        entry.setObjectName(name)
        entry.setAccessibleName(text)
        entry.setCheckable(True)
        self._pages[name] = entry
        return entry

    def _dress(self) -> None:
        for name, icon, _ in self.entries:
            self._pages[name].setIcon(self._look.icon(icon))
        self.folder.setIcon(self._look.icon("panel-left"))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Leave room for the lessons where it is low."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        is_low = self.height() < self._look.px(_LOW)
        if is_low == self._is_low or self.isHidden():
            return
        self._is_low = is_low
        direction = QBoxLayout.Direction
        self._ways.setDirection(direction.LeftToRight if is_low else direction.TopToBottom)
        for name, _, text in self.entries:
            self._pages[name].setText("" if is_low else text)
            self._pages[name].setToolTip(text if is_low else "")
        self._overall.setVisible(not is_low)

    def show_page(self, name: str, lesson_id: str = "") -> None:
        """Mark what is open: a page, or a lesson in the topic list."""
        for page, entry in self._pages.items():
            entry.setChecked(page == name)
        self.topics.show_current(lesson_id)

    def show_overall(self, done: int, total: int) -> None:
        """Show how many lessons of all are done."""
        text = self.tr("{done} of {total} lessons done", "", total)
        text = text.format(done=done, total=total)
        self._overall.setText(text)
        self._bar.show_share(done, total, text)

    def _on_page(self) -> None:
        self.page_requested.emit(self.sender().objectName())
