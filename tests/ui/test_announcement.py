"""What a screen reader is told."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from learnpy.ui.widgets.announcement import announce, announcement


def test_the_words_are_said_in_the_name_of_the_widget(qtbot: QtBot) -> None:
    label = QLabel("Finished in 0.1 s")
    qtbot.addWidget(label)
    event = announcement(label, "Finished")
    assert event.type() is QAccessible.Event.Announcement
    assert event.message() == "Finished"
    assert event.object() is label


def test_a_screen_reader_in_use_takes_it(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    QAccessible.setActive(True)
    try:
        announce(label, "Finished")
    finally:
        QAccessible.setActive(False)
    assert QAccessible.queryAccessibleInterface(label).isValid()
