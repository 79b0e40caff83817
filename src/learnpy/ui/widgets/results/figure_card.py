"""A figure with what can be done with it: enlarge, copy, save, read it in words."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImageWriter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.widgets.elements import button, label
from learnpy.ui.widgets.flow_layout import FlowLayout
from learnpy.ui.widgets.results.figure_view import FigureView
from learnpy.ui.widgets.results.figure_window import FigureWindow
from learnpy.ui.widgets.save_dialog import ask_where_to_save


class FigureCard(QWidget):
    """Shows one figure of a program."""

    def __init__(
        self,
        file: Path,
        description: str,
        look: Look,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        """Show a figure; `name` is what its file is called when it is saved, without ending."""
        super().__init__(parent)
        self._look = look
        self._name = name
        self.view = FigureView(file, description, look)
        self.view.opened.connect(self.enlarge)
        self.setAccessibleName(description.partition("\n")[0] or self.tr("Figure"))
        self.words = label(description, "soft", wrap=True)
        self.words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.words.hide()
        self.trouble = label("", "care", wrap=True)
        self.trouble.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._measures = Measures(look, self)
        self._measures.keep(column.setSpacing, 4)
        column.addWidget(self.view)
        column.addLayout(self._buttons())
        column.addWidget(self.trouble)
        column.addWidget(self.words)

    def _buttons(self) -> FlowLayout:
        row = FlowLayout()
        self._measures.keep(row.setSpacing, 4)
        self.enlarge_button = button(self.tr("Enlarge"), self.enlarge, "quiet")
        self.copy_button = button(self.tr("Copy picture"), self.copy, "quiet")
        self.save_button = button(self.tr("Save picture…"), self.save, "quiet")
        self.words_button = button(self.tr("In words"), self._toggle_words, "quiet")
        self.words_button.setCheckable(True)
        self.words_button.setToolTip(self.tr("What the figure shows, in words"))
        for each in (self.enlarge_button, self.copy_button, self.save_button, self.words_button):
            row.addWidget(each)
        return row

    def enlarge(self) -> None:
        """Open the figure in a window of its own."""
        FigureWindow(self.view.image, self.view.description, self._look, self).open()

    def copy(self) -> None:
        """Put the picture on the clipboard."""
        QGuiApplication.clipboard().setImage(self.view.image)

    def save(self) -> None:
        """Ask where to, and save the picture there."""
        dialog = ask_where_to_save(
            self, self.tr("Save the picture"), f"{self._name}.png", self.tr("Pictures (*.png)")
        )
        dialog.fileSelected.connect(self.save_to)

    def save_to(self, path: str) -> None:
        """Save the picture as a PNG file."""
        target = Path(path)
        if not target.suffix:
            target = target.with_suffix(".png")
        if QImageWriter(str(target), b"png").write(self.view.image):
            self.trouble.hide()
            return
        text = self.tr("The picture cannot be written to {file}. Choose another folder.")
        self.trouble.setText(text.format(file=target))
        self.trouble.show()

    def _toggle_words(self) -> None:
        self.words.setVisible(self.words_button.isChecked())
