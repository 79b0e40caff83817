"""The application as it is put together: start, second start, damaged files."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from learnpy.app import LearnPy
from learnpy.paths import UserFolders, user_folders
from learnpy.progress.lock import DataFolderLock, request_raise
from learnpy.progress.store import open_store
from learnpy.ui.look import Look
from learnpy.ui.settings import Settings
from learnpy.ui.system_theme import SystemTheme

GOOD_COURSE = Path(__file__).parents[1] / "course" / "good"
PATIENCE = 60_000


@pytest.fixture
def folders(tmp_path: Path) -> UserFolders:
    return user_folders(tmp_path / "datä")


@pytest.fixture
def course(tmp_path: Path) -> Path:
    return Path(shutil.copytree(GOOD_COURSE, tmp_path / "course"))


@pytest.fixture
def start(
    qapp: QApplication, look: Look, folders: UserFolders, course: Path, qtbot: QtBot
) -> Iterator[Callable[..., LearnPy]]:
    lock = DataFolderLock(folders.data)
    assert lock.acquire()
    started: list[LearnPy] = []

    def start(lesson_id: str = "") -> LearnPy:
        settings = Settings(folders.data)
        theme = SystemTheme(qapp, settings)
        learnpy = LearnPy(qapp, look, theme, settings, folders, lock, course)
        started.append(learnpy)
        learnpy.start(lesson_id)
        qtbot.waitUntil(lambda: learnpy._window is not None, timeout=PATIENCE)
        return learnpy

    yield start
    for learnpy in started:
        learnpy.end()
        learnpy._window.close()
        learnpy.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    lock.release()


def make_old(course: Path) -> None:
    """Let every file be of a time so long ago that its state is remembered."""
    for file in course.rglob("*"):
        os.utime(file, (1_700_000_000, 1_700_000_000))


def test_a_new_course_is_prepared_in_a_process_of_its_own(
    start: Callable[..., LearnPy], folders: UserFolders
) -> None:
    learnpy = start()
    assert learnpy._window.pages.shown == "welcome"
    assert (folders.cache / "catalogs").is_dir()


def test_a_prepared_course_opens_at_once_and_where_the_learner_was(
    start: Callable[..., LearnPy], qtbot: QtBot
) -> None:
    first = start("two")
    qtbot.waitUntil(first._window.pages.lesson.is_settled)
    first._window.close()
    second = start()
    assert second._preparation is None
    assert second._window.pages.lesson_id == "two"


def test_a_start_with_a_lesson_marks_its_beginning_alone(
    start: Callable[..., LearnPy], qtbot: QtBot
) -> None:
    learnpy = start("one")
    learnpy._window.resize(1000, 400)
    qtbot.waitUntil(learnpy._window.pages.lesson.is_settled)
    assert set(learnpy._session.progress_of("one").steps) == {"intro"}


def test_a_changed_lesson_is_prepared_again(start: Callable[..., LearnPy], course: Path) -> None:
    start()._window.close()
    lesson = course / "first" / "one" / "lesson.md"
    text = lesson.read_text(encoding="utf-8").replace("One of everything", "One of all")
    lesson.write_text(text, encoding="utf-8", newline="\n")
    again = start("one")
    assert again._window.windowTitle() == "One of all – LearnPy"


def test_a_course_that_changed_since_is_shown_anew_while_the_window_is_open(
    start: Callable[..., LearnPy], course: Path, qtbot: QtBot
) -> None:
    first = start("one")
    qtbot.waitUntil(first._window.pages.lesson.is_settled)
    first._window.close()
    make_old(course)
    start()._window.close()
    lesson = course / "first" / "one" / "lesson.md"
    text = lesson.read_text(encoding="utf-8").replace("One of everything", "One of all")
    lesson.write_text(text, encoding="utf-8", newline="\n")
    again = start()
    old = again._window
    assert old.windowTitle() == "One of everything – LearnPy"
    with qtbot.waitSignal(old.destroyed, timeout=PATIENCE):
        pass
    qtbot.waitUntil(lambda: again._window is not None, timeout=PATIENCE)
    assert again._window.windowTitle() == "One of all – LearnPy"
    assert again._window.isVisible()


def test_a_course_that_is_as_it_was_is_looked_at_once(
    start: Callable[..., LearnPy], course: Path, qtbot: QtBot
) -> None:
    make_old(course)
    start()._window.close()
    again = start()
    window = again._window
    qtbot.waitUntil(lambda: again._course_watch is not None, timeout=PATIENCE)
    again.end()
    QApplication.processEvents()
    assert again._window is window
    assert window.isVisible()


def test_a_damaged_cache_is_rebuilt_silently(
    start: Callable[..., LearnPy], folders: UserFolders, qtbot: QtBot
) -> None:
    start()._window.close()
    (prepared,) = [file.parent for file in folders.cache.rglob("index.json")]
    for file in (prepared / "lessons").iterdir():
        file.write_text('{"half": ', encoding="utf-8")
    learnpy = start("two")
    pages = learnpy._window.pages
    qtbot.waitUntil(lambda: pages.lesson_id == "two", timeout=PATIENCE)
    assert learnpy._window.notices.texts() == ()
    assert not learnpy._preparation.isVisible()


def test_a_damaged_index_is_rebuilt_silently(
    start: Callable[..., LearnPy], folders: UserFolders
) -> None:
    start()._window.close()
    for file in folders.cache.rglob("index.json"):
        file.write_bytes(b"\x00\xff not json")
    assert start("two")._window.pages.lesson_id == "two"


def test_a_damaged_search_is_made_anew_while_one_waits(
    start: Callable[..., LearnPy], folders: UserFolders, qtbot: QtBot
) -> None:
    start()._window.close()
    (index,) = folders.cache.rglob("search.sqlite")
    index.write_bytes(index.read_bytes()[:4096] + b"\xff" * 20_000)
    learnpy = start()
    learnpy._window.show_page("search")
    page = learnpy._window.pages.search
    qtbot.keyClicks(page.box, "one of")
    assert "is made anew" in page._count.text()
    qtbot.waitUntil(lambda: page.results.count() > 0, timeout=PATIENCE)
    assert "One of everything" in page.results.texts()[0]
    assert "place" in page._count.text()
    assert learnpy._window.notices.texts() == ()
    assert learnpy._window.pages.shown == "search"
    learnpy._window.close()
    again = start()
    again._window.search_for("one of")
    assert again._window.pages.search.results.count() > 0


def test_a_course_with_an_error_is_shown_with_its_line(
    qapp: QApplication, look: Look, folders: UserFolders, course: Path, qtbot: QtBot
) -> None:
    track = course / "first" / "track.yaml"
    text = track.read_text(encoding="utf-8").replace("summary:", "sumary:", 1)
    track.write_text(text, encoding="utf-8", newline="\n")
    lock = DataFolderLock(folders.data)
    settings = Settings(folders.data)
    learnpy = LearnPy(qapp, look, SystemTheme(qapp, settings), settings, folders, lock, course)
    learnpy.start("")
    window = learnpy._preparation
    qtbot.addWidget(window)
    qtbot.waitUntil(window._problems.isVisible, timeout=PATIENCE)
    shown = window._problems.toPlainText()
    assert 'unknown key "sumary", did you mean "summary"?' in shown
    assert "first/track.yaml:" in shown
    assert "Traceback" not in shown
    assert learnpy._window is None
    learnpy.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_second_start_raises_the_first_window(
    start: Callable[..., LearnPy], folders: UserFolders, qtbot: QtBot
) -> None:
    learnpy = start()
    qtbot.waitUntil(lambda: learnpy._watcher.files() != [])
    learnpy._window.showMinimized()
    assert learnpy._window.isMinimized()
    request_raise(folders.data)
    qtbot.waitUntil(lambda: not learnpy._window.isMinimized())


def test_damaged_settings_do_not_block_the_start(
    start: Callable[..., LearnPy], folders: UserFolders
) -> None:
    folders.data.mkdir(parents=True, exist_ok=True)
    settings = "[General]\ntheme=purple\ntext_scale=huge\ngeometry=@ByteArray(\\x1\\xff)\n\xff[[["
    (folders.data / "settings.ini").write_bytes(settings.encode("latin-1"))
    assert start()._window.pages.shown == "welcome"


def test_the_welcome_comes_once(start: Callable[..., LearnPy]) -> None:
    first = start()
    assert first._window.pages.shown == "welcome"
    first._window.close()
    second = start()
    assert second._window.pages.shown == "home"
    second._window.close()
    asked = start("two")
    asked._settings.is_welcomed = False
    assert asked._window.pages.shown == "lesson"
    asked._window.close()
    assert start()._window.pages.shown == "lesson"


def test_a_newer_record_is_looked_at_and_left_alone(
    start: Callable[..., LearnPy], folders: UserFolders
) -> None:
    folders.data.mkdir(parents=True, exist_ok=True)
    newer = '{"format": "learnpy-progress", "version": 99, "more": true}'
    (folders.data / "progress.json").write_text(newer, encoding="utf-8")
    learnpy = start("one")
    assert any("newer" in text for text in learnpy._window.notices.texts())
    learnpy._window.close()
    assert (folders.data / "progress.json").read_text(encoding="utf-8") == newer


def learnpy_process(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the command line to its end, as a learner types it."""
    return subprocess.run(
        [sys.executable, "-m", "learnpy", *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"},
        check=False,
    )


def test_opening_the_window_imports_no_yaml_markdown_or_pygments(
    folders: UserFolders, course: Path
) -> None:
    prepared = learnpy_process("--course", course, "prepare", "--into-cache", folders.cache)
    assert prepared.returncode == 0, prepared.stderr
    program = f"""
import sys
from PySide6.QtCore import QTimer
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
import learnpy.app
start = learnpy.app.LearnPy.start
def start_and_look(self, lesson_id):
    start(self, lesson_id)
    QTimer.singleShot(1000, self, look_and_quit)
def look_and_quit():
    print(sorted({{"yaml", "markdown_it", "pygments", "sqlite3"}} & set(sys.modules)))
    print([w.windowTitle() for w in QApplication.topLevelWidgets() if w.isVisible()])
    QApplication.quit()
learnpy.app.LearnPy.start = start_and_look
from pathlib import Path
learnpy.app.open_window(Path({str(folders.data)!r}), Path({str(course)!r}), "one")
"""
    ran = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"},
        check=False,
    )
    assert ran.stdout.splitlines() == ["[]", "['One of everything – LearnPy']"], ran.stderr


