"""The foot of a lesson: the way to the one before and the one after."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from learnpy.content.outline import LessonOutline
from learnpy.ui.look import Look
from learnpy.ui.widgets.neighbour_button import NeighbourButton


class LessonFoot(QWidget):
    """A button to each neighbour that there is."""

    lesson_requested = Signal(str)

    def __init__(
        self, before: LessonOutline | None, after: LessonOutline | None, look: Look
    ) -> None:
        super().__init__()
        self._look = look
        row = QHBoxLayout(self)
        row.setContentsMargins(0, look.px(24), 0, 0)
        row.setSpacing(look.px(16))
        row.addWidget(self._neighbour(before, self.tr("Previous")), 1)
        row.addWidget(self._neighbour(after, self.tr("Next")), 1)

    def _neighbour(self, lesson: LessonOutline | None, word: str) -> QWidget:
        if lesson is None:
            return QWidget()
        entry = NeighbourButton(word, lesson.title, self._look)
        entry.setObjectName(lesson.id)
        entry.clicked.connect(self._on_neighbour)
        return entry

    def _on_neighbour(self) -> None:
        self.lesson_requested.emit(self.sender().objectName())
