"""The composition root: builds everything once, hands it down, shows the window."""

import os
import shutil
import signal
import sys
import tempfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from learnpy import paths
from learnpy.content.catalog_cache import Catalog, open_catalog, open_packaged
from learnpy.progress.command_line import export, import_into
from learnpy.progress.errors import ProgressError
from learnpy.progress.lock import RAISE_FILE, DataFolderLock, request_raise
from learnpy.progress.store import OpenedStore, open_store
from learnpy.ui.activity_clock import ActivityClock
from learnpy.ui.look import Look
from learnpy.ui.main_window import MainWindow
from learnpy.ui.preparation import PreparationWindow
from learnpy.ui.session import Session
from learnpy.ui.settings import SYSTEM_THEME, Settings


@dataclass(frozen=True, slots=True)
class PageRequest:
    """A page to take a picture of."""

    page: str
    lesson: str
    step: str
    theme: str
    size: tuple[int, int]
    text_size: int
    """Per cent."""
    words: str = ""
    """What to search for on the search page."""


def open_window(data_folder: Path | None, course: Path | None, lesson_id: str | None) -> int:
    """Open the window and stay until it is closed; returns the exit code."""
    folders = paths.user_folders(data_folder)
    lock = DataFolderLock(folders.data)
    if not lock.acquire():
        request_raise(folders.data)
        print("LearnPy is open already; its window was called to the front.")  # noqa: T201
        return 0
    application = _application()
    settings = Settings(folders.data)
    look = Look(paths.resources_folder(), _theme_name(settings, application), settings.text_scale)
    look.apply(application)
    learnpy = LearnPy(application, look, settings, folders, course or paths.course_folder())
    learnpy.start(lesson_id or "")
    code = application.exec()
    lock.release()
    return code


class LearnPy(QObject):
    """The running application: opens the course, then the window."""

    def __init__(
        self,
        application: QApplication,
        look: Look,
        settings: Settings,
        folders: paths.UserFolders,
        course_folder: Path,
    ) -> None:
        super().__init__(application)
        self._application = application
        self._look = look
        self._settings = settings
        self._folders = folders
        self._course_folder = course_folder
        self._lesson_id = ""
        self._window: MainWindow | None = None
        self._preparation: PreparationWindow | None = None
        self._session: Session | None = None
        self._opened: OpenedStore | None = None
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._on_raise_file)
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system_theme)

    def start(self, lesson_id: str) -> None:
        """Open the window, with this lesson or where the learner was."""
        self._lesson_id = lesson_id
        catalog = find_catalog(self._course_folder, self._folders.cache)
        if catalog is not None:
            self._open(catalog)
            return
        self._preparation = PreparationWindow(self._course_folder, self._folders.cache, self._look)
        self._preparation.prepared.connect(self._on_prepared)
        self._preparation.show()
        self._preparation.start()

    def _on_prepared(self) -> None:
        catalog = find_catalog(self._course_folder, self._folders.cache)
        if self._preparation is None:
            return
        if catalog is None:
            self._preparation.show_trouble(
                self.tr("The prepared course cannot be kept in {folder}. Is the disk full?").format(
                    folder=self._folders.cache
                )
            )
            return
        self._open(catalog)
        self._preparation.close()

    def _open(self, catalog: Catalog) -> None:
        self._opened = open_store(self._folders.data)
        store = self._opened.store
        self._session = Session(catalog, store, self)
        self._window = MainWindow(self._session, self._look, self._settings, self._folders.data)
        self._window.theme_requested.connect(self._set_theme)
        self._window.export_requested.connect(self._export)
        self._window.import_requested.connect(self._import)
        for notice in self._opened.notices:
            self._window.notices.say(notice.text)
        place = self._session.current_place()
        lesson_id = self._lesson_id or (place.lesson if place is not None else "")
        if self._lesson_id or (lesson_id and self._session.outline(lesson_id) is not None):
            self._window.open_lesson(lesson_id)
        else:
            self._window.show_page("home")
        self._window.show()
        clock = ActivityClock(self._application)
        clock.active.connect(self._on_active)
        self._watcher.addPath(str(self._folders.data / RAISE_FILE))

    def _on_active(self, seconds: int) -> None:
        if self._session is not None:
            self._session.was_active(seconds, date.today())  # noqa: DTZ011  the learner's own day

    def _on_raise_file(self, path: str) -> None:
        """A second start asked for this window."""
        if self._window is not None:
            self._window.setWindowState(
                self._window.windowState() & ~Qt.WindowState.WindowMinimized
            )
            self._window.show()
            self._window.raise_()
            self._window.activateWindow()
        if path not in self._watcher.files():
            self._watcher.addPath(path)

    def _set_theme(self, name: str) -> None:
        self._settings.theme = name
        self._look.set_theme(_theme_name(self._settings, self._application))

    def _follow_system_theme(self) -> None:
        if self._settings.theme == SYSTEM_THEME:
            self._look.set_theme(_theme_name(self._settings, self._application))

    def _export(self, file: Path) -> None:
        if self._window is None or self._session is None:
            return
        try:
            self._session.save_now()
            self._window.notices.say(export(self._folders.data, file))
        except ProgressError as error:
            self._window.notices.say(str(error))

    def _import(self, file: Path) -> None:
        if self._window is None or self._session is None or self._opened is None:
            return
        try:
            text = import_into(self._opened.store, file)
        except ProgressError as error:
            text = str(error)
        self._session.reload()
        self._window.notices.say(text)
        self._window.show_page("progress")


