"""A picture of one page, for the documents and for looking at what was made."""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage, QImageWriter

from learnpy import paths
from learnpy.content.catalog_cache import find_catalog
from learnpy.content.problems import CourseError
from learnpy.prepare import prepare
from learnpy.progress.lock import DataFolderLock
from learnpy.progress.store import open_store
from learnpy.record import record
from learnpy.ui.application import new_application
from learnpy.ui.look import Look
from learnpy.ui.main_window import MainWindow
from learnpy.ui.session import Session
from learnpy.ui.settings import Settings

_LOOK_AGAIN_MS = 50
_AWAY = (100, 100)
"""From the mouse, which Qt has near the corner where there is no screen: nothing lies below it."""


@record
class PageRequest:
    """A page to take a picture of."""

    page: str
    lesson: str
    step: str
    theme: str
    size: tuple[int, int]
    text_size: int
    """Per cent."""
    recorded: bool
    """Show the recorded output of the lesson's programs."""
    words: str = ""
    """What to search for on the search page."""


def take_screenshot(
    file: Path, course: Path | None, data_folder: Path | None, request: PageRequest
) -> int:
    """Write a picture of one page; the learner's own data is at most read."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        with tempfile.TemporaryDirectory(prefix="learnpy-", ignore_cleanup_errors=True) as scratch:
            folders = paths.user_folders(Path(scratch))
            if data_folder is not None and data_folder.is_dir():
                shutil.copytree(data_folder, folders.data, dirs_exist_ok=True)
            return _picture(file, course or paths.course_folder(), folders, request)
    except OSError as error:
        why = error.strerror or error
        place = f" ({error.filename})" if error.filename else ""
        print(f"learnpy: the picture cannot be made: {why}{place}", file=sys.stderr)  # noqa: T201
        return 1


def _picture(
    file: Path, course_folder: Path, folders: paths.UserFolders, request: PageRequest
) -> int:
    catalog = find_catalog(course_folder, folders.cache)
    if catalog is None:
        try:
            catalog = prepare(course_folder, folders.cache)
        except CourseError as error:
            print(error, file=sys.stderr)  # noqa: T201
            return 1
    application = new_application()
    look = Look(paths.resources_folder(), request.theme, request.text_size / 100)
    look.apply(application)
    lock = DataFolderLock(folders.data)
    lock.acquire()
    session = Session(catalog, open_store(folders.data, lock).store, cache=folders.cache)
    if request.page == "lesson" and session.outline(request.lesson) is None:
        text = f"learnpy: there is no lesson {request.lesson!r} in this course"
        print(text, file=sys.stderr)  # noqa: T201
        return 2
    window = MainWindow(session, look, Settings(None), folders.data)
    window.resize(*request.size)
    window.move(*_AWAY)
    if request.page == "lesson":
        window.open_lesson(request.lesson, request.step)
    elif request.page == "search":
        window.search_for(request.words)
    else:
        window.show_page(request.page)
    look.dress(application)
    window.show()
    saved: list[bool] = []
    seen = QImage()
    left = _still_to_show(window, request)

    def grab() -> None:
        nonlocal seen
        before, seen = seen, window.grab().toImage()
        # A layout takes several rounds to find its heights: two pictures alike say that it has.
        settled = window.pages.is_settled() and seen == before
        if settled and left:
            left.pop(0)()
            settled = False
        if not settled:
            QTimer.singleShot(_LOOK_AGAIN_MS, window, grab)
            return
        saved.append(QImageWriter(str(file), b"png").write(seen))
        window.close()
        lock.release()
        application.quit()

    QTimer.singleShot(_LOOK_AGAIN_MS, window, grab)
    application.exec()
    if not saved or not saved[0]:
        print(f"learnpy: {file} cannot be written", file=sys.stderr)  # noqa: T201
        return 1
    return 0


def _still_to_show(window: MainWindow, request: PageRequest) -> list[Callable[[], object]]:
    """What is done once the page stands, one after the other."""
    if not request.recorded:
        return []
    # What comes into view above moves the place, so it is gone to again.
    again = partial(window.open_lesson, request.lesson, request.step)
    return [window.pages.lesson.show_recorded, again]
