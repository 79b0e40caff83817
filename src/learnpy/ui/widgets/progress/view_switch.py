"""Chart or table: two buttons of which one is pressed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from learnpy.ui.look import Look
from learnpy.ui.measures import Measures


class ViewSwitch(QWidget):
    """Lets the learner choose how numbers are shown."""

    table_chosen = Signal(bool)
    """Whether it is the table now."""

    def __init__(self, look: Look, parent: QWidget | None = None, *, as_table: bool) -> None:
        super().__init__(parent)
        self._look = look
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        Measures(look, self).keep(row.setSpacing, 4)
        self._group = QButtonGroup(self)
        self._icons = ("bar-chart-3", "table")
        texts = (self.tr("Chart"), self.tr("Table"))
        says = (self.tr("Show as charts"), self.tr("Show as tables"))
        self._buttons: list[QPushButton] = []
        for number, (text, said) in enumerate(zip(texts, says, strict=True)):
            entry = QPushButton(text)
            entry.setProperty("kind", "switch")
            entry.setCheckable(True)
            entry.setChecked(as_table == bool(number))
            entry.setAccessibleName(said)
            self._group.addButton(entry, number)
            self._buttons.append(entry)
            row.addWidget(entry)
        self._group.idClicked.connect(self._on_clicked)
        look.changed.connect(self._dress)
        self._dress()

    def _on_clicked(self, number: int) -> None:
        self._dress()
        self.table_chosen.emit(bool(number))

    def _dress(self) -> None:
        theme = self._look.theme
        for entry, icon in zip(self._buttons, self._icons, strict=True):
            tint = theme.accent_text if entry.isChecked() else theme.text_soft
            entry.setIcon(self._look.icon(icon, tint))
