"""The window follows the system: light, dark and high contrast, where no theme was chosen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from learnpy.ui.settings import Settings
from learnpy.ui.system_theme import SystemTheme

HIGH, NORMAL = Qt.ContrastPreference.HighContrast, Qt.ContrastPreference.NoPreference


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path)


@pytest.fixture
def theme(qapp: QApplication, settings: Settings) -> Iterator[SystemTheme]:
    theme = SystemTheme(qapp, settings)
    theme.follow()
    yield theme
    theme.deleteLater()


def say_contrast(qapp: QApplication, wanted: Qt.ContrastPreference) -> None:
    """What Qt does when the system's contrast is set."""
    qapp.styleHints().accessibility().contrastPreferenceChanged.emit(wanted)


def test_high_contrast_comes_and_goes_with_the_system(
    theme: SystemTheme, qapp: QApplication, qtbot: QtBot
) -> None:
    assert theme.name == "light"
    with qtbot.waitSignal(theme.changed):
        say_contrast(qapp, HIGH)
    assert theme.name == "contrast"
    with qtbot.waitSignal(theme.changed):
        say_contrast(qapp, NORMAL)
    assert theme.name == "light"


def test_a_start_has_the_contrast_of_the_last_time(
    theme: SystemTheme, settings: Settings, qapp: QApplication
) -> None:
    say_contrast(qapp, HIGH)
    again = SystemTheme(qapp, settings)
    assert again.name == "contrast"
    again.follow()  # the system of these tests asks for none
    assert again.name == "light"


def test_a_chosen_theme_stays(theme: SystemTheme, settings: Settings, qapp: QApplication) -> None:
    settings.theme = "dark"
    say_contrast(qapp, HIGH)
    assert theme.name == "dark"


def test_darkness_is_followed(theme: SystemTheme, qapp: QApplication, qtbot: QtBot) -> None:
    scheme = qapp.styleHints().colorSchemeChanged
    with qtbot.waitSignal(theme.changed):
        scheme.emit(Qt.ColorScheme.Dark)
    assert theme.name == "dark"
    with qtbot.waitSignal(theme.changed):
        scheme.emit(Qt.ColorScheme.Light)
    assert theme.name == "light"
