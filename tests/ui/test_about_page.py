"""The About page: what it says, what its buttons do, and the licences."""

import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from keyboard import take_focus
from learnpy import paths
from learnpy.build_record import NOTICES_FILE, BuildRecord, read_build, write_build
from learnpy.ui.installation_check import InstallationCheck, doctor_command
from learnpy.ui.look import Look
from learnpy.ui.pages.about_page import AboutPage

TODAY = date(2026, 11, 21)
PATIENCE = 60_000


@pytest.fixture
def about(qtbot: QtBot, look: Look, tmp_path: Path):
    """Makes the page, over a check that runs a program of the test in place of the doctor."""

    def make(program: str = "print('ok  version: é')", day: date | None = None) -> AboutPage:
        check = InstallationCheck([sys.executable, "-X", "utf8", "-c", program])
        build = BuildRecord("1.2.3", day, "")
        page = AboutPage(look, build, tmp_path / "a léarner" / "data", check, TODAY)
        check.setParent(page)
        qtbot.addWidget(page)
        page.resize(900, 700)
        page.show()
        return page

    return make


@pytest.fixture
def packaged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of prepared things, as a package has it."""
    folder = tmp_path / "prepared"
    folder.mkdir()
    monkeypatch.setattr(paths, "prepared_folder", lambda: folder)
    return folder


def texts(page: AboutPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel))


def press(qtbot: QtBot, page: AboutPage, words: str) -> None:
    """By the keyboard, as everything can be."""
    (found,) = [each for each in page.findChildren(QPushButton) if each.text() == words]
    take_focus(qtbot, found)
    qtbot.keyClick(found, Qt.Key.Key_Space)


def test_a_package_says_its_version_and_its_day(about):
    assert "LearnPy 1.2.3" in texts(about())
    assert "This one runs from a checkout." in texts(about())
    assert "Made of the sources of 2026-11-01, 2 weeks ago." in texts(about(day=date(2026, 11, 1)))


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (-1, ""),
        (0, ", which is today"),
        (1, ", which was yesterday"),
        (13, ", 13 days ago"),
        (14, ", 2 weeks ago"),
        (59, ", 8 weeks ago"),
        (60, ", 2 months ago"),
        (400, ", 13 months ago"),
        (800, ", 2 years ago"),
    ],
)
def test_the_age_is_told_in_words(about, days, words):
    assert about().age(TODAY - timedelta(days=days), TODAY) == words


def test_a_build_is_read_as_it_was_written(packaged):
    assert read_build().day is None
    write_build(packaged, date(2026, 11, 20), "abc")
    assert read_build() == BuildRecord(read_build().version, date(2026, 11, 20), "abc")
    (packaged / "build.json").write_text("{", encoding="utf-8")
    assert read_build().day is None


def test_the_path_is_copied(about, qtbot, tmp_path):
    page = about()
    press(qtbot, page, "Copy path")
    assert QGuiApplication.clipboard().text() == str(tmp_path / "a léarner" / "data")
    assert page.said.text() == "The path was copied."


class Opener(QObject):
    """In place of the system's program for folders."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(Path(url.toLocalFile()))


@pytest.fixture
def opener() -> Iterator[Opener]:
    opener = Opener()
    QDesktopServices.setUrlHandler("file", opener, "open")
    yield opener
    QDesktopServices.unsetUrlHandler("file")


def test_the_folder_is_shown_or_the_one_around_it(about, qtbot, opener, tmp_path):
    page = about()
    press(qtbot, page, "Show folder")
    (tmp_path / "a léarner" / "data").mkdir(parents=True)
    press(qtbot, page, "Show folder")
    assert opener.opened == [tmp_path, tmp_path / "a léarner" / "data"]


def test_the_details_are_copied_and_shown(about, qtbot):
    page = about()
    with qtbot.waitSignal(page.check.finished, timeout=PATIENCE):
        press(qtbot, page, "Copy details for a helper")
        assert page.details.said.text() == "LearnPy is being tested …"
    assert QGuiApplication.clipboard().text() == "ok  version: é"
    assert page.details.text.toPlainText() == "ok  version: é"
    assert page.details.text.isVisible()
    assert page.details.copy.hasFocus()


def test_a_test_that_ends_by_itself_leaves_what_is_known(about, qtbot):
    page = about("import os; os.abort()")
    with qtbot.waitSignal(page.check.finished, timeout=PATIENCE):
        press(qtbot, page, "Copy details for a helper")
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("LearnPy 1.2.3 (from a checkout)\nIt runs on Python ")
    assert "did not come to its end" in page.details.said.text()


def test_a_program_that_is_not_there_is_no_trouble(qtbot, tmp_path):
    check = InstallationCheck([str(tmp_path / "learnpy-runner"), "doctor"])
    with qtbot.waitSignal(check.finished, timeout=PATIENCE) as told:
        check.start()
    assert told.args == [""]
    assert not check.is_running


def test_a_window_that_closes_ends_the_test(qtbot):
    check = InstallationCheck([sys.executable, "-c", "input()"])
    check.start()
    assert check.is_running
    with qtbot.waitSignal(check.finished, timeout=PATIENCE) as told:
        check.end()
    assert told.args == [""]


def test_the_doctor_is_asked_of_the_record_that_is_open(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    elsewhere = doctor_command(tmp_path / "data")
    assert elsewhere[-3:] == ["doctor", "--data-dir", str(tmp_path / "data")]
    assert doctor_command(paths.user_folders().data)[-1] == "doctor"
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "LearnPy"))
    assert Path(doctor_command(tmp_path / "data")[0]).stem == "learnpy-runner"


def test_the_licences_are_shown_and_searched(about, qtbot, packaged):
    lines = ["Licences", "numpy 2.4.6", "Qt", *("x" * 200), "numpy again"]
    (packaged / NOTICES_FILE).write_text("\n".join(lines), encoding="utf-8")
    page = about()
    press(qtbot, page, "Show all licences")
    licences = page._licences
    assert licences.text.isVisible()
    assert licences.box.hasFocus()
    qtbot.keyClicks(licences.box, "NUMPY")
    cursor = licences.text.textCursor()
    assert (cursor.selectedText(), cursor.blockNumber()) == ("numpy", 1)
    qtbot.keyClick(licences.box, Qt.Key.Key_Return)
    assert licences.text.textCursor().blockNumber() == len(lines) - 1
    qtbot.keyClick(licences.box, Qt.Key.Key_Return)
    assert licences.text.textCursor().blockNumber() == 1
    assert licences.said.text() == "Found again from the beginning."
    qtbot.keyClicks(licences.box, "!")
    assert licences.said.text() == "“NUMPY!” is not in the licences."
    press(qtbot, page, "Put the licences away")
    assert licences.isHidden()


def test_a_checkout_says_where_the_licences_are(about):
    assert "docs/dependencies.md" in texts(about())


def test_the_page_is_in_the_help_menu(window):
    (entry,) = [
        action
        for menu in window.menuBar().actions()
        for action in menu.menu().actions()
        if action.text() == "About LearnPy"
    ]
    entry.trigger()
    assert window.pages.shown == "about"
    assert window.windowTitle() == "About LearnPy – LearnPy"
