"""Where the lessons that are built stand, of which one is shown."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

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

        To hide a lesson that is seen takes a tenth of the time until the next is there: Qt tells
        every widget.
        """
        while (item := self._row.takeAt(0)) is not None:
            before = item.widget()
            if before is not None and before.isVisible():
                before.move(0, -before.height())
                self._left.append(before)
            elif before is not None:
                before.hide()  # else it would be shown with its page
        if lesson in self._left:
            self._left.remove(lesson)
        self._row.addWidget(lesson)
        lesson.show()

    def left_has_keyboard(self) -> bool:
        """Whether the keyboard went into a lesson that is out of sight."""
        focus = QApplication.focusWidget()
        return focus is not None and any(lesson.isAncestorOf(focus) for lesson in self._left)

    def hide_left(self) -> None:
        """Hide the lessons that were shown before, which keeps what was typed there."""
        left, self._left = self._left, []
        for lesson in left:
            lesson.hide()

    def sizeHint(self) -> QSize:  # noqa: N802
        """That of the lesson; Qt's own would find its height at a width that it never has."""
        item = self._row.itemAt(0)
        return item.sizeHint() if item is not None else QSize()
