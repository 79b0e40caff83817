"""The progress page: what it shows, and what it does with the record."""

import csv
import itertools
import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from keyboard import take_focus
from learnpy.checks.status import CheckStatus
from learnpy.progress.backups import list_backups
from learnpy.progress.events import (
    ActiveTime,
    ExerciseChecked,
    LessonOpened,
    QuestionAnswered,
    QuizPassed,
)
from learnpy.progress.lock import DataFolderLock
from learnpy.progress.store import ProgressStore, open_store
from learnpy.ui.look import Look
from learnpy.ui.pages.home_page import HomePage
from learnpy.ui.pages.progress.activity_section import ActivitySection
from learnpy.ui.pages.progress.overall_section import OverallSection
from learnpy.ui.pages.progress.panels import BackupsPanel, ExportPanel, ImportPanel
from learnpy.ui.pages.progress.tries_section import TriesSection
from learnpy.ui.pages.progress.words import moment_names
from learnpy.ui.pages.progress_page import ProgressPage
from learnpy.ui.session import Session
from learnpy.ui.settings import Settings
from learnpy.ui.widgets.activity_calendar import ActivityCalendar
from learnpy.ui.widgets.progress.bar_chart import Bar, BarChart, Bars
from learnpy.ui.widgets.progress.figure import FigureRow
from learnpy.ui.widgets.progress.plain_table import PlainTable
from learnpy.ui.widgets.save_dialog import documents_folder

PATIENCE = 60_000
TODAY = date(2026, 11, 21)
NOT_YET, SOLVED = CheckStatus.NOT_YET, CheckStatus.SOLVED


@pytest.fixture
def page(session: Session, look: Look, settings: Settings, qtbot: QtBot) -> Iterator[ProgressPage]:
    page = ProgressPage(session, look, settings)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    yield page
    page.end()


def show(page: ProgressPage, qtbot: QtBot, today: date = TODAY) -> None:
    """Show it and wait until all of it stands there."""
    page.show()
    page.refresh(today)
    qtbot.waitUntil(page.is_settled, timeout=PATIENCE)


def texts(widget: QWidget) -> list[str]:
    return [each.text() for each in widget.findChildren(QLabel) if not each.isHidden()]


def press(qtbot: QtBot, page: QWidget, text: str) -> None:
    (found,) = [
        each for each in page.findChildren(QPushButton)
        if each.text() == text and each.isVisible()
    ]  # fmt: skip
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def said(page: ProgressPage, qtbot: QtBot, begins: str) -> str:
    """Wait for a message."""
    qtbot.waitUntil(lambda: page.record.message.text.startswith(begins), timeout=PATIENCE)
    return page.record.message.text


# What it shows


def test_the_first_day_says_what_will_stand_here(page: ProgressPage, qtbot: QtBot) -> None:
    show(page, qtbot)
    told = "\n".join(texts(page))
    assert "This is where the course begins." in told
    assert "Here your days with LearnPy will stand" in told
    assert "Once you have checked an exercise" in told
    assert page.findChildren(BarChart) == []
    numbers = texts(page)
    assert numbers[numbers.index("questions answered") - 1] == "0"
    assert not any("questions right" in each for each in numbers)


def test_answers_are_counted_of_those_given(
    page: ProgressPage, session: Session, qtbot: QtBot
) -> None:
    for answer, words in (("first", "of 1 question right"), ("second", "of 2 questions right")):
        event = QuestionAnswered("three", "last_questions", answer, (0,), right=True)
        session.record(event, "three")
        show(page, qtbot)
        assert words in texts(page)


def test_tries_and_mistakes_are_told_with_a_way_there(
    page: ProgressPage, session: Session, qtbot: QtBot
) -> None:
    for status, mistake in ((NOT_YET, "printed"), (NOT_YET, "printed"), (NOT_YET, "gone_by_now")):
        session.record(ExerciseChecked("one", "double", status, mistake), "one")
    show(page, qtbot, date.today())  # noqa: DTZ011  the clock of the store
    told = texts(page)
    assert "3" in told
    assert "tries of exercises" in told
    assert "Printed" in told
    assert "Gone by now" in told
    assert any(each.endswith("met twice, today the last time.") for each in told)
    assert any(each.endswith("met once, today.") for each in told)
    assert any(each.startswith("You tried it 3 times, today") for each in told)
    section = page.findChild(TriesSection)
    go = next(each for each in section.findChildren(QPushButton) if each.text() == "Go there")
    with qtbot.waitSignal(page.lesson_requested) as asked:
        qtbot.mouseClick(go, Qt.MouseButton.LeftButton)
    assert asked.args == ["one", "double"]


