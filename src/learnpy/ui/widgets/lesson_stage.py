"""Where the lessons that are built stand, of which one is shown."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from learnpy.ui.widgets.lesson_view import LessonView


class LessonStage(QWidget):
    """What is scrolled: as large as the lesson that is shown.

    Lessons have it for their parent from the first to the last. One that got another parent would
    be dressed anew by Qt with all that stands in it, which takes 80 ms of a long lesson.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self._row = QVBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)

    def show_lesson(self, lesson: LessonView) -> None:
        """Show this lesson and no other."""
        while (item := self._row.takeAt(0)) is not None:
            if (before := item.widget()) is not None:
                before.hide()
        self._row.addWidget(lesson)
        lesson.show()

    def sizeHint(self) -> QSize:  # noqa: N802
        """That of the lesson; Qt's own would find its height at a width that it never has."""
        item = self._row.itemAt(0)
        return item.sizeHint() if item is not None else QSize()
