"""Giving a widget the keyboard, for tests that type."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot


def take_focus(qtbot: QtBot, widget: QWidget) -> None:
    """Wait until the widget has the keyboard.

    A window of an earlier test may still be on its way out and take it back, so this asks again.
    """

    def has_focus() -> bool:
        widget.window().activateWindow()
        widget.setFocus()
        return widget.hasFocus()

    qtbot.waitUntil(has_focus, timeout=60_000)