def test_a_log_that_cannot_be_read_is_said_and_the_rest_stands(
    page: ProgressPage, session: Session, store: ProgressStore, qtbot: QtBot
) -> None:
    session.record(ActiveTime("2026-11-20", 600))
    session.save_now()
    header = {"format": "learnpy-attempts", "version": 99, "log": "of a newer LearnPy"}
    path = store.folder / "attempts.jsonl"
    path.write_text(json.dumps(header) + "\n", encoding="utf-8")
    show(page, qtbot)
    assert any("attempts.jsonl" in each and "cannot be read" in each for each in texts(page))
    assert page.findChild(ActivityCalendar) is not None


def test_home_and_the_calendar_count_the_same_minutes(
    page: ProgressPage, session: Session, look: Look, qtbot: QtBot
) -> None:
    session.record(ActiveTime(TODAY.isoformat(), 20))
    session.record(ActiveTime((TODAY - timedelta(days=2)).isoformat(), 605))
    show(page, qtbot)
    home = HomePage(session, look)
    qtbot.addWidget(home)
    home.refresh(TODAY)
    numbers = texts(home)
    assert numbers[numbers.index("minute today") - 1] == "1"
    assert numbers[numbers.index("minutes this week") - 1] == "11"
    calendar = page.findChild(ActivityCalendar)
    assert calendar.words_of(TODAY).endswith(": 1 minute")
    chart = page.findChild(BarChart)
    assert chart.words_at(chart.maximum()) == "Week of 16 November 2026: 11 minutes on 2 days"


def test_charts_become_tables_and_stay_so(
    page: ProgressPage, session: Session, look: Look, settings: Settings, qtbot: QtBot
) -> None:
    session.record(ActiveTime("2026-11-20", 600))
    session.record(ActiveTime("2026-11-13", 300))
    session.record(ExerciseChecked("one", "double", SOLVED), "one")
    show(page, qtbot)
    words = page.findChild(BarChart).words_at(11)
    press(qtbot, page, "Table")
    qtbot.waitUntil(lambda: not page.findChildren(BarChart))
    tables = {each.accessibleName(): each.table.rows for each in page.findChildren(PlainTable)}
    assert tables["Days with activity"] == (
        ("Friday, 20 November 2026", "10"),
        ("Friday, 13 November 2026", "5"),
    )
    assert tables["Time of each week"][0] == ("Week of 16 November 2026", "1", "10")
    assert words == "Week of 16 November 2026: 10 minutes on 1 day"
    assert "Tries of each week" in tables
    another = ProgressPage(session, look, settings)
    qtbot.addWidget(another)
    show(another, qtbot)
    assert another.findChildren(BarChart) == []
    another.end()


def test_what_did_not_change_is_not_made_anew(
    page: ProgressPage, session: Session, qtbot: QtBot
) -> None:
    session.record(ActiveTime("2026-11-20", 600))
    show(page, qtbot)
    calendar = page.findChild(ActivityCalendar)
    show(page, qtbot)
    assert page.findChild(ActivityCalendar) is calendar
    session.record(ActiveTime("2026-11-20", 720))
    show(page, qtbot)
    qtbot.waitUntil(lambda: page.findChild(ActivityCalendar) is not calendar)


@pytest.mark.parametrize("days", [0, 700])
def test_large_text_in_a_small_window_is_not_cut_off(
    page: ProgressPage, session: Session, look: Look, qtbot: QtBot, days: int
) -> None:
    session.record(ActiveTime((TODAY - timedelta(days=days)).isoformat(), 6000))
    session.record(ExerciseChecked("one", "double", NOT_YET, "printed"), "one")
    look.set_scale(1.5)
    page.resize(620, 500)
    show(page, qtbot)
    assert page.widget().minimumSizeHint().width() <= page.viewport().width()


