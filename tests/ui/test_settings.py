"""What the learner sets: kept, shown, set back and undone, and never in the way of a start."""

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from wheel import turn_wheel

from keyboard import take_focus
from learnpy.paths import resources_folder
from learnpy.ui.look import Look
from learnpy.ui.pages.settings_page import SettingsPage
from learnpy.ui.reading import LARGEST_CODE, WIDTHS, Reading
from learnpy.ui.settings import Preferences, Settings
from learnpy.ui.widgets.choice_box import ChoiceBox
from learnpy.ui.widgets.prose_view import ProseView

OTHER = Preferences("dark", 1.3, Reading("wide", "roomy", "legible", 1.5), "less")


class Desk:
    """Does with what the page asks for what the window does."""

    def __init__(self, look: Look, settings: Settings) -> None:
        self.look, self.settings = look, settings
        self.page = SettingsPage(look, settings, Path("kept here"))
        self.page.preferences_requested.connect(self.set)

    def set(self, wanted: Preferences) -> None:
        self.settings.preferences = wanted
        self.look.set_reading(wanted.reading)
        self.look.set_motion(wanted.motion)
        self.look.set_scale(wanted.text_scale)


@pytest.fixture
def desk(look: Look, settings: Settings, qtbot: QtBot) -> Iterator[Desk]:
    blinking = QApplication.cursorFlashTime()
    desk = Desk(look, settings)
    qtbot.addWidget(desk.page)
    desk.page.resize(900, 700)
    desk.page.show()
    yield desk
    QApplication.setCursorFlashTime(blinking)


# What is kept


def test_what_was_set_is_there_at_the_next_start(tmp_path: Path) -> None:
    Settings(tmp_path).preferences = OTHER
    again = Settings(tmp_path)
    assert again.preferences == OTHER
    assert again.knowledge == ""
    again.knowledge = "some"
    assert Settings(tmp_path).knowledge == "some"


@pytest.mark.parametrize("value", ["huge", "nan", "inf", "-1", "", "9", "@Invalid()", "0x10"])
def test_a_value_that_cannot_be_is_as_if_it_were_not_there(tmp_path: Path, value: str) -> None:
    keys = ("theme", "text_scale", "reading_width", "reading_lines", "reading_letters")
    text = "\n".join(f"{key}={value}" for key in (*keys, "code_scale", "motion", "knowledge"))
    (tmp_path / "settings.ini").write_text(f"[General]\n{text}\n", encoding="utf-8")
    settings = Settings(tmp_path)
    assert settings.preferences == Preferences()
    assert settings.knowledge == ""


def test_a_file_of_other_bytes_is_as_if_it_were_not_there(tmp_path: Path) -> None:
    (tmp_path / "settings.ini").write_bytes(bytes(range(256)) * 40)
    assert Settings(tmp_path).preferences == Preferences()


# How text is set


@pytest.mark.parametrize("letters", ["usual", "legible"])
@pytest.mark.parametrize("width", WIDTHS)
def test_a_line_holds_as_many_letters_as_was_chosen(
    look: Look, qtbot: QtBot, width: str, letters: str
) -> None:
    look.set_reading(Reading(width, letters=letters))
    words = "the quick answer of a program that reads each film from a list and counts its votes "
    prose = ProseView(f"<p>{words * 12}</p>", look)
    qtbot.addWidget(prose)
    prose.resize(look.text_width(), 400)
    layout = prose.document().begin().layout()
    lines = [layout.lineAt(number).textLength() for number in range(layout.lineCount() - 1)]
    assert WIDTHS[width] * 0.9 <= sum(lines) / len(lines) <= WIDTHS[width] * 1.05


def test_roomy_lines_are_farther_apart_and_alike_in_each_font(look: Look, qtbot: QtBot) -> None:
    def pitch() -> float:
        prose = ProseView("<p>" + "some words " * 40 + "</p>", look)
        qtbot.addWidget(prose)
        layout = prose.document().begin().layout()
        return layout.lineAt(2).y() - layout.lineAt(1).y()

    normal = pitch()
    assert normal == pytest.approx(16 * 1.52, abs=1.5)
    look.set_reading(Reading(lines="roomy"))
    assert pitch() == pytest.approx(16 * 1.84, abs=1.5)
    look.set_reading(Reading(letters="legible"))
    assert pitch() == pytest.approx(normal, abs=1.5)


def test_program_text_has_a_size_of_its_own(look: Look) -> None:
    body, code = look.body_font().pixelSize(), look.code_font(13).pixelSize()
    look.set_reading(Reading(code_scale=1.5))
    assert look.body_font().pixelSize() == body
    assert look.code_font(13).pixelSize() == round(code * 1.5)
    look.set_scale(2.0)
    assert look.code_font(13).pixelSize() == 39


