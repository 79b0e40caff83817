"""What a screen reader takes our own widgets for: to Qt, a heading is but a text or a surface."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QLabel, QWidget

_ROLES = {
    "HeadingLabel": QAccessible.Role.Heading,
    "StepHeading": QAccessible.Role.Heading,
    "Decoration": QAccessible.Role.Whitespace,
    "_Ring": QAccessible.Role.Whitespace,
    "UnspokenLabel": QAccessible.Role.Whitespace,
    "ShareBar": QAccessible.Role.Graphic,
    "ProgressRing": QAccessible.Role.Graphic,
    "ActivityCalendar": QAccessible.Role.Graphic,
    "FigureView": QAccessible.Role.Graphic,
    "ProgramStep": QAccessible.Role.Grouping,
    "ExerciseStep": QAccessible.Role.Grouping,
    "QuizStep": QAccessible.Role.Grouping,
    "QuestionView": QAccessible.Role.Grouping,
    "FigureCard": QAccessible.Role.Grouping,
    "SolutionCompare": QAccessible.Role.Grouping,
    "VersionsView": QAccessible.Role.Grouping,
    "NoticeBar": QAccessible.Role.Notification,
    "VerdictView": QAccessible.Role.Note,
    "ExplanationView": QAccessible.Role.Note,
    "NeedsNotice": QAccessible.Role.Note,
    "TermPanel": QAccessible.Role.HelpBalloon,
}
"""By the name of the class, which is what Qt asks with."""


def describe_widgets() -> None:
    """Let screen readers know our widgets; to be called once in the life of the application."""
    QAccessible.installFactory(_described)


def _described(class_name: str, described: QObject) -> QAccessibleInterface | None:
    """Qt asks for each widget that a screen reader comes to, and for the classes it is made of."""
    role = _ROLES.get(class_name)
    if role is None or not isinstance(described, QWidget):
        return None
    return _Described(described, role)


class _Described(QAccessibleWidget):
    """A widget with another role; a heading's words are its name."""

    def text(self, kind: QAccessible.Text) -> str:
        """What is said of it."""
        said = super().text(kind)
        widget = self.widget()
        is_heading = self.role() is QAccessible.Role.Heading
        if not said and is_heading and kind is QAccessible.Text.Name and isinstance(widget, QLabel):
            return widget.text()
        return said
