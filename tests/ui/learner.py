"""A learner without a mouse: keys go to whatever has the keyboard, which is never nowhere."""

from collections.abc import Callable

from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from keyboard import take_focus

PATIENCE = 60_000
FURTHEST = 200
"""So many presses of Tab are more than any page of the small course has controls."""


class Learner:
    """Presses keys, and sees after each one that the keyboard is somewhere in the window."""

    def __init__(self, window: QMainWindow, qtbot: QtBot, start: QWidget) -> None:
        self.window = window
        self._qtbot = qtbot
        take_focus(qtbot, start)

    @property
    def focus(self) -> QWidget:
        """What has the keyboard; fails where that is nothing that one can see and use."""
        focus = QApplication.focusWidget()
        assert focus is not None, "nothing has the keyboard"
        assert focus.isVisible(), focus
        assert focus.isEnabled(), focus
        assert focus.window() is self.window, focus
        return focus

    def press(self, *keys: str) -> QWidget:
        """Press keys one after another, written as `QKeySequence` does; what has the keyboard."""
        for key in keys:
            for stroke in _strokes(key):
                QTest.keyClick(self.focus, stroke.key(), stroke.keyboardModifiers())
                QApplication.processEvents()  # keys do not come quicker than this
        return self.focus

    def type(self, text: str) -> None:
        """Type a text letter by letter; its line ends are Enter."""
        for number, line in enumerate(text.split("\n")):
            if number:
                self.press("Return")
            QTest.keyClicks(self.focus, line)

    def tab_to(self, is_there: Callable[[QWidget], bool], key: str = "Tab") -> QWidget:
        """Press Tab until the keyboard is at what is wanted."""
        for _ in range(FURTHEST):
            if is_there(self.focus):
                return self.focus
            self.press(key)
        raise AssertionError("Tab never comes to it")

    def wait(self, until: Callable[[], object]) -> None:
        """Wait for what takes its time, such as a run; the keyboard is somewhere then, too."""
        self._qtbot.waitUntil(lambda: bool(until()), timeout=PATIENCE)
        assert self.focus


def _strokes(key: str) -> list:
    sequence = QKeySequence(key)
    assert sequence.count(), key
    return [sequence[number] for number in range(sequence.count())]