@pytest.mark.parametrize("width", [460, 620, 700, 1000])
def test_figures_in_two_rows_stand_below_each_other(
    page: ProgressPage, session: Session, look: Look, qtbot: QtBot, width: int
) -> None:
    session.record(ActiveTime("2026-11-20", 6000))
    session.record(ExerciseChecked("one", "double", NOT_YET, "printed"), "one")
    look.set_scale(1.5)
    page.resize(width, 600)
    show(page, qtbot)
    for section in (OverallSection, ActivitySection, TriesSection):
        (row,) = page.findChild(section).findChildren(FigureRow)
        qtbot.waitUntil(lambda row=row: not row.geometry().isEmpty(), timeout=PATIENCE)
        boxes = [row.itemAt(number).geometry() for number in range(row.count())]
        rows = [[each for each in boxes if each.top() == top]
                for top in sorted({each.top() for each in boxes})]  # fmt: skip
        lefts = [[each.left() for each in each_row] for each_row in rows]
        assert all(each == lefts[0][: len(each)] for each in lefts), (section, lefts)
        assert all(len(each) == len(lefts[0]) for each in lefts[:-1])
        for each_row in rows:
            assert all(not a.intersects(b) for a, b in itertools.pairwise(each_row))


# Charts


@pytest.fixture
def chart(look: Look, qtbot: QtBot) -> BarChart:
    bars = tuple(Bar((value,), f"Week {value}", "") for value in (3, 0, 12))
    chart = BarChart(Bars("Tries", "tries", bars, summary="15 tries"), look)
    qtbot.addWidget(chart)
    chart.resize(400, 190)
    chart.show()
    return chart


def test_a_chart_is_read_by_keys(chart: BarChart, qtbot: QtBot) -> None:
    told: list[str] = []
    chart.pointed.connect(told.append)
    take_focus(qtbot, chart)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_End):
        qtbot.keyClick(chart, key)
    assert told[-4:] == ["Week 0", "Week 3", "Week 0", "Week 12"]


def test_a_chart_is_read_by_mouse(chart: BarChart, qtbot: QtBot) -> None:
    place = next(QPoint(x, 90) for x in range(400) if chart.bar_at(x) == 1)
    with qtbot.waitSignal(chart.pointed) as told:
        qtbot.mouseMove(chart, place)
    assert told.args == ["Week 0"]
    assert chart.bar_at(0) == -1


def test_what_was_tried_once_without_a_time_of_opening_is_told_plainly(
    page: ProgressPage, session: Session, qtbot: QtBot
) -> None:
    session.record(ExerciseChecked("one", "double", NOT_YET, "printed"), "one")
    show(page, qtbot, date.today())  # noqa: DTZ011  the clock of the store
    told = texts(page)
    assert any(each.startswith("It is begun, and about ") for each in told), told
    assert "You tried it today, and it is not solved yet." in told
    assert not any(" ," in each for each in told)


def test_a_chart_has_a_name_a_role_and_words(chart: BarChart) -> None:
    spoken = QAccessible.queryAccessibleInterface(chart)
    assert spoken.role() is QAccessible.Role.Slider
    assert spoken.text(QAccessible.Text.Name) == "Tries"
    assert spoken.text(QAccessible.Text.Description) == "15 tries"


def test_the_calendar_is_read_by_keys(look: Look, qtbot: QtBot) -> None:
    calendar = ActivityCalendar(look)
    qtbot.addWidget(calendar)
    calendar.show_minutes({TODAY: 5, TODAY - timedelta(days=8): 70}, TODAY)
    calendar.resize(calendar.sizeHint())
    calendar.show()
    told: list[str] = []
    calendar.pointed.connect(told.append)
    take_focus(qtbot, calendar)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Home):
        qtbot.keyClick(calendar, key)
    assert told[-5].startswith("Saturday, 14 November 2026: no activity")
    assert told[-4].startswith("Friday, 13 November 2026: 70 minutes")
    assert told[-2].endswith(": 5 minutes")
    assert told[-1].startswith("Monday, 25 May 2026")
    qtbot.keyClick(calendar, Qt.Key.Key_Left)
    assert calendar.words_of(TODAY + timedelta(days=calendar.value())) == told[-1]


# The record