def test_the_other_font_is_loaded_when_it_is_chosen_and_is_there(qapp: QApplication) -> None:
    look = Look(resources_folder(), "light", 1.0)
    assert not any("Atkinson" in file for file in look._loaded)
    look.set_reading(Reading(letters="legible"))
    assert QFontMetricsF(look.body_font()).horizontalAdvance("Il1") > 0
    assert look.body_font().exactMatch()
    files = [resources_folder() / "fonts" / file for file in look._loaded]
    assert all(file.is_file() for file in files)
    look.set_reading(Reading())
    assert "Atkinson" not in look.body_font().family()


def test_nothing_moves_when_the_learner_says_so(desk: Desk) -> None:
    look = desk.look
    look.set_motion("less")
    assert look.is_still
    assert QApplication.cursorFlashTime() == 0
    assert not any(QApplication.isEffectEnabled(each) for each in Qt.UIEffect)
    look.set_motion("full")
    assert not look.is_still
    assert QApplication.cursorFlashTime() > 0
    look.set_motion("system")
    assert look.is_still is not QApplication.isEffectEnabled(Qt.UIEffect.UI_General)


# The page


def test_every_choice_is_made_by_keyboard(desk: Desk, qtbot: QtBot) -> None:
    page = desk.page
    for row, key, wanted in (
        (page.widths, "width", "wide"),
        (page.lines, "lines", "roomy"),
        (page.letters, "letters", "legible"),
    ):
        take_focus(qtbot, row.box)
        qtbot.keyClick(row.box, Qt.Key.Key_End)
        assert getattr(desk.look.reading, key) == wanted
        assert QApplication.focusWidget() is row.box
    take_focus(qtbot, page.code.larger)
    for _ in range(20):
        qtbot.keyClick(page.code.larger, Qt.Key.Key_Space)
    assert desk.look.reading.code_scale == LARGEST_CODE
    assert page.code.text == "200 %"
    take_focus(qtbot, page.motion.box)
    qtbot.keyClick(page.motion.box, Qt.Key.Key_Down)
    assert desk.settings.motion == "less"


def test_text_size_is_shown_also_when_it_is_set_elsewhere(desk: Desk) -> None:
    desk.page.text_size.larger.click()
    assert (desk.look.scale, desk.page.text_size.text) == (1.1, "110 %")
    desk.look.set_scale(1.0)
    assert desk.page.text_size.text == "100 %"
    desk.look.set_scale(2.5)
    desk.page.text_size.larger.click()
    assert desk.look.scale == 2.5


def test_setting_all_back_can_be_undone(desk: Desk, qtbot: QtBot) -> None:
    page = desk.page
    desk.set(OTHER)
    desk.settings.knowledge = "much"
    assert not page.undo.isVisible()
    page.back.click()
    assert desk.settings.preferences == Preferences()
    assert desk.look.reading == Reading()
    take_focus(qtbot, page.undo)
    qtbot.keyClick(page.undo, Qt.Key.Key_Space)
    assert desk.settings.preferences == OTHER
    assert (desk.look.scale, desk.look.reading) == (1.3, OTHER.reading)
    assert not page.undo.isVisible()
    assert QApplication.focusWidget() is page.back
    assert desk.settings.knowledge == "much"


def test_after_another_choice_there_is_nothing_to_undo(desk: Desk) -> None:
    desk.set(OTHER)
    desk.page.back.click()
    desk.page.text_size.larger.click()
    assert not desk.page.undo.isVisible()
    assert desk.settings.preferences == dataclasses.replace(Preferences(), text_scale=1.1)


def test_the_wheel_over_a_choice_is_left_to_the_page(desk: Desk) -> None:
    page = desk.page
    assert not turn_wheel(page.theme.box, -120)
    assert page.theme.box.currentData() == "system"


def test_every_control_has_a_name_of_its_own(desk: Desk) -> None:
    page = desk.page
    boxes = [box.accessibleName() for box in page.findChildren(ChoiceBox)]
    sizes = [
        button.accessibleName()
        for row in (page.text_size, page.code)
        for button in (row.smaller, row.larger)
    ]
    assert all(boxes)
    assert len({*boxes, *sizes}) == len(boxes) + len(sizes)


@pytest.mark.parametrize("scale", [1.0, 2.5])
def test_the_page_fits_a_narrow_window(desk: Desk, qtbot: QtBot, scale: float) -> None:
    desk.look.set_scale(scale)
    desk.page.resize(720, 480)
    page = desk.page.widget()
    qtbot.waitUntil(lambda: page.width() <= desk.page.viewport().width())
    for words in page.findChildren(QLabel):
        if words.isVisible():
            right = words.mapTo(page, words.rect().topRight()).x()
            assert right <= page.width(), words.text()
