"""What a program printed and drew."""

from html import escape
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from learnpy.content.model import Recording
from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.widgets.code.code_view import CodeView
from learnpy.ui.widgets.elements import label
from learnpy.ui.widgets.results.figure_card import FigureCard
from learnpy.ui.widgets.well import in_well


class OutputView(QWidget):
    """Shows the output that was recorded when the course was checked."""

    def __init__(
        self,
        recording: Recording,
        course_folder: Path,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        Measures(look, self).keep(layout.setSpacing, 8)
        told = self.tr("Output, as recorded when the course was checked")
        layout.addWidget(label(told, "small", wrap=True))
        if recording.output.strip():
            layout.addWidget(self._text(recording.output, look))
        for figure in recording.figures:
            file = course_folder / figure.file
            layout.addWidget(FigureCard(file, figure.description, look, file.stem))

    def _text(self, output: str, look: Look) -> QWidget:
        html = f"<pre>{escape(output.rstrip())}</pre>"
        return in_well(CodeView(html, look, self.tr("Output"), numbered=False), look, 13)
