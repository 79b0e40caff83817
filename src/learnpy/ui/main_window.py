"""The one window: sidebar, pages, shortcuts. Wiring only."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QVBoxLayout, QWidget

from learnpy.ui.after_paint import after_paint
from learnpy.ui.look import SCALE_STEP, Look, scale_within
from learnpy.ui.models.course_model import CourseModel
from learnpy.ui.pages.page_stack import PageStack
from learnpy.ui.program_menu import ProgramMenu
from learnpy.ui.session import Session
from learnpy.ui.settings import Preferences, Settings
from learnpy.ui.shortcuts import sequences_of, words_of
from learnpy.ui.widgets.notice_bar import NoticeBar
from learnpy.ui.widgets.side_frame import SideFrame
from learnpy.ui.widgets.sidebar import Sidebar
from learnpy.ui.widgets.topic_list import TopicList

if TYPE_CHECKING:
    from learnpy.ui.widgets.focus_frame import FocusFrame
    from learnpy.ui.window_parts import WindowParts

_FRAME_MS = 200
"""The frame around what has the keyboard is made once the window is seen."""
_LEAST = (720, 480)
"""Pixels of the screen, whatever the text size: the window is never smaller."""


class MainWindow(QMainWindow):
    """Joins the pages to the session and to each other."""

    theme_requested = Signal(str)
    closed = Signal()

    def __init__(self, session: Session, look: Look, settings: Settings, data_folder: Path) -> None:
        super().__init__()
        self._session = session
        self._look = look
        self._settings = settings
        self._parts: WindowParts | None = None
        self._focus_frame: FocusFrame | None = None
        self._asked = look.scale
        self._scaling = after_paint(self._set_scale, self)
        self.setWindowTitle("LearnPy")
        self._model = CourseModel(session.course, self)
        self._model.set_states(session.states(), session.mark)
        topics = TopicList(self._model, look, open_tracks=settings.open_tracks)
        self.sidebar = Sidebar(topics, look)
        self.notices = NoticeBar(look)
        self.pages = PageStack(session, look, settings, data_folder)
        self.frame = SideFrame(self.sidebar, self._content(), look)
        self.setCentralWidget(self.frame)
        self._add_actions()
        self._connect()
        self._restore_shape()
        self._show_overall()
        QTimer.singleShot(_FRAME_MS, self, self._frame_focus)

    def _content(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notices)
        column.addWidget(self.pages, 1)
        return holder

    def _connect(self) -> None:
        self.sidebar.page_requested.connect(self.show_page)
        self.frame.page_requested.connect(self.show_page)
        self.sidebar.lesson_requested.connect(self.open_lesson)
        self.pages.lesson_requested.connect(self.open_lesson)
        self.pages.place_requested.connect(self._open_place)
        self.pages.page_requested.connect(self.show_page)
        self.pages.preferences_requested.connect(self._set_preferences)
        self._session.progress_changed.connect(self._on_progress)
        self._session.trouble.connect(self.notices.say)

    def _restore_shape(self) -> None:
        self.resize(1280, 800)
        self.setMinimumSize(*_LEAST)
        if geometry := self._settings.geometry:
            self.restoreGeometry(geometry)
        if width := self._settings.sidebar_width:
            self.frame.set_side_width(width)

    def _add_actions(self) -> None:
        lesson = self.menuBar().addMenu(self.tr("&Lesson"))
        self._act(lesson, "next_step", self._next_step)
        self._act(lesson, "step_before", self._previous_step)
        self._act(lesson, "next_lesson", self._next_lesson)
        self._act(lesson, "lesson_before", self._previous_lesson)
        lesson.addSeparator()
        self._act(lesson, "quit", self.close)
        self.program_menu = ProgramMenu(self.pages, self)
        self.menuBar().addMenu(self.program_menu)
        go = self.menuBar().addMenu(self.tr("&Go"))
        self._act(go, "home", self._go_home)
        self._act(go, "progress", self._go_progress)
        self._act(go, "search", self._go_search)
        go.addAction(self.tr("Glossary"), self._go_glossary)
        self._act(go, "filter", self._go_filter)
        self._act(go, "settings", self._go_settings)
        go.addSeparator()
        self._act(go, "next_part", self._next_part)
        self._act(go, "part_before", self._previous_part)
        view = self.menuBar().addMenu(self.tr("&View"))
        self._act(view, "sidebar", self._toggle_sidebar)
        self._act(view, "larger", self._larger)
        self._act(view, "smaller", self._smaller)
        self._act(view, "reset_size", self._reset_scale)
        help_menu = self.menuBar().addMenu(self.tr("&Help"))
        self._act(help_menu, "shortcuts", self._go_shortcuts)
        help_menu.addAction(self.tr("About LearnPy"), self._go_about)

    def _act(self, menu: QMenu, name: str, slot: Callable[[], object]) -> None:
        """An entry of a menu, with the words and the key of the table."""
        action = QAction(words_of(name), self)
        action.setObjectName(name)
        action.setShortcuts(sequences_of(name))
        action.triggered.connect(self._note_keyboard)
        action.triggered.connect(slot)
        menu.addAction(action)
        self.addAction(action)

    def _note_keyboard(self) -> None:
        """The learner uses the keyboard: from now on it is shown where it is, on pages too."""
        from PySide6.QtCore import Qt  # noqa: PLC0415  its enums take 12 ms of a start

        self.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)

    def _frame_focus(self) -> None:
        from learnpy.ui.widgets.focus_frame import FocusFrame  # noqa: PLC0415

        self._focus_frame = FocusFrame(self._look, self)

    # Pages

    def show_page(self, name: str) -> None:
        """Show `home`, `lesson`, `progress`, `search`, `settings`, `shortcuts` or `about`."""
        self.pages.show_page(name)
        self.sidebar.show_page(name, self.pages.lesson_id if name == "lesson" else "")
        self.frame.show_page(name)
        if name != "lesson":
            titles = {
                "progress": self.tr("Progress"),
                "search": self.tr("Search"),
                "settings": self.tr("Settings"),
                "welcome": self.tr("Welcome"),
                "shortcuts": self.tr("Keyboard shortcuts"),
                "about": self.tr("About LearnPy"),
            }
            title = titles.get(name, self.tr("Home"))
            self.pages.name_page(title)
            self.setWindowTitle(f"{title} – LearnPy")

    def open_lesson(self, lesson_id: str, step_id: str = "") -> None:
        """Show a lesson, at a step or where the learner left it."""
        outline = self._session.outline(lesson_id)
        if outline is None:
            text = self.tr("There is no lesson “{name}” in this course yet.")
            self.notices.say(text.format(name=self.pages.lesson.name_of(lesson_id)))
            self.show_page(self.pages.shown or "home")
        elif self.pages.lesson.open(lesson_id, step_id):
            self.show_page("lesson")
            self.pages.lesson.scroller.setAccessibleName(outline.title)
            self.setWindowTitle(f"{outline.title} – LearnPy")
        else:
            self.show_page("home")

    def _open_place(self, lesson_id: str, step_id: str, words: str) -> None:
        """Show a lesson where it has these words."""
        self.open_lesson(lesson_id, step_id)
        if words and self.pages.lesson_id == lesson_id:
            self.pages.lesson.show_words(step_id, words)

    def search_for(self, words: str) -> None:
        """Show the search with these words in it."""
        self.show_page("search")
        self.pages.search.box.setText(words)

    # What the session and the look say

    def _on_progress(self, lesson_id: str) -> None:
        if lesson_id:
            self._model.refresh_lesson(lesson_id)
        else:
            self._model.set_states(self._session.states(), self._session.mark)
        self._show_overall()

    def _show_overall(self) -> None:
        self.sidebar.show_overall(*self._session.counts())

    # Shortcuts

    def _go_home(self) -> None:
        self.show_page("home")

    def _go_progress(self) -> None:
        self.show_page("progress")

    def _go_search(self) -> None:
        self.show_page("search")

    def _go_glossary(self) -> None:
        self.search_for("")

    def _go_settings(self) -> None:
        self.show_page("settings")

    def _go_shortcuts(self) -> None:
        self.show_page("shortcuts")

    def _go_about(self) -> None:
        self.show_page("about")

    def _next_part(self) -> None:
        self._go_to_part(1)

    def _previous_part(self) -> None:
        self._go_to_part(-1)

    def _go_to_part(self, by: int) -> None:
        """Put the keyboard into the next part of the window, where it was in there before."""
        from learnpy.ui.window_parts import WindowParts  # noqa: PLC0415  few ask

        self._parts = self._parts or WindowParts()
        self._parts.go((self.notices, self.sidebar, *self.pages.parts()), by)

    def _go_filter(self) -> None:
        self.frame.open()
        self.sidebar.topics.filter_box.setFocus()

    def _toggle_sidebar(self) -> None:
        self.frame.toggle()

    def _next_step(self) -> None:
        self._go_by_steps(1)

    def _previous_step(self) -> None:
        self._go_by_steps(-1)

    def _go_by_steps(self, by: int) -> None:
        if self.pages.shown == "lesson":
            self.pages.lesson.step_by(by)

    def _next_lesson(self) -> None:
        self._go_to_neighbour(1)

    def _previous_lesson(self) -> None:
        self._go_to_neighbour(0)

    def _go_to_neighbour(self, which: int) -> None:
        lesson_id = self.pages.lesson_id
        if lesson_id and (neighbour := self._session.neighbours(lesson_id)[which]):
            self.open_lesson(neighbour)

    def _larger(self) -> None:
        self._ask_scale(self._scale_asked() + SCALE_STEP)

    def _smaller(self) -> None:
        self._ask_scale(self._scale_asked() - SCALE_STEP)

    def _reset_scale(self) -> None:
        self._ask_scale(1.0)

    def _scale_asked(self) -> float:
        return self._asked if self._scaling.isActive() else self._look.scale

    def _ask_scale(self, scale: float) -> None:
        """Take several presses of a key together: to set a long lesson anew takes a second."""
        self._asked = scale_within(scale)
        self._scaling.start()

    def _set_preferences(self, wanted: Preferences) -> None:
        self._settings.preferences = wanted
        self._look.set_reading(wanted.reading)
        self._look.set_motion(wanted.motion)
        self._look.set_scale(wanted.text_scale)
        self.theme_requested.emit(wanted.theme)

    def _set_scale(self) -> None:
        self._look.set_scale(self._asked)
        self._settings.text_scale = self._look.scale

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Keep the place, the shape and the record."""
        self.pages.end()
        self._settings.geometry = bytes(self.saveGeometry().data())
        self._settings.sidebar_width = self.frame.side_width
        self._settings.open_tracks = self.sidebar.topics.open_tracks()
        self._session.finish()
        self.closed.emit()
        super().closeEvent(event)