def find_catalog(course_folder: Path, cache_folder: Path) -> Catalog | None:
    """The prepared catalog of a course: packaged with LearnPy, or in the cache; else None."""
    if course_folder == paths.course_folder() and paths.prepared_folder().is_dir():
        packaged = open_packaged(course_folder, paths.prepared_folder())
        if packaged is not None:
            return packaged
    return open_catalog(course_folder, cache_folder)


def take_screenshot(
    file: Path, course: Path | None, data_folder: Path | None, request: PageRequest
) -> int:
    """Write a picture of one page; the learner's own data is at most read."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="learnpy-") as scratch:
        folders = paths.user_folders(Path(scratch))
        if data_folder is not None and data_folder.is_dir():
            shutil.copytree(data_folder, folders.data, dirs_exist_ok=True)
        return _picture(file, course or paths.course_folder(), folders, request)


def _picture(
    file: Path, course_folder: Path, folders: paths.UserFolders, request: PageRequest
) -> int:
    catalog = find_catalog(course_folder, folders.cache)
    if catalog is None:
        from learnpy.content.problems import CourseError  # noqa: PLC0415
        from learnpy.prepare import prepare  # noqa: PLC0415

        try:
            catalog = prepare(course_folder, folders.cache)
        except CourseError as error:
            print(error, file=sys.stderr)  # noqa: T201
            return 1
    application = _application()
    look = Look(paths.resources_folder(), request.theme, request.text_size / 100)
    look.apply(application)
    session = Session(catalog, open_store(folders.data).store)
    if request.page == "lesson" and session.outline(request.lesson) is None:
        text = f"learnpy: there is no lesson {request.lesson!r} in this course"
        print(text, file=sys.stderr)  # noqa: T201
        return 2
    window = MainWindow(session, look, Settings(None), folders.data)
    window.resize(*request.size)
    if request.page == "lesson":
        window.open_lesson(request.lesson, request.step)
    elif request.page == "search":
        window.search_for(request.words)
    else:
        window.show_page(request.page)
    window.show()
    saved: list[bool] = []

    def grab() -> None:
        saved.append(window.grab().save(str(file), "PNG"))
        window.close()
        application.quit()

    QTimer.singleShot(600, window, grab)  # the lesson has found its place by then
    application.exec()
    if not saved or not saved[0]:
        print(f"learnpy: {file} cannot be written", file=sys.stderr)  # noqa: T201
        return 1
    return 0


def _application() -> QApplication:
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    application = QApplication(["LearnPy"])
    application.setStyle("Fusion")
    application.setApplicationName(paths.APP_NAME)
    application.setApplicationDisplayName(paths.APP_NAME)
    application.setDesktopFileName("learnpy")
    application.setWindowIcon(QIcon(str(paths.resources_folder() / "icons" / "learnpy.svg")))
    # Ctrl+C in the terminal ends the program; every change is saved within a blink anyway.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    return application


def _theme_name(settings: Settings, application: QApplication) -> str:
    if settings.theme != SYSTEM_THEME:
        return settings.theme
    scheme = application.styleHints().colorScheme()
    return "dark" if scheme == Qt.ColorScheme.Dark else "light"
