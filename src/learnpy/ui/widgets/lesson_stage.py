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
        self._left: list[QWidget] = []
        """Out of sight, and not hidden yet."""

    def show_lesson(self, lesson: LessonView) -> None:
        """Show this lesson and no other; `hide_left` is to follow once it is drawn.

        To hide a lesson takes a tenth of the time until the next is there: Qt tells every widget.
        """
        while (item := self._row.takeAt(0)) is not None:
            if (before := item.widget()) is not None and not before.isHidden():
                before.move(0, -before.height())
                self._left.append(before)
        if lesson in self._left:
            self._left.remove(lesson)
        self._row.addWidget(lesson)
        lesson.show()

    def hide_left(self) -> None:
        """Hide the lessons that were shown before, which keeps what was typed there."""
        left, self._left = self._left, []
        for lesson in left:
            lesson.hide()

    def sizeHint(self) -> QSize:  # noqa: N802
        """That of the lesson; Qt's own would find its height at a width that it never has."""
        item = self._row.itemAt(0)
        return item.sizeHint() if item is not None else QSize()
