"""What a screen reader says by itself, when something happens away from the keyboard's place.

Qt's classes for it are loaded when they are first wanted: with their enums they take 2 ms of a
start, in which nothing is said.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibleAnnouncementEvent


def announcement(of: QObject, words: str) -> "QAccessibleAnnouncementEvent":
    """The event that lets `words` be said, in the name of a widget."""
    from PySide6.QtGui import QAccessibleAnnouncementEvent  # noqa: PLC0415

    return QAccessibleAnnouncementEvent(of, words)


def announce(of: QObject, words: str) -> None:
    """Let a screen reader say something; nothing happens where none is in use."""
    from PySide6.QtGui import QAccessible  # noqa: PLC0415

    QAccessible.updateAccessibility(announcement(of, words))
