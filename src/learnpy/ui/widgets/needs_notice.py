"""What a lesson says at its top of what it builds on: the way there, and in anyway."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
)

from learnpy.content.outline import LessonOutline
from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.widgets.elements import Decoration, button, label
from learnpy.ui.widgets.flow_layout import FlowLayout
from learnpy.ui.widgets.name_button import NameButton


class NeedsNotice(QFrame):
    """Names the lessons that come first; leads to each, or lets the learner start anyway."""

    lesson_requested = Signal(str)
    start_chosen = Signal()
    """The learner starts all the same."""

    def __init__(
        self, needs: Sequence[LessonOutline], look: Look, absent: Sequence[str] = ()
    ) -> None:
        """Name what comes first.

        Args:
            needs: The lessons that are not done and lock this one; none when it is open.
            look: How the window looks.
            absent: Names of lessons that come first and that the course does not have yet.
        """
        super().__init__()
        self.needs = tuple(need.id for need in needs)
        """The lessons it leads to."""
        self.setObjectName("advice")
        self._look = look
        self._measures = measures = Measures(look, self)
        row = QHBoxLayout(self)
        measures.margins(row, 16, 12)
        measures.keep(row.setSpacing, 12)
        self._icon = Decoration()
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        measures.keep(column.setSpacing, 8)
        row.addLayout(column, 1)
        self._text = ""
        if needs:
            self._add_needs(needs, column)
        if absent:
            self._add_absent(absent, column)
        name = self.tr("Locked. {text}") if needs else "{text}"
        self.setAccessibleName(name.format(text=self._text))
        look.changed.connect(self._dress)
        self._dress()

    def _add_needs(self, needs: Sequence[LessonOutline], column: QVBoxLayout) -> None:
        title = self.tr("This lesson builds on another")
        if len(needs) > 1:
            title = self.tr("This lesson builds on others")
        column.addWidget(label(title, "strong", wrap=True))
        text = self.tr("Not done yet: {titles}. You will get more out of this one after it.")
        if len(needs) > 1:
            text = self.tr(
                "Not done yet: {titles}. You will get more out of this one after them.",
                "",
                len(needs),
            )
        self._text = text.format(titles=", ".join(f"“{need.title}”" for need in needs))
        column.addWidget(label(self._text, "body", wrap=True))
        ways = FlowLayout()
        self._measures.keep(ways.setSpacing, 8)
        for need in needs:
            ways.addWidget(self._way(need))
        ways.addWidget(button(self.tr("Start anyway"), self.start_chosen.emit))
        column.addLayout(ways)

    def _add_absent(self, absent: Sequence[str], column: QVBoxLayout) -> None:
        text = self.tr(
            "It builds on lessons that are not in this course yet: {names}.", "", len(absent)
        )
        if len(absent) == 1:
            text = self.tr("It builds on a lesson that is not in this course yet: {names}.")
        told = text.format(names=", ".join(absent))
        self._text = f"{self._text} {told}".strip()
        column.addWidget(label(told, "body", wrap=True))

    def _way(self, need: LessonOutline) -> NameButton:
        text = self.tr("Go to “{title}”").format(title=need.title)
        way = NameButton(text, self._on_need, "plain")
        way.setObjectName(need.id)
        way.setAccessibleName(text)
        way.setToolTip(need.title)
        return way

    def _dress(self) -> None:
        size = self._look.px(18)
        icon = self._look.icon("lock" if self.needs else "info", self._look.theme.care)
        self._icon.setPixmap(icon.pixmap(size, size))

    def _on_need(self) -> None:
        self.lesson_requested.emit(self.sender().objectName())


def readable(lesson_id: str) -> str:
    """A name for a lesson of which only the id is known."""
    return lesson_id.replace("-", " ").capitalize()
