"""The foot of a lesson: the way to the one before and the one after."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from learnpy.content.outline import LessonOutline
from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.widgets.name_button import NameButton


class LessonFoot(QWidget):
    """A button to each neighbour that there is."""

    lesson_requested = Signal(str)

    def __init__(
        self, before: LessonOutline | None, after: LessonOutline | None, look: Look
    ) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        measures = Measures(look, self)
        measures.margins(row, 0, 24, 0, 0)
        measures.keep(row.setSpacing, 16)
        row.addWidget(self._neighbour(before, self.tr("Previous"), "before"), 1)
        row.addWidget(self._neighbour(after, self.tr("Next"), "after"), 1)

    def _neighbour(self, lesson: LessonOutline | None, word: str, side: str) -> QWidget:
        if lesson is None:
            return QWidget()
        right = Qt.TextElideMode.ElideRight
        text = f"{word}\n{lesson.title}"
        entry = NameButton(text, self._on_neighbour, "neighbour", elide=right)
        entry.setProperty("side", side)
        entry.setObjectName(lesson.id)
        entry.setAccessibleName(f"{word}: {lesson.title}")
        entry.setToolTip(lesson.title)
        entry.setCursor(Qt.CursorShape.PointingHandCursor)
        entry.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        return entry

    def _on_neighbour(self) -> None:
        self.lesson_requested.emit(self.sender().objectName())
