"""The one window: sidebar, pages, shortcuts. Wiring only."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QMainWindow, QSplitter, QVBoxLayout, QWidget

from learnpy.ui.look import SCALE_STEP, Look
from learnpy.ui.models.course_model import CourseModel
from learnpy.ui.pages.page_stack import PageStack
from learnpy.ui.program_menu import ProgramMenu
from learnpy.ui.session import Session
from learnpy.ui.settings import Settings
from learnpy.ui.widgets.notice_bar import NoticeBar
from learnpy.ui.widgets.sidebar import WIDTH as SIDEBAR_WIDTH
from learnpy.ui.widgets.sidebar import Sidebar


class MainWindow(QMainWindow):
    """Joins the pages to the session and to each other."""

    theme_requested = Signal(str)
    export_requested = Signal(Path)
    import_requested = Signal(Path)
    closed = Signal()

    def __init__(self, session: Session, look: Look, settings: Settings, data_folder: Path) -> None:
        super().__init__()
        self._session = session
        self._look = look
        self._settings = settings
        self.setWindowTitle("LearnPy")
        self._model = CourseModel(session.course, self)
        self._model.set_states(session.states(), session.mark)
        self.sidebar = Sidebar(self._model, look)
        self.notices = NoticeBar(look)
        self.pages = PageStack(session, look, settings, data_folder)
        self._splitter = QSplitter()
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self._splitter.addWidget(self.sidebar)
        self._splitter.addWidget(self._content())
        self._splitter.setStretchFactor(1, 1)
        self.setCentralWidget(self._splitter)
        self._add_actions()
        self._connect()
        self._restore_shape()
        self._show_overall()

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
        self.sidebar.lesson_requested.connect(self.open_lesson)
        self.pages.lesson_requested.connect(self.open_lesson)
        self.pages.theme_requested.connect(self.theme_requested)
        self.pages.scale_requested.connect(self._set_scale)
        self.pages.export_requested.connect(self.export_requested)
        self.pages.import_requested.connect(self.import_requested)
        self._session.progress_changed.connect(self._on_progress)
        self._session.trouble.connect(self.notices.say)

    def _restore_shape(self) -> None:
        self.resize(1280, 800)
        self.setMinimumSize(720, 480)
        if geometry := self._settings.geometry:
            self.restoreGeometry(geometry)
        width = self._settings.sidebar_width or self._look.px(SIDEBAR_WIDTH)
        self._splitter.setSizes([width, max(400, self.width() - width)])

    def _add_actions(self) -> None:
        lesson = self.menuBar().addMenu(self.tr("&Lesson"))
        self._act(lesson, self.tr("Next step"), self._next_step, "Ctrl+Down")
        self._act(lesson, self.tr("Previous step"), self._previous_step, "Ctrl+Up")
        self._act(lesson, self.tr("Next lesson"), self._next_lesson, "Ctrl+PgDown")
        self._act(lesson, self.tr("Previous lesson"), self._previous_lesson, "Ctrl+PgUp")
        lesson.addSeparator()
        self._act(lesson, self.tr("Quit"), self.close, QKeySequence.StandardKey.Quit)
        self.program_menu = ProgramMenu(self.pages, self)
        self.menuBar().addMenu(self.program_menu)
        go = self.menuBar().addMenu(self.tr("&Go"))
        self._act(go, self.tr("Home"), self._go_home, "Ctrl+H")
        self._act(go, self.tr("Progress"), self._go_progress, "Ctrl+P")
        self._act(go, self.tr("Search"), self._go_search, "Ctrl+K")
        self._act(go, self.tr("Glossary"), self._go_glossary)
        self._act(go, self.tr("Filter lessons"), self._go_filter, "Ctrl+L")
        self._act(go, self.tr("Settings and About"), self._go_settings, "Ctrl+,")
        view = self.menuBar().addMenu(self.tr("&View"))
        self._act(view, self.tr("Sidebar"), self._toggle_sidebar, "Ctrl+B")
        self._act(view, self.tr("Larger text"), self._larger, "Ctrl++", "Ctrl+=")
        self._act(view, self.tr("Smaller text"), self._smaller, "Ctrl+-")
        self._act(view, self.tr("Reset text size"), self._reset_scale, "Ctrl+0")

    def _act(self, menu, text: str, slot, *keys: str | QKeySequence.StandardKey) -> None:  # noqa: ANN001
        action = QAction(text, self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(slot)
        menu.addAction(action)
        self.addAction(action)

    # Pages

    def show_page(self, name: str) -> None:
        """Show `home`, `lesson`, `progress`, `search` or `settings`."""
        self.pages.show_page(name)
        self.sidebar.show_page(name, self.pages.lesson_id if name == "lesson" else "")
        if name != "lesson":
            titles = {
                "progress": self.tr("Progress"),
                "search": self.tr("Search"),
                "settings": self.tr("Settings and About"),
            }
            title = titles.get(name, self.tr("Home"))
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
            self.setWindowTitle(f"{outline.title} – LearnPy")
        else:
            self.show_page("home")

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

    def _go_filter(self) -> None:
        self.sidebar.show()
        self.sidebar.topics.filter_box.setFocus()

    def _toggle_sidebar(self) -> None:
        self.sidebar.setVisible(not self.sidebar.isVisible())

    def _next_step(self) -> None:
        self.pages.lesson.step_by(1)

    def _previous_step(self) -> None:
        self.pages.lesson.step_by(-1)

    def _next_lesson(self) -> None:
        self._go_to_neighbour(1)

    def _previous_lesson(self) -> None:
        self._go_to_neighbour(0)

    def _go_to_neighbour(self, which: int) -> None:
        lesson_id = self.pages.lesson_id
        if lesson_id and (neighbour := self._session.neighbours(lesson_id)[which]):
            self.open_lesson(neighbour)

    def _larger(self) -> None:
        self._set_scale(self._look.scale + SCALE_STEP)

    def _smaller(self) -> None:
        self._set_scale(self._look.scale - SCALE_STEP)

    def _reset_scale(self) -> None:
        self._set_scale(1.0)

    def _set_scale(self, scale: float) -> None:
        self._look.set_scale(scale)
        self._settings.text_scale = self._look.scale

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Keep the place, the shape and the record."""
        self.pages.end()
        self._settings.geometry = bytes(self.saveGeometry().data())
        self._settings.sidebar_width = self.sidebar.width()
        self._session.finish()
        self.closed.emit()
        super().closeEvent(event)
