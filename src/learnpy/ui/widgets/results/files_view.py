"""Files of a run or of a lesson: each with its size, to be looked into and to be saved."""

import shutil
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from learnpy.runner.outcome import WrittenFile
from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.widgets.elements import button, label
from learnpy.ui.widgets.name_button import NameButton
from learnpy.ui.widgets.results.file_preview import FilePreview, StartBeside
from learnpy.ui.widgets.results.table_words import size_words
from learnpy.ui.widgets.save_dialog import ask_where_to_save

_FIRST = 10
"""Of more files the others are shown when they are asked for."""


class FilesView(QWidget):
    """A list of files under a title."""

    def __init__(
        self,
        title: str,
        files: Sequence[tuple[WrittenFile, Path]],
        look: Look,
        start_beside: StartBeside,
        parent: QWidget | None = None,
        *,
        more: bool = False,
    ) -> None:
        """Show a list of files.

        Args:
            title: What they are.
            files: Each file, and where it is.
            look: How the window looks.
            start_beside: Reads those that are read in a child.
            parent: Its owner.
            more: Whether there are still more files than these.
        """
        super().__init__(parent)
        self._look = look
        self._start_beside = start_beside
        self._waiting = list(files)
        self._more = more
        self.rows: list[FileRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        Measures(look, self).keep(self._column.setSpacing, 2)
        self._column.addWidget(label(title, "small", wrap=True))
        self._rest = button("", self.show_all, "quiet")
        self._show_next(_FIRST)

    def show_all(self) -> None:
        """Show the files that are not shown yet."""
        self._show_next(len(self._waiting))

    def _show_next(self, count: int) -> None:
        shown, self._waiting = self._waiting[:count], self._waiting[count:]
        for written, place in shown:
            row = FileRow(written, place, self._look, self._start_beside)
            self.rows.append(row)
            self._column.addWidget(row)
        self._column.addWidget(self._rest)
        self._rest.setVisible(bool(self._waiting))
        left = len(self._waiting)
        self._rest.setText(self.tr("Show {count} more", "", left).format(count=left))
        if self._more and not self._waiting:
            self._column.addWidget(label(self.tr("There are still more files."), "small"))
            self._more = False


class FileRow(QWidget):
    """One file; its name opens and closes a look into it."""

    def __init__(
        self,
        written: WrittenFile,
        place: Path,
        look: Look,
        start_beside: StartBeside,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._written = written
        self._place = place
        self._look = look
        self._start_beside = start_beside
        self.preview: FilePreview | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        measures = Measures(look, self)
        measures.keep(self._column.setSpacing, 2)
        measures.keep(row.setSpacing, 8)
        self.open_button = NameButton(written.path, self.toggle)
        self.open_button.setCheckable(True)
        text = self.tr("Look into {name}").format(name=written.path)
        self.open_button.setAccessibleName(text)
        self.open_button.setToolTip(text)
        self.save_button = button(self.tr("Save…"), self.save, "quiet")
        self.save_button.setAccessibleName(self.tr("Save {name}").format(name=written.path))
        row.addWidget(self.open_button)
        row.addWidget(label(size_words(written.size), "small"))
        row.addStretch()
        row.addWidget(self.save_button)
        self._column.addLayout(row)
        self.trouble = label("", "care", wrap=True)
        self.trouble.hide()
        self._column.addWidget(self.trouble)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        sign = "chevron-down" if self.open_button.isChecked() else "chevron-right"
        self.open_button.setIcon(self._look.icon(sign, self._look.theme.text_soft, 16))

    def toggle(self) -> None:
        """Open or close the look into the file."""
        if self.preview is None:
            self.preview = FilePreview(self._place, self._look, self._start_beside)
            self._column.addWidget(self.preview)
            self.preview.show()
            opened = True
        else:
            opened = self.preview.isHidden()
            self.preview.setVisible(opened)
        self.open_button.setChecked(opened)
        self._dress()

    def save(self) -> None:
        """Ask where to, and save a copy there."""
        name = self._place.name
        dialog = ask_where_to_save(self, self.tr("Save {name}").format(name=name), name)
        dialog.fileSelected.connect(self.save_to)

    def save_to(self, path: str) -> None:
        """Save a copy of the file."""
        try:
            shutil.copyfile(self._place, path)
        except (OSError, shutil.Error) as error:
            text = self.tr("{file} cannot be written: {why}. Choose another folder.")
            why = getattr(error, "strerror", None) or str(error)
            self.trouble.setText(text.format(file=path, why=why))
            self.trouble.show()
        else:
            self.trouble.hide()
