"""What there is to look up beside a program: the lesson's data, and the output recorded."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtWidgets import QLayout, QPushButton, QVBoxLayout, QWidget

from learnpy.content.model import Recording
from learnpy.runner.outcome import WrittenFile
from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.widgets.elements import button
from learnpy.ui.widgets.results.file_preview import StartBeside
from learnpy.ui.widgets.results.files_view import FilesView
from learnpy.ui.widgets.results.output_view import OutputView


class References(QWidget):
    """Shows nothing until one of its buttons is pressed, which stand elsewhere."""

    def __init__(
        self,
        recording: Recording | None,
        course_folder: Path,
        data: Mapping[str, str],
        look: Look,
        start_beside: StartBeside,
        parent: QWidget | None = None,
    ) -> None:
        """Make the buttons; what they show is made when it is asked for.

        Args:
            recording: What the program printed and drew when the course was checked.
            course_folder: Where the recorded pictures are.
            data: The lesson's data, as in `RunRequest`.
            look: How the window looks.
            start_beside: Reads files that are read in a child.
            parent: Its owner.
        """
        super().__init__(parent)
        self._recording = recording
        self._course_folder = course_folder
        self._data = data
        self._look = look
        self._start_beside = start_beside
        self._shown_data: QWidget | None = None
        self._shown_recording: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        Measures(look, self).keep(self._column.setSpacing, 8)
        self.data_button = button(self.tr("Data"), self._on_data, "quiet")
        self.data_button.setToolTip(self.tr("The files that the program can read"))
        self.recorded_button = button(self.tr("Recorded output"), self._on_recorded, "quiet")
        told = self.tr("What it printed and drew when the course was checked")
        self.recorded_button.setToolTip(told)
        self.hide()

    def add_buttons(self, row: QLayout) -> None:
        """Put the buttons that there is something for into a row."""
        for each, wanted in (
            (self.data_button, bool(self._data)),
            (self.recorded_button, self._recording is not None),
        ):
            each.setCheckable(True)
            if wanted:
                row.addWidget(each)
            else:
                each.setParent(self)  # who lets it go
                each.hide()

    def show_recorded(self) -> None:
        """Show the recorded output, where there is one."""
        self.recorded_button.setChecked(True)
        self._on_recorded()

    def hide_recorded(self) -> None:
        """A run begins, whose own output is to be seen."""
        self.recorded_button.setChecked(False)
        self._on_recorded()

    def _on_data(self) -> None:
        if self._shown_data is None and self.data_button.isChecked():
            self._shown_data = self._files()
            self._column.insertWidget(0, self._shown_data)
        self._follow(self.data_button, self._shown_data)

    def _on_recorded(self) -> None:
        wanted = self.recorded_button.isChecked()
        if self._shown_recording is None and wanted and self._recording is not None:
            self._shown_recording = OutputView(self._recording, self._course_folder, self._look)
            self._column.addWidget(self._shown_recording)
        self._follow(self.recorded_button, self._shown_recording)

    def _follow(self, switch: QPushButton, shown: QWidget | None) -> None:
        if shown is not None:
            shown.setVisible(switch.isChecked())
        all_shown = (self._shown_data, self._shown_recording)
        self.setVisible(any(each is not None and not each.isHidden() for each in all_shown))

    def _files(self) -> FilesView:
        files: list[tuple[WrittenFile, Path]] = []
        for path, place in self._data.items():
            try:
                size = Path(place).stat().st_size
            except OSError:
                size = 0
            files.append((WrittenFile(path, size), Path(place)))
        title = self.tr("Data of this lesson. A run gets a copy of its own, to change as it likes.")
        return FilesView(title, files, self._look, self._start_beside)
