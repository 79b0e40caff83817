"""All pages in all themes, sizes and text sizes, to look at: a sheet for each, in scratch/.

python build/contact_sheet.py [--into scratch/contact-sheet] [--data DIR]
"""

import argparse
import itertools
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage, QPainter

from learnpy import paths
from learnpy.content.catalog_cache import find_catalog
from learnpy.prepare import prepare
from learnpy.progress.lock import DataFolderLock
from learnpy.progress.store import open_store
from learnpy.ui.application import new_application
from learnpy.ui.look import Look
from learnpy.ui.main_window import MainWindow
from learnpy.ui.session import Session
from learnpy.ui.settings import Settings
from learnpy.ui.theme import THEMES

PAGES = ("welcome", "home", "progress", "search", "settings", "shortcuts", "about")
LESSONS = (("hello-python", ""), ("netflix-recommender", "look"), ("functions", "clock"))
SIZES = ((1280, 800), (1024, 640), (900, 600))
TEXT_SIZES = (1.0, 1.5)
_ACROSS = 4
_PATIENCE = 60.0
"""Seconds."""


def settle(window: MainWindow) -> None:
    """Let what is shown find its heights."""
    end, seen = time.monotonic() + _PATIENCE, QImage()
    while time.monotonic() < end:
        QCoreApplication.processEvents()
        before, seen = seen, window.grab().toImage()
        if window.pages.is_settled() and seen == before:
            return


def sheet(window: MainWindow, size: tuple[int, int]) -> QImage:
    """All pages as they look now, beside and below each other."""
    window.resize(*size)
    shots: list[QImage] = []
    for page in PAGES:
        if page == "search":
            window.search_for("recommend")
        else:
            window.show_page(page)
        settle(window)
        shots.append(window.grab().toImage())
    for lesson, step in LESSONS:
        window.open_lesson(lesson, step)
        settle(window)
        shots.append(window.grab().toImage())
    rows = -(-len(shots) // _ACROSS)
    whole = QImage(size[0] * _ACROSS, size[1] * rows, QImage.Format.Format_RGB32)
    whole.fill(0)
    painter = QPainter(whole)
    for number, shot in enumerate(shots):
        painter.drawImage(number % _ACROSS * size[0], number // _ACROSS * size[1], shot)
    painter.end()
    return whole


def main() -> int:
    """Make the sheets."""
    parser = argparse.ArgumentParser(description=__doc__)
    scratch = Path(__file__).parents[1] / "scratch" / "contact-sheet"
    parser.add_argument("--into", type=Path, default=scratch)
    parser.add_argument("--data", type=Path, help="a learner's record to show; it is copied")
    parser.add_argument("--cache", type=Path, help="keep the prepared course here for next time")
    parser.add_argument("--themes", nargs="*", default=THEMES)
    options = parser.parse_args()
    options.into.mkdir(parents=True, exist_ok=True)
    application = new_application()
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        if options.data is not None:
            shutil.copytree(options.data, data)
        cache = options.cache or Path(folder) / "cache"
        course = paths.course_folder()
        catalog = find_catalog(course, cache) or prepare(course, cache)
        look = Look(paths.resources_folder(), "light", 1.0)
        look.apply(application)
        lock = DataFolderLock(data)
        lock.acquire()
        session = Session(catalog, open_store(data, lock).store)
        window = MainWindow(session, look, Settings(None), data)
        look.dress(application)
        window.show()
        for theme, scale, size in itertools.product(options.themes, TEXT_SIZES, SIZES):
            look.set_theme(theme)
            look.set_scale(scale)
            name = f"{theme}-{size[0]}x{size[1]}-{round(scale * 100)}.png"
            sheet(window, size).save(str(options.into / name))
            print(options.into / name)
        window.close()
        lock.release()
    return 0


if __name__ == "__main__":
    sys.exit(main())
