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
from shiboken6 import isValid

from learnpy.ui.look import Look
from learnpy.ui.session import Session
from learnpy.ui.settings import KNOWLEDGE, Settings

if TYPE_CHECKING:
    from learnpy.ui.pages.about_page import AboutPage
    from learnpy.ui.pages.home_page import HomePage
    from learnpy.ui.pages.lesson_page import LessonPage
    from learnpy.ui.pages.progress_page import ProgressPage
    from learnpy.ui.pages.search_page import SearchPage
    from learnpy.ui.pages.settings_page import SettingsPage
    from learnpy.ui.pages.shortcuts_page import ShortcutsPage
    from learnpy.ui.pages.welcome_page import WelcomePage


class PageStack(QStackedWidget):
    """Shows `home`, `lesson`, `progress`, `search`, `settings`, `shortcuts` or `about`."""

    lesson_requested = Signal(str, str)
    """A lesson's id and a step's, which may be empty."""
    place_requested = Signal(str, str, str)
    """A lesson's id, a step's, and the words to show there."""
    page_requested = Signal(str)
    preferences_requested = Signal(object)
    """`Preferences`, as the settings page asks for them."""

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
        self._about: AboutPage | None = None
        self._home: HomePage | None = None
        self._lesson: LessonPage | None = None
        self._progress: ProgressPage | None = None
        self._search: SearchPage | None = None
        self._settings_page: SettingsPage | None = None
        self._shortcuts: ShortcutsPage | None = None
        self.shown = ""
        """The name of the page on top."""
        self._before_search: tuple[str, QWidget | None] = ("", None)
        """The page that was on top before the search, and what had the keyboard."""

    def show_page(self, name: str) -> None:
        """Put a page on top, with the record as it is now."""
        if name == "search" != self.shown:
            self._before_search = (self.shown, self.window().focusWidget())
        page: QWidget = self.lesson if name == "lesson" else self._other_page(name)
        self.shown = name
        self.setCurrentWidget(page)
        if page is self._search:
            self.search.begin()
        else:
            page.setFocus()

    def _other_page(self, name: str) -> QWidget:
        """A page other than the lesson, which is left for it, with the record as it is now."""
        self.leave()
        if name == "progress":
            return self._refreshed_progress()
        if name == "search":
            return self.search
        if name == "settings":
            return self._settings_shown()
        if name == "shortcuts":
            return self.shortcuts
        if name == "about":
            return self.about
        return self._new_welcome() if name == "welcome" else self._refreshed_home()

    def leave(self) -> None:
        """Note what is to be kept of the page on top."""
        if self._lesson is not None and self.currentWidget() is self._lesson:
            self._lesson.leave()

    def end(self) -> None:
        """The window closes: note what is to be kept, and leave unbuilt what is."""
        self.leave()
        if self._lesson is not None:
            self._lesson.end()
        if self._progress is not None:
            self._progress.end()
        if self._about is not None:
            self._about.check.end()

    def is_settled(self) -> bool:
        """Whether what is on top is whole, and stands still."""
        if self._progress is not None and self.shown == "progress":
            return self._progress.is_settled()
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
            self._search.place_requested.connect(self.place_requested)
            self._search.left.connect(self._leave_search)
            self.addWidget(self._search)
        return self._search

    @property
    def shortcuts(self) -> "ShortcutsPage":
        """The page of keyboard shortcuts."""
        from learnpy.ui.pages.shortcuts_page import ShortcutsPage

        if self._shortcuts is None:
            self._shortcuts = ShortcutsPage(self._look)
            self.addWidget(self._shortcuts)
        return self._shortcuts

    def name_page(self, title: str) -> None:
        """Let a screen reader call the page on top by its title."""
        if (page := self.currentWidget()) is not None:
            page.setAccessibleName(title)

    def parts(self) -> tuple[QWidget, ...]:
        """What stands beside each other on the page that is on top."""
        if self.shown == "lesson":
            return self.lesson.scroller, self.lesson.outline
        page = self.currentWidget()
        return () if page is None else (page,)

    def _leave_search(self) -> None:
        """Go back to where the learner was, and to what had the keyboard."""
        name, kept = self._before_search
        self.page_requested.emit(name or "home")
        if kept is not None and isValid(kept) and kept.isVisible():
            kept.setFocus()

    @property
    def about(self) -> "AboutPage":
        """The page that says which LearnPy this is."""
        from learnpy.build_record import read_build
        from learnpy.ui.installation_check import InstallationCheck, doctor_command
        from learnpy.ui.pages.about_page import AboutPage

        if self._about is None:
            check = InstallationCheck(doctor_command(self._data_folder), self)
            self._about = AboutPage(self._look, read_build(), self._data_folder, check, _today())
            self.addWidget(self._about)
        return self._about

    def _refreshed_home(self) -> "HomePage":
        from learnpy.ui.pages.home_page import HomePage

        if self._home is None:
            self._home = HomePage(self._session, self._look)
            self._home.lesson_requested.connect(self._ask_for_lesson)
            self.addWidget(self._home)
        self._home.refresh(_today())
        return self._home

    def _new_welcome(self) -> "WelcomePage":
        from learnpy.progress.knowledge import first_lesson
        from learnpy.ui.pages.welcome_page import Beginning, WelcomePage

        beginnings: list[Beginning] = []
        for knowledge in KNOWLEDGE:
            lesson = self._session.outline(first_lesson(self._session.course, knowledge))
            if lesson is not None:
                beginnings.append(Beginning(knowledge, lesson.id, lesson.title, lesson.minutes))
        page = WelcomePage(beginnings, self._look)
        page.begun.connect(self._on_begun)
        page.skipped.connect(self._on_skipped)
        self.addWidget(page)
        self._settings.is_welcomed = True
        return page

    def _on_begun(self, knowledge: str, lesson_id: str) -> None:
        self._on_knowledge(knowledge)
        self._ask_for_lesson(lesson_id)

    def _on_skipped(self) -> None:
        self.page_requested.emit("home")

    def _refreshed_progress(self) -> "ProgressPage":
        from learnpy.ui.pages.progress_page import ProgressPage

        if self._progress is None:
            self._progress = ProgressPage(self._session, self._look, self._settings)
            self._progress.lesson_requested.connect(self.lesson_requested)
            self.addWidget(self._progress)
        self._progress.refresh(_today())
        return self._progress

    def _settings_shown(self) -> "SettingsPage":
        from learnpy.ui.pages.settings_page import SettingsPage

        if self._settings_page is None:
            page = SettingsPage(self._look, self._settings, self._data_folder)
            page.preferences_requested.connect(self.preferences_requested)
            page.knowledge_chosen.connect(self._on_knowledge)
            page.page_requested.connect(self.page_requested)
            self.addWidget(page)
            self._settings_page = page
        self._settings_page.show_now()
        return self._settings_page

    def _on_knowledge(self, value: str) -> None:
        self._settings.knowledge = value
        self._session.knows(value)

    def _ask_for_lesson(self, lesson_id: str) -> None:
        self.lesson_requested.emit(lesson_id, "")


def _today() -> date:
    """The learner's own day."""
    return date.today()  # noqa: DTZ011
