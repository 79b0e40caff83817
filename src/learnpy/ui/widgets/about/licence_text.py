"""The licences of all that came along: a long text, with a box that finds words in it."""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.widgets.announcement import announce
from learnpy.ui.widgets.elements import button, label
from learnpy.ui.widgets.read_only_text import ReadOnlyText
from learnpy.ui.widgets.search_box import SearchBox
from learnpy.ui.widgets.well import in_well

_ROWS = 24


class LicenceText(QWidget):
    """Shows the text, to be read, selected and searched."""

    def __init__(self, text: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        measures = Measures(look, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        measures.keep(column.setSpacing, 8)
        name = self.tr("Find in the licences")
        self.box = SearchBox(name, self.tr("Find a name or a word"), look)
        self.box.textChanged.connect(self._on_text)
        self.box.returnPressed.connect(self._find_next)
        row = QHBoxLayout()
        measures.keep(row.setSpacing, 8)
        row.addWidget(self.box, 1)
        row.addWidget(button(self.tr("Find next"), self._find_next))
        column.addLayout(row)
        self.said = label("", "small", wrap=True)
        column.addWidget(self.said)
        self.text = ReadOnlyText(text, look, self.tr("Licences"), margin=12, most_rows=_ROWS)
        column.addWidget(in_well(self.text, look, 0))
        self.text.dress()

    def _on_text(self) -> None:
        """Look from where the last find begins, so that it grows while the word is typed."""
        cursor = self.text.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self.text.setTextCursor(cursor)
        self._find_next()

    def _find_next(self) -> None:
        words = self.box.text()
        self.said.setText("")
        if not words or self.text.find(words):
            return
        before = self.text.textCursor()
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        if self.text.find(words):
            self._say(self.tr("Found again from the beginning."))
            return
        self.text.setTextCursor(before)
        self._say(self.tr("“{words}” is not in the licences.").format(words=words))

    def _say(self, text: str) -> None:
        self.said.setText(text)
        announce(self.said, text)