def test_a_second_process_says_that_the_window_is_open(folders: UserFolders) -> None:
    lock = DataFolderLock(folders.data)
    assert lock.acquire()
    ran = learnpy_process("--data-dir", folders.data)
    assert ran.returncode == 0
    assert "open already" in ran.stdout
    lock.release()


@pytest.mark.parametrize(
    "arguments",
    [
        ["--pages", "home"],
        ["--size", "big"],
        ["--course", "/no/such/folder"],
        ["fly"],
        ["progress"],
        ["progress", "export"],
        ["--screenshot", "x.png", "--theme", "pink"],
        ["--screenshot", "x.png", "--text-size", "12"],
    ],
)
def test_bad_arguments_get_one_clear_line(arguments: list[str]) -> None:
    ran = learnpy_process(*arguments)
    assert ran.returncode == 2
    assert ran.stdout == ""
    assert len(ran.stderr.splitlines()) == 1
    assert ran.stderr.startswith("learnpy: ")


def test_help_and_version() -> None:
    assert "check-course" in learnpy_process("--help").stdout
    assert learnpy_process("--version").stdout.startswith("LearnPy 0.")


def test_a_screenshot_touches_no_user_data(
    folders: UserFolders, course: Path, tmp_path: Path
) -> None:
    picture = tmp_path / "one.png"
    ran = learnpy_process(
        "--course", course, "--data-dir", folders.data, "--screenshot", picture,
        "--lesson", "one", "--theme", "dark", "--size", "1024x640",
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert not folders.data.exists()


def test_home_opens_without_the_enums_of_qt(folders: UserFolders, course: Path) -> None:
    """To load `Qt` with its 120 enums takes a tenth of a start; one mention of it is enough."""
    prepared = learnpy_process("--course", course, "prepare", "--into-cache", folders.cache)
    assert prepared.returncode == 0, prepared.stderr
    Settings(folders.data).is_welcomed = True
    program = f"""
from pathlib import Path
import learnpy.app
from PySide6 import QtCore
start = learnpy.app.LearnPy.start
def start_and_look(self, lesson_id):
    start(self, lesson_id)
    self._window.grab()
    print("Qt" in vars(QtCore))
    QtCore.QTimer.singleShot(0, self, QtCore.QCoreApplication.quit)
learnpy.app.LearnPy.start = start_and_look
learnpy.app.open_window(Path({str(folders.data)!r}), Path({str(course)!r}), None)
"""
    ran = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"},
        check=False,
    )
    assert ran.stdout.splitlines() == ["False"], ran.stderr


