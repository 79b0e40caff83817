"""The variables of a program, where a limit ended it: name and value."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from learnpy.runner.outcome import Variable
from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.widgets.elements import TextKind, frame, label


class VariablesView(QWidget):
    """A small table; its values can be selected by mouse and by keyboard."""

    def __init__(
        self,
        line: int,
        variables: Sequence[Variable],
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        """Make the table.

        Args:
            line: Where the program was; 0 where that is not known.
            variables: In the order to show them.
            look: The theme.
            parent: Its owner.
        """
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        well = frame("well")
        column.addWidget(well)
        inside = QVBoxLayout(well)
        measures = Measures(look, self)
        measures.margins(inside, 16, 12)
        measures.keep(inside.setSpacing, 8)
        title = self.tr("The values when it was ended")
        if line:
            title = self.tr("The values at line {line}, when it was ended").format(line=line)
        self.setAccessibleName(title)
        inside.addWidget(label(title, "small"))
        grid = QGridLayout()
        measures.keep(grid.setHorizontalSpacing, 16)
        measures.keep(grid.setVerticalSpacing, 4)
        grid.setColumnStretch(1, 1)
        for row, variable in enumerate(variables):
            grid.addWidget(self._cell(variable.name, "strong"), row, 0)
            value = self._cell(variable.value, "code")
            text = self.tr("{name} is {value}")
            value.setAccessibleName(text.format(name=variable.name, value=variable.value))
            grid.addWidget(value, row, 1)
        inside.addLayout(grid)

    def _cell(self, text: str, kind: TextKind) -> QLabel:
        cell = label(text, kind, wrap=kind == "code")
        cell.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        if kind == "code":
            by_mouse = Qt.TextInteractionFlag.TextSelectableByMouse
            cell.setTextInteractionFlags(by_mouse | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        return cell