def test_every_file_is_written(
    page: ProgressPage, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    session.record(ExerciseChecked("one", "double", NOT_YET, "printed"), "one")
    session.record(ActiveTime("2026-11-20", 600))
    show(page, qtbot)
    qtbot.mouseClick(page.record.export_button, Qt.MouseButton.LeftButton)
    panel = page.findChild(ExportPanel)
    assert set(panel.buttons) == {"report", "record", "lessons", "tries"}
    for kind in panel.buttons:
        file = tmp_path / f"a file with {kind}"
        page.record.export(kind, file, "Ada")
        assert said(page, qtbot, f"Written to {file}") == f"Written to {file}."
    report = (tmp_path / "a file with report").read_bytes()
    assert report.startswith(b"%PDF")
    assert report.count(b"/Type /Page\n") == 1
    rows = (tmp_path / "a file with tries").read_text(encoding="utf-8-sig").splitlines()
    (row,) = csv.DictReader(rows)
    assert (row["step id"], row["mistake"]) == ("double", "printed")


def test_a_name_without_its_ending_writes_over_nothing(
    page: ProgressPage, tmp_path: Path, qtbot: QtBot
) -> None:
    show(page, qtbot)
    for kind, ending in (("tries", "csv"), ("lessons", "csv"), ("report", "pdf")):
        page.record.save_as(kind, "", str(tmp_path / f"{kind} 1.2"))
        file = tmp_path / f"{kind} 1.2.{ending}"
        said(page, qtbot, f"Written to {file}")
        file.write_text("of somebody's", encoding="utf-8")
        page.record.save_as(kind, "", str(tmp_path / f"{kind} 1.2"))
        said(page, qtbot, f"{kind} 1.2.{ending} is there already, and was left as it is.")
        assert file.read_text(encoding="utf-8") == "of somebody's"
        page.record.save_as(kind, "", str(file))
        said(page, qtbot, f"Written to {file}")
        assert file.read_bytes() != b"of somebody's"
        file.unlink()


def test_a_file_that_cannot_be_written_is_said(
    page: ProgressPage, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    show(page, qtbot)
    for kind in ("record", "lessons", "tries", "report"):
        file = tmp_path / f"no folder for {kind}" / "file"
        page.record.export(kind, file)
        words = said(page, qtbot, str(file))
        assert "could not be written" in words
        assert words.endswith("Choose another place for it.")


def theirs(tmp_path: Path, *lessons: str) -> Path:
    """A file from another computer."""
    folder = tmp_path / "other computer"
    lock = DataFolderLock(folder)
    lock.acquire()
    store = open_store(folder, lock).store
    for lesson in lessons:
        store.record(LessonOpened(lesson))
        store.record(QuizPassed(lesson, "last_questions"))
    store.save()
    lock.release()
    return folder / "progress.json"


def look_at(page: ProgressPage, qtbot: QtBot, file: Path) -> ImportPanel:
    """Choose a file, and wait for what joining it would change."""
    page.record.work.look_at(file)
    qtbot.waitUntil(lambda: page.findChild(ImportPanel) is not None, timeout=PATIENCE)
    return page.findChild(ImportPanel)


def test_a_file_is_looked_at_joined_and_undone(
    page: ProgressPage, session: Session, store: ProgressStore, tmp_path: Path, qtbot: QtBot
) -> None:
    session.record(LessonOpened("one"), "one")
    before = store.progress
    show(page, qtbot)
    panel = look_at(page, qtbot, theirs(tmp_path, "three"))
    assert "New here would be: 1 lesson opened, 1 quiz passed." in texts(panel)
    assert store.progress == before
    press(qtbot, page, "Join it to my progress")
    assert "New here: 1 lesson opened, 1 quiz passed." in said(page, qtbot, "progress.json was")
    assert session.counts() == (1, 3)
    press(qtbot, page, "Undo")
    said(page, qtbot, "Undone")
    assert store.progress == before
    assert session.counts() == (0, 3)
    assert page.record.message.undo_button.isHidden()


def test_a_second_press_joins_nothing_twice(
    page: ProgressPage, session: Session, store: ProgressStore, tmp_path: Path, qtbot: QtBot
) -> None:
    session.record(LessonOpened("one"), "one")
    before = store.progress
    show(page, qtbot)
    join = look_at(page, qtbot, theirs(tmp_path, "three")).join_button
    join.click()
    join.click()
    assert "New here: 1 lesson opened" in said(page, qtbot, "progress.json was")
    press(qtbot, page, "Undo")
    said(page, qtbot, "Undone")
    assert store.progress == before


def test_a_file_with_nothing_new_changes_nothing(
    page: ProgressPage, store: ProgressStore, tmp_path: Path, qtbot: QtBot
) -> None:
    show(page, qtbot)
    page.record.export("record", tmp_path / "mine.json")
    said(page, qtbot, "Written")
    page.record.work.look_at(tmp_path / "mine.json")
    assert said(page, qtbot, "All that is in mine.json is here already.")
    page.record.work.look_at(tmp_path / "gone.json")
    said(page, qtbot, "There is no file")
    assert store.progress.lessons == {}


def test_a_file_of_something_else_is_said_in_plain_words_until_the_page_is_left(
    page: ProgressPage, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "notes.json"
    file.write_text("My notes about Python", encoding="utf-8")
    show(page, qtbot)
    page.record.work.look_at(file)
    assert said(page, qtbot, str(file)) == (
        f"{file} is not a LearnPy progress file: it is not as LearnPy writes it. Nothing was "
        "changed. Choose a file that LearnPy wrote when your progress was exported."
    )
    page.hide()
    show(page, qtbot)
    assert page.record.message.text == ""


def test_what_is_said_while_another_page_is_on_top_is_there_on_return(
    page: ProgressPage, tmp_path: Path, qtbot: QtBot
) -> None:
    show(page, qtbot)
    page.hide()
    page.record.export("record", tmp_path / "no folder" / "file.json")
    said(page, qtbot, str(tmp_path))
    show(page, qtbot)
    assert "could not be written" in page.record.message.text


def test_a_way_back_stays_when_the_page_is_left(
    page: ProgressPage, tmp_path: Path, qtbot: QtBot
) -> None:
    show(page, qtbot)
    look_at(page, qtbot, theirs(tmp_path, "three"))
    press(qtbot, page, "Join it to my progress")
    said(page, qtbot, "progress.json was")
    page.hide()
    show(page, qtbot)
    assert page.record.message.text.startswith("progress.json was")
    page.record.work.look_at(tmp_path / "gone.json")
    said(page, qtbot, "There is no file")
    assert page.record.message.undo_button.isVisible()
    page.hide()
    show(page, qtbot)
    assert page.record.message.text == ""


def opened_backups(page: ProgressPage, qtbot: QtBot) -> BackupsPanel:
    qtbot.mouseClick(page.record.backups_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.findChild(BackupsPanel) is not None, timeout=PATIENCE)
    return page.findChild(BackupsPanel)


def test_a_backup_is_chosen_restored_and_undone(
    page: ProgressPage, session: Session, store: ProgressStore, qtbot: QtBot
) -> None:
    session.record(LessonOpened("one"), "one")
    store.keep_backup()
    session.record(QuizPassed("three", "last_questions"), "three")
    session.save_now()
    before = store.progress
    show(page, qtbot)
    panel = opened_backups(page, qtbot)
    panel.table.selectRow(0)
    assert panel.table.model().index(0, 1).data() == "1 lesson opened"
    assert any(each.startswith("It takes away: 1 lesson opened, 1 quiz") for each in texts(panel))
    press(qtbot, page, "Go back to this backup")
    said(page, qtbot, "Your progress is that of")
    assert store.progress.lessons.keys() == {"one"}
    assert session.counts()[0] == 0
    press(qtbot, page, "Undo")
    said(page, qtbot, "Undone")
    assert store.progress == before


def test_a_backup_takes_away_no_more_minutes_than_there_are(
    page: ProgressPage, session: Session, store: ProgressStore, qtbot: QtBot
) -> None:
    session.record(LessonOpened("one"), "one")
    store.keep_backup()
    for day in ("2026-11-19", "2026-11-20"):
        session.record(ActiveTime(day, 80))
    session.save_now()
    show(page, qtbot)
    told = texts(page)
    assert told[told.index("minutes in all") - 1] == "2"
    panel = opened_backups(page, qtbot)
    panel.table.selectRow(0)
    assert any("2 days with LearnPy, 2 minutes." in each for each in texts(panel))


def test_the_row_of_a_backup_that_is_told_of_is_marked(
    page: ProgressPage, session: Session, store: ProgressStore, look: Look, qtbot: QtBot
) -> None:
    session.record(LessonOpened("one"), "one")
    store.keep_backup()
    session.record(QuizPassed("three", "last_questions"), "three")
    store.keep_backup()
    show(page, qtbot)
    table = opened_backups(page, qtbot).table
    take_focus(qtbot, table)

    def marked() -> list[bool]:
        picture = table.viewport().grab().toImage()
        middles = (table.visualRect(table.model().index(row, 0)).center().y() for row in (0, 1))
        accent = QColor(look.theme.accent)
        return [picture.pixelColor(1, middle) == accent for middle in middles]

    assert table.currentIndex().row() == 0
    assert marked() == [True, False]
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert marked() == [False, True]


def test_a_damaged_backup_is_said_and_not_restored(
    page: ProgressPage, session: Session, store: ProgressStore, qtbot: QtBot
) -> None:
    session.record(LessonOpened("one"), "one")
    store.keep_backup()
    list_backups(store.folder)[0].path.write_bytes(b"{")
    show(page, qtbot)
    panel = opened_backups(page, qtbot)
    panel.table.selectRow(0)
    assert any("cannot be read: it ends in the middle" in each for each in texts(panel))
    assert not panel.restore_button.isEnabled()


def test_what_was_learnt_since_is_not_taken_away_by_undo(
    page: ProgressPage, session: Session, store: ProgressStore, tmp_path: Path, qtbot: QtBot
) -> None:
    show(page, qtbot)
    look_at(page, qtbot, theirs(tmp_path, "three"))
    press(qtbot, page, "Join it to my progress")
    said(page, qtbot, "progress.json was")
    session.record(ExerciseChecked("one", "double", SOLVED), "one")
    page.record.work.undo()
    said(page, qtbot, "You have gone on since")
    assert store.progress.lessons.keys() == {"one", "three"}
    show(page, qtbot)
    assert page.record.message.undo_button.isHidden()


def test_times_in_one_minute_are_told_by_their_seconds() -> None:
    morning = datetime(2026, 11, 21, 9, 5, 7, tzinfo=UTC).astimezone()
    soon, later = morning + timedelta(seconds=31), morning + timedelta(minutes=5)
    names = [name.rpartition(", ")[2] for name in moment_names([morning, soon, later])]
    assert names == [f"{morning:%H:%M}:07", f"{morning:%H:%M}:38", f"{later:%H:%M}"]


def test_export_asks_for_a_place_among_the_learners_files(
    page: ProgressPage, tmp_path: Path, qtbot: QtBot
) -> None:
    show(page, qtbot)
    qtbot.mouseClick(page.record.export_button, Qt.MouseButton.LeftButton)
    page.findChild(ExportPanel).buttons["lessons"].click()
    (dialog,) = page.findChildren(QFileDialog)
    assert Path(dialog.directory().absolutePath()) == documents_folder()
    assert Path(dialog.selectedFiles()[0]).name == f"learnpy-lessons-{TODAY.isoformat()}.csv"
    dialog.selectFile(str(tmp_path / "chosen.csv"))
    dialog.accept()
    said(page, qtbot, f"Written to {tmp_path / 'chosen.csv'}")


def test_escape_closes_a_panel(page: ProgressPage, qtbot: QtBot) -> None:
    show(page, qtbot)
    qtbot.mouseClick(page.record.export_button, Qt.MouseButton.LeftButton)
    take_focus(qtbot, page.findChild(ExportPanel).name)
    qtbot.keyClick(page.findChild(ExportPanel).name, Qt.Key.Key_Escape)
    assert page.record.panel.isHidden()
    assert page.record.export_button.hasFocus()


def test_a_panel_gives_the_keyboard_back(page: ProgressPage, qtbot: QtBot) -> None:
    show(page, qtbot)
    take_focus(qtbot, page.record.export_button)
    qtbot.keyClick(page.record.export_button, Qt.Key.Key_Space)
    panel = page.findChild(ExportPanel)
    qtbot.waitUntil(panel.first.hasFocus)
    press(qtbot, page, "Close")
    assert page.record.export_button.hasFocus()
