"""A look into a file: a table, a picture, a page without scripts, or text.

Text is read here, up to a bound. Workbooks and JSON are read in a child, with limits.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImageReader
from PySide6.QtWidgets import QVBoxLayout, QWidget

from learnpy.runner.outcome import RunResult, ShownValue
from learnpy.runner.protocol import RunRequest
from learnpy.runner.results.previews import (
    LARGEST_FILE,
    PreviewError,
    kind_of,
    preview_request,
    read_csv,
    read_text,
)
from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.run_process import RunProcess
from learnpy.ui.widgets.elements import label
from learnpy.ui.widgets.results.figure_view import FigureView
from learnpy.ui.widgets.results.figure_window import FigureWindow
from learnpy.ui.widgets.results.html_preview import HtmlPreview, is_quick_to_show
from learnpy.ui.widgets.results.plain_text import PlainText
from learnpy.ui.widgets.results.table_view import TableView
from learnpy.ui.widgets.results.table_words import shape_words
from learnpy.ui.widgets.well import in_well

StartBeside = Callable[[RunRequest], RunProcess]
"""Runs a small program of LearnPy's own, and leaves the learner's alone."""
_MOST_POINTS = 20_000_000
"""Of a picture: more would hold up the window."""


class FilePreview(QWidget):
    """Shows one file; what cannot be shown gets a sentence that says why."""

    def __init__(
        self, file: Path, look: Look, start_beside: StartBeside, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._file = file
        self._look = look
        self._start_beside = start_beside
        self._reading: RunProcess | None = None
        self._column = QVBoxLayout(self)
        measures = Measures(look, self)
        measures.margins(self._column, 0, 0, 0, 8)
        measures.keep(self._column.setSpacing, 4)
        self.note = label("", "small", wrap=True)
        self._column.addWidget(self.note)
        self._say("")
        try:
            self._open()
        except OSError as error:
            text = self.tr("The file cannot be read: {why}")
            self._say(text.format(why=error.strerror or error))
        except PreviewError as error:
            self._say(str(error))

    @property
    def is_reading(self) -> bool:
        """Whether the file is still being read."""
        return self._reading is not None

    def _open(self) -> None:
        kind = kind_of(self._file)
        if self._file.stat().st_size > LARGEST_FILE and kind not in ("csv", "text"):
            self._say(self.tr("The file is too large to be shown here. Save it to look into it."))
            return
        if kind == "csv":
            self._show_value(read_csv(self._file))
        elif kind in ("json", "workbook"):
            self._read_in_child()
        elif kind == "picture":
            self._show_picture()
        elif kind == "html":
            self._show_page()
        elif kind == "text":
            self._show_value(read_text(self._file))
        else:
            self._say(self.tr("There is no preview of this kind of file. Save it to use it."))

    # In a child

    def _read_in_child(self) -> None:
        self._say(self.tr("Reading…"))
        self._reading = self._start_beside(preview_request(self._file))
        self._reading.finished.connect(self._on_read)

    def _on_read(self, result: RunResult, _results: Path) -> None:
        self._reading = None
        if result.value is not None:
            self._show_value(result.value)
        elif result.error is not None and result.error.name == PreviewError.__name__:
            self._say(result.error.message)
        elif result.ended == "limit":
            self._say(self.tr("The file holds too much to be shown here. Save it to look into it."))
        else:
            self._say(self.tr("The file cannot be shown. Save it to look into it."))

    # What it shows

    def _show_value(self, value: ShownValue) -> None:
        if value.table is not None:
            words = shape_words(value.table)
            if value.kind == value.text:  # a sheet of a workbook
                text = (
                    self.tr("Sheet {name}: {shape}")
                    if value.length == 1
                    else self.tr("Sheet {name}, the first of {count}: {shape}", "", value.length)
                )
                words = text.format(name=value.kind, count=value.length, shape=words)
            self._say(words)
            table = TableView(value.table, self._look, f"{self._file.name}, {words}")
            self._column.addWidget(in_well(table, self._look, 1))
            return
        if not value.text:
            self._say(self.tr("The file is empty."))
            return
        cut = value.length > len(value.text)
        self._say(self.tr("The beginning of the file") if cut else "")
        text = PlainText(value.text, self._look, self._file.name)
        self._column.addWidget(in_well(text, self._look, 1))

    def _show_picture(self) -> None:
        reader = QImageReader(str(self._file))
        size = reader.size()
        if not reader.canRead():
            self._say(self.tr("This is no picture that can be shown; it may be damaged."))
            return
        if size.width() * size.height() > _MOST_POINTS:
            self._say(self.tr("The picture is too large to be shown here. Save it to look at it."))
            return
        view = FigureView(self._file, "", self._look)
        if not view.is_readable():
            self._say(self.tr("This is no picture that can be shown; it may be damaged."))
            return
        view.setAccessibleName(self.tr("Picture {name}").format(name=self._file.name))
        view.opened.connect(self._enlarge)
        self._picture = view
        text = self.tr("{width} × {height} points", "", view.image.height())
        self._say(text.format(width=view.image.width(), height=view.image.height()))
        self._column.addWidget(view)

    def _enlarge(self) -> None:
        FigureWindow(self._picture.image, self._file.name, self._look, self).open()

    def _show_page(self) -> None:
        value = read_text(self._file)
        if value.length > len(value.text) or not is_quick_to_show(value.text):
            self._show_value(value)
            return
        self._say(self.tr("Without scripts, and nothing is loaded from elsewhere"))
        page = HtmlPreview(value.text, self._look, self._file.name)
        self._column.addWidget(in_well(page, self._look, 1))

    def _say(self, words: str) -> None:
        self.note.setText(words)
        self.note.setVisible(bool(words))

    def sizeHint(self) -> QSize:  # noqa: N802
        """At least a line."""
        return super().sizeHint().expandedTo(QSize(self._look.px(320), self._look.px(20)))
