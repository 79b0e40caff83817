"""Asking where to save something, beginning with the learner's own files."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def documents_folder() -> Path:
    """Where the learner's own files are, by the system; the home folder where it names none."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents) if documents and Path(documents).is_dir() else Path.home()


def ask_where_to_save(parent: QWidget, title: str, name: str, filters: str = "") -> QFileDialog:
    """Open the system's dialog; it says `fileSelected` when the learner has chosen.

    Args:
        parent: Over whose window it opens.
        title: What is to be saved.
        name: The name to begin with.
        filters: As for `QFileDialog`: which files to show.
    """
    dialog = QFileDialog(parent, title, str(documents_folder()), filters)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.selectFile(name)
    dialog.open()
    return dialog
