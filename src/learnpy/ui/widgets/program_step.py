"""A program of the lesson: its code, and what it printed and drew."""

from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from learnpy.content.model import Program
from learnpy.ui.look import Look
from learnpy.ui.widgets.code_view import CodeView
from learnpy.ui.widgets.elements import frame
from learnpy.ui.widgets.output_view import OutputView


class ProgramStep(QWidget):
    """Shows a program with its recorded output."""

    def __init__(
        self, program: Program, course_folder: Path, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, look.px(4), 0, look.px(16))
        layout.setSpacing(look.px(10))
        well = frame("well")
        inside = QVBoxLayout(well)
        inside.setContentsMargins(look.px(4), look.px(10), look.px(12), look.px(10))
        name = self.tr("Program {name}").format(name=program.title)
        inside.addWidget(CodeView(program.code_html, look, name))
        layout.addWidget(well)
        if program.recording is not None:
            layout.addWidget(OutputView(program.recording, course_folder, look))
