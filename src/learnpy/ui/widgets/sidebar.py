"""The sidebar: where to go, the topic list, and the overall progress at its foot."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.models.course_model import CourseModel
from learnpy.ui.widgets.elements import button, label
from learnpy.ui.widgets.share_bar import ShareBar
from learnpy.ui.widgets.topic_list import TopicList

WIDTH = 284
"""Pixels at 100 % text size, to begin with."""


class Sidebar(QFrame):
    """Asks for pages and lessons; shows how far the learner is."""

    page_requested = Signal(str)
    lesson_requested = Signal(str)

    def __init__(self, model: CourseModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self._look = look
        self._pages: dict[str, tuple[QPushButton, str]] = {}
        column = QVBoxLayout(self)
        measures = Measures(look, self)
        measures.margins(column, 12, 16)
        measures.keep(column.setSpacing, 2)
        for name, icon, text in (
            ("home", "house", self.tr("Home")),
            ("progress", "chart-no-axes-column", self.tr("Progress")),
            ("search", "search", self.tr("Search")),
            ("settings", "settings", self.tr("Settings and About")),
        ):
            column.addWidget(self._page_button(name, icon, text))
        measures.gap(column, 12)
        self.topics = TopicList(model, look)
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

    def _page_button(self, name: str, icon: str, text: str) -> QPushButton:
        entry = button(text, self._on_page, "quiet")
        entry.setObjectName(name)
        entry.setCheckable(True)
        self._pages[name] = (entry, icon)
        return entry

    def _dress(self) -> None:
        for entry, icon in self._pages.values():
            entry.setIcon(self._look.icon(icon))

    def show_page(self, name: str, lesson_id: str = "") -> None:
        """Mark what is open: a page, or a lesson in the topic list."""
        for page, (entry, _) in self._pages.items():
            entry.setChecked(page == name)
        self.topics.show_current(lesson_id)

    def show_overall(self, done: int, total: int) -> None:
        """Show how many lessons of all are done."""
        text = self.tr("{done} of {total} lessons done").format(done=done, total=total)
        self._overall.setText(text)
        self._bar.show_share(done, total, text)

    def _on_page(self) -> None:
        self.page_requested.emit(self.sender().objectName())
