"""The numbered heading of a step, with the word for its kind."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from learnpy.content.model import Exercise, Program, Prose, Quiz, Step
from learnpy.ui.widgets.elements import label


class StepHeading(QWidget):
    """A numbered heading."""

    def __init__(self, number: int, title: str, kind: str, *, large: bool) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        mark = label(str(number), "heading" if large else "subheading")
        mark.setProperty("kind", "soft")
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignBaseline)
        text = label(title, "heading" if large else "subheading", wrap=True)
        row.addWidget(text, 1, Qt.AlignmentFlag.AlignBaseline)
        if kind:
            row.addWidget(label(kind, "small"), 0, Qt.AlignmentFlag.AlignBaseline)


def kind_word(widget: QWidget, step: Step) -> str:
    """What stands at the right of a step's heading: its kind, and a program's file."""
    match step:
        case Prose():
            return ""
        case Program():
            return widget.tr("Program {file}").format(file=Path(step.file).name)
        case Exercise():
            return widget.tr("Exercise")
        case Quiz():
            return widget.tr("Quiz")
