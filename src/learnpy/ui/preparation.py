"""The first sight of a new course: it is prepared in a process of its own, and says how it goes."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QProcess, Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QProgressBar, QVBoxLayout, QWidget

from learnpy.paths import own_command
from learnpy.ui.look import Look
from learnpy.ui.widgets.elements import button, label


class PreparationWindow(QWidget):
    """Shown while a course is prepared that LearnPy has not seen before, or that changed."""

    prepared = Signal()

    def __init__(
        self, course_folder: Path, cache_folder: Path, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setWindowTitle("LearnPy")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.resize(look.px(560), look.px(260))
        self._course_folder = course_folder
        self._cache_folder = cache_folder
        # A windowed program has no standard output on Windows: what is wrong comes by this file.
        self._report = cache_folder / "course-problems.txt"
        self._process = QProcess(self)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.px(32),) * 4)
        column.setSpacing(look.px(16))
        self._title = label(self.tr("Preparing the course"), "heading")
        text = self.tr("This is done once, and again when a lesson has changed.")
        self._text = label(text, "body", wrap=True)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self._title.text())
        self._problems = QPlainTextEdit()
        self._problems.setReadOnly(True)
        self._problems.setFont(look.code_font(13))
        self._problems.setAccessibleName(self.tr("What is wrong"))
        self._problems.hide()
        self._again = button(self.tr("Try again"), self.start, "primary")
        self._again.hide()
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addWidget(self._bar)
        column.addWidget(self._problems, 1)
        column.addWidget(self._again, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()

    def start(self) -> None:
        """Prepare, in a process of its own."""
        self._problems.hide()
        self._again.hide()
        self._bar.show()
        with suppress(OSError):  # where it cannot be written there is none either
            self._report.unlink()
        program, *arguments = own_command()
        arguments += ["prepare", str(self._course_folder)]
        arguments += ["--into-cache", str(self._cache_folder), "--problems", str(self._report)]
        self._process.start(program, arguments)

    @property
    def is_running(self) -> bool:
        """Whether the course is being prepared now."""
        return self._process.state() != QProcess.ProcessState.NotRunning

    def show_trouble(self, text: str) -> None:
        """Say what is wrong, and offer to try again."""
        self._title.setText(self.tr("The course cannot be opened"))
        self._text.setText(self.tr("Put this right, then try again. Nothing of yours was changed."))
        self._problems.setPlainText(text)
        self._problems.show()
        self._bar.hide()
        self._again.show()
        self.show()

    def _on_finished(self, code: int) -> None:
        if code == 0:
            self.prepared.emit()
            return
        try:
            text = self._report.read_text(encoding="utf-8")
        except OSError:
            text = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace")
        self.show_trouble(text.strip())

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self.show_trouble(self._process.errorString())