def test_a_screenshot_of_no_lesson_is_refused(course: Path, tmp_path: Path) -> None:
    ran = learnpy_process(
        "--course", course, "--screenshot", tmp_path / "x.png", "--lesson", "four"
    )
    assert ran.returncode == 2
    assert "there is no lesson 'four'" in ran.stderr


def test_progress_on_the_command_line(
    start: Callable[..., LearnPy], folders: UserFolders, tmp_path: Path, qtbot: QtBot
) -> None:
    learnpy = start("two")
    qtbot.waitUntil(learnpy._window.pages.lesson.is_settled)
    learnpy._window.close()
    shown = learnpy_process("progress", "show", "--data-dir", folders.data)
    assert shown.returncode == 0
    assert "two" in shown.stdout
    file = tmp_path / "mine.json"
    assert learnpy_process("progress", "export", file, "--data-dir", folders.data).returncode == 0
    other = tmp_path / "other computer"
    joined = learnpy_process("progress", "import", file, "--data-dir", other)
    assert joined.returncode == 0, joined.stderr
    assert "two" in open_store(other, None).store.progress.lessons
    refused = learnpy_process("progress", "import", tmp_path / "none.json", "--data-dir", other)
    assert refused.returncode == 1
    assert "There is no file" in refused.stderr
