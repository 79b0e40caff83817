"""The pages of the window, one on top; each is built when it is first asked for.

The imports stand in the functions that build: the window opens with one page, and reading the
code of the others would take a quarter of the time until it can be used.
"""
# ruff: noqa: PLC0415

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from learnpy.ui.look import Look
from learnpy.ui.session import Session
from learnpy.ui.settings import Settings

if TYPE_CHECKING:
    from learnpy.ui.pages.home_page import HomePage
    from learnpy.ui.pages.lesson_page import LessonPage
    from learnpy.ui.pages.progress_page import ProgressPage
    from learnpy.ui.pages.search_page import SearchPage
    from learnpy.ui.pages.settings_page import SettingsPage


class PageStack(QStackedWidget):
    """Shows `home`, `lesson`, `progress`, `search` or `settings`."""

    lesson_requested = Signal(str, str)
    """A lesson's id and a step's, which may be empty."""
    theme_requested = Signal(str)
    scale_requested = Signal(float)
    export_requested = Signal(Path)
    import_requested = Signal(Path)

    def __init__(
        self,
        session: Session,
        look: Look,
        settings: Settings,
        data_folder: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._look = look
        self._settings = settings
        self._data_folder = data_folder
        self._home: HomePage | None = None
        self._lesson: LessonPage | None = None
        self._progress: ProgressPage | None = None
        self._search: SearchPage | None = None
        self._settings_page: SettingsPage | None = None
        self.shown = ""
        """The name of the page on top."""

    def show_page(self, name: str) -> None:
        """Put a page on top, with the record as it is now."""
        self.leave()
        if name == "lesson":
            page: QWidget = self.lesson
        elif name == "progress":
            page = self._refreshed_progress()
        elif name == "search":
            page = self.search
        elif name == "settings":
            page = self._settings_shown()
        else:
            page = self._refreshed_home()
        self.shown = name
        self.setCurrentWidget(page)
        if page is self._search:
            self.search.begin()
        else:
            page.setFocus()

    def leave(self) -> None:
        """Note what is to be kept of the page on top."""
        if self._lesson is not None and self.currentWidget() is self._lesson:
            self._lesson.leave()

    def end(self) -> None:
        """The window closes: note what is to be kept, and leave unbuilt what is."""
        self.leave()
        if self._lesson is not None:
            self._lesson.views.end()

    def is_settled(self) -> bool:
        """Whether what is on top is whole, and stands still."""
        return self.shown != "lesson" or self.lesson.is_settled()

    @property
    def lesson_id(self) -> str:
        """The lesson on the lesson page, or empty."""
        return self._lesson.lesson_id if self._lesson is not None else ""

    @property
    def lesson(self) -> "LessonPage":
        """The lesson page."""
        from learnpy.ui.pages.lesson_page import LessonPage

        if self._lesson is None:
            self._lesson = LessonPage(self._session, self._look)
            self._lesson.lesson_requested.connect(self._ask_for_lesson)
            self.addWidget(self._lesson)
        return self._lesson

    @property
    def search(self) -> "SearchPage":
        """The search page."""
        from learnpy.ui.pages.search_page import SearchPage

        if self._search is None:
            self._search = SearchPage(self._session, self._look)
            self._search.place_requested.connect(self.lesson_requested)
            self.addWidget(self._search)
        return self._search

    def _refreshed_home(self) -> "HomePage":
        from learnpy.ui.pages.home_page import HomePage

        if self._home is None:
            self._home = HomePage(self._session, self._look)
            self._home.lesson_requested.connect(self._ask_for_lesson)
            self.addWidget(self._home)
        self._home.refresh(_today())
        return self._home

    def _refreshed_progress(self) -> "ProgressPage":
        from learnpy.ui.pages.progress_page import ProgressPage

        if self._progress is None:
            self._progress = ProgressPage(self._session, self._look)
            self._progress.lesson_requested.connect(self._ask_for_lesson)
            self._progress.export_requested.connect(self.export_requested)
            self._progress.import_requested.connect(self.import_requested)
            self.addWidget(self._progress)
        self._progress.refresh(_today())
        return self._progress

    def _settings_shown(self) -> "SettingsPage":
        from learnpy.ui.pages.settings_page import SettingsPage

        if self._settings_page is None:
            page = SettingsPage(self._look, self._settings.theme, self._data_folder)
            page.theme_requested.connect(self.theme_requested)
            page.scale_requested.connect(self.scale_requested)
            self.addWidget(page)
            self._settings_page = page
        return self._settings_page

    def _ask_for_lesson(self, lesson_id: str) -> None:
        self.lesson_requested.emit(lesson_id, "")


def _today() -> date:
    """The learner's own day."""
    return date.today()  # noqa: DTZ011
