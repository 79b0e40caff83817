"""The composition root: builds everything once, hands it down, shows the window."""

import gc
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer
from PySide6.QtWidgets import QApplication

from learnpy import paths
from learnpy.content.catalog_cache import (
    Catalog,
    find_catalog,
    find_packaged,
    open_last_catalog,
)
from learnpy.progress.lock import RAISE_FILE, DataFolderLock, request_raise
from learnpy.progress.store import OpenedStore, open_store
from learnpy.ui.application import give_icon, new_application
from learnpy.ui.look import Look
from learnpy.ui.main_window import MainWindow
from learnpy.ui.session import Session
from learnpy.ui.settings import Settings
from learnpy.ui.system_theme import SystemTheme
from learnpy.ui.translation import translate_window

if TYPE_CHECKING:
    from learnpy.ui.activity_clock import ActivityClock
    from learnpy.ui.course_watch import CourseWatch
    from learnpy.ui.preparation import PreparationWindow


_SEEN_MS = 50
"""When the window is there, and its icon and what a screen reader is told can follow."""
_LATER_MS = 500


def open_window(data_folder: Path | None, course: Path | None, lesson_id: str | None) -> int:
    """Open the window and stay until it is closed; returns the exit code."""
    folders = paths.user_folders(data_folder)
    lock = DataFolderLock(folders.data)
    if not lock.acquire():
        request_raise(folders.data)
        print("LearnPy is open already; its window was called to the front.")  # noqa: T201
        return 0
    application = new_application()
    settings = Settings(folders.data)
    translate_window(application, paths.translations_folder(), settings.language)
    theme = SystemTheme(application, settings)
    look = Look(paths.resources_folder(), theme.name, settings.text_scale, settings.reading)
    look.apply(application)
    course_folder = course or paths.course_folder()
    learnpy = LearnPy(application, look, theme, settings, folders, lock, course_folder)
    learnpy.start(lesson_id or "")
    code = application.exec()
    learnpy.end()
    lock.release()
    return code


