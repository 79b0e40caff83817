"""What a screen reader says by itself, when something happens away from the keyboard's place."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent


def announcement(of: QObject, words: str) -> QAccessibleAnnouncementEvent:
    """The event that lets `words` be said, in the name of a widget."""
    return QAccessibleAnnouncementEvent(of, words)


def announce(of: QObject, words: str) -> None:
    """Let a screen reader say something; nothing happens where none is in use."""
    QAccessible.updateAccessibility(announcement(of, words))
