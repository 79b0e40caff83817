"""How often Qt tells widgets something, for tests of what is not to be done twice."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget


class EventCount(QObject):
    """Counts the events of one kind that some widgets get."""

    def __init__(self, kind: QEvent.Type, widgets: Iterable[QWidget]) -> None:
        super().__init__()
        self._kind = kind
        self.count = 0
        for each in widgets:
            each.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Count it, and leave it alone."""
        self.count += event.type() == self._kind
        return super().eventFilter(watched, event)