class LearnPy(QObject):
    """The running application: opens the course, then the window."""

    def __init__(
        self,
        application: QApplication,
        look: Look,
        theme: SystemTheme,
        settings: Settings,
        folders: paths.UserFolders,
        lock: DataFolderLock,
        course_folder: Path,
    ) -> None:
        super().__init__(application)
        self._lock = lock
        self._packaged_is_good = True
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
        self._course_watch: CourseWatch | None = None
        self._clock: ActivityClock | None = None
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._on_raise_file)
        self._theme = theme
        theme.setParent(self)
        theme.changed.connect(self._show_theme)

    def start(self, lesson_id: str) -> None:
        """Open the window, with this lesson or where the learner was.

        Who asks for a lesson gets it as it is now. Without one, a course that was prepared before
        is shown at once, and looked at while the window is in use.
        """
        self._lesson_id = lesson_id
        catalog = find_packaged(self._course_folder)
        if catalog is None and not lesson_id:
            catalog = open_last_catalog(self._course_folder, self._folders.cache)
            if catalog is not None:
                self._watch_course(catalog)
        self._open_or_prepare(catalog or self._find_catalog())
        QTimer.singleShot(_SEEN_MS, self, self._be_seen)

    def _be_seen(self) -> None:
        from learnpy.ui.widgets.spoken_roles import describe_widgets  # noqa: PLC0415

        give_icon(self._application)
        describe_widgets()
        self._theme.follow()

    def end(self) -> None:
        """Let nothing go on after the last window is closed."""
        if self._course_watch is not None:
            self._course_watch.end()

    def _watch_course(self, catalog: Catalog) -> None:
        def watch() -> None:
            from learnpy.ui.course_watch import CourseWatch  # noqa: PLC0415

            self._course_watch = CourseWatch(catalog, self._folders.cache, self)
            self._course_watch.looked.connect(self._on_course_looked_at)
            self._course_watch.start()

        QTimer.singleShot(_LATER_MS, self, watch)

    def _open_or_prepare(self, catalog: Catalog | None) -> None:
        if catalog is not None:
            self._open(catalog)
        else:
            self._prepare().show()

    def _find_catalog(self) -> Catalog | None:
        return find_catalog(
            self._course_folder, self._folders.cache, packaged=self._packaged_is_good
        )

    def _prepare(self) -> "PreparationWindow":
        """Prepare the course; the window for it is shown by who wants it seen."""
        from learnpy.ui.preparation import PreparationWindow  # noqa: PLC0415  rarely needed

        self._preparation = PreparationWindow(self._course_folder, self._folders.cache, self._look)
        self._preparation.prepared.connect(self._on_prepared)
        self._look.dress(self._application)
        self._preparation.start()
        return self._preparation

    def _on_prepared(self) -> None:
        catalog = self._find_catalog()
        if self._preparation is None:
            return
        if catalog is None:
            text = self.tr("The prepared course cannot be kept in {folder}. Is the disk full?")
            self._preparation.show_trouble(text.format(folder=self._folders.cache))
            self._preparation.show()
            return
        if self._window is not None and self._session is not None:
            self._session.replace_catalog(catalog)
            if self._lesson_id:
                self._window.open_lesson(self._lesson_id)
        else:
            self._open(catalog)
        self._preparation.close()

    def _on_course_looked_at(self, is_current: bool) -> None:
        """Open the window anew, where the learner is, when the course has changed."""
        if is_current or self._window is None or not self._window.isVisible():
            return
        # The window that goes is for a moment the last one.
        self._application.setQuitOnLastWindowClosed(False)
        self._window.close()
        for gone in (self._window, self._session):
            if gone is not None:
                gone.deleteLater()
        self._window, self._session = None, None
        self._open_or_prepare(self._find_catalog())
        self._application.setQuitOnLastWindowClosed(True)

    def _on_catalog_damaged(self, lesson_id: str) -> None:
        """Prepare the course anew behind the window, then open the lesson again, if one was."""
        self._packaged_is_good = False
        if self._preparation is not None and self._preparation.is_running:
            self._lesson_id = lesson_id or self._lesson_id
            return
        self._lesson_id = lesson_id
        self._prepare()

    def _open(self, catalog: Catalog) -> None:
        first = self._opened is None
        self._opened = self._opened or open_store(self._folders.data, self._lock)
        self._session = Session(
            catalog,
            self._opened.store,
            self,
            cache=self._folders.cache,
            knowledge=self._settings.knowledge,
        )
        self._session.catalog_damaged.connect(self._on_catalog_damaged)
        self._window = MainWindow(self._session, self._look, self._settings, self._folders.data)
        self._window.theme_requested.connect(self._set_theme)
        for notice in self._opened.notices if first else ():
            self._window.notices.say(notice.text)
        place = self._session.current_place()
        lesson_id = self._lesson_id or (place.lesson if place is not None else "")
        if self._lesson_id or (lesson_id and self._session.outline(lesson_id) is not None):
            self._window.open_lesson(lesson_id)
        else:
            is_first = self._session.is_new() and not self._settings.is_welcomed
            self._window.show_page("welcome" if is_first else "home")
        self._look.dress(self._application)
        self._window.show()
        QTimer.singleShot(_LATER_MS, self, self._watch)

    def _watch(self) -> None:
        """What can wait until the window is in use: the clock, and calls from a second start."""
        gc.freeze()
        gc.enable()
        from learnpy.ui.activity_clock import ActivityClock  # noqa: PLC0415

        self._look.set_motion(self._settings.motion)
        if self._clock is None:
            self._clock = ActivityClock(self._application, self)
            self._clock.active.connect(self._was_active)
        self._watcher.addPath(str(self._folders.data / RAISE_FILE))

    def _was_active(self, seconds: int) -> None:
        if self._session is not None:
            self._session.was_active(seconds)

    def _on_raise_file(self, path: str) -> None:
        """A second start asked for this window."""
        if self._window is not None:
            self._window.setWindowState(
                self._window.windowState() & ~QtCore.Qt.WindowState.WindowMinimized
            )
            self._window.show()
            self._window.raise_()
            self._window.activateWindow()
        if path not in self._watcher.files():
            self._watcher.addPath(path)

    def _set_theme(self, name: str) -> None:
        self._settings.theme = name
        self._show_theme()

    def _show_theme(self) -> None:
        self._look.set_theme(self._theme.name)
