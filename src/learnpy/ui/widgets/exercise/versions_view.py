"""The earlier versions of a program: a list by time, what differs, and a way back to one."""

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QVBoxLayout

from learnpy.checks.status import CheckStatus
from learnpy.progress.model import time_value
from learnpy.progress.versions import Version
from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.widgets.code.compared_code import ComparedCode
from learnpy.ui.widgets.elements import button, label
from learnpy.ui.widgets.flow_layout import FlowLayout

_MOST_ROWS = 6
"""Rows of the list that are seen at once."""


class VersionsView(QFrame):
    """Lets the learner look at an earlier version beside the present one, and go back to it."""

    restore_requested = Signal(str)
    """The program to put back."""
    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("card")
        self._look = look
        self._versions: tuple[Version, ...] = ()
        self._present = ""
        column = QVBoxLayout(self)
        measures = Measures(look, self)
        measures.margins(column, 14)
        measures.keep(column.setSpacing, 8)
        column.addWidget(label(self.tr("Earlier versions"), "subheading"))
        self._advice = label("", "small", wrap=True)
        column.addWidget(self._advice)
        self.list = QListWidget()
        self.list.setObjectName("lines")
        self.list.setAccessibleName(self.tr("Earlier versions, the newest first"))
        self.list.currentRowChanged.connect(self._on_row)
        self.list.itemActivated.connect(self._on_restore)
        look.changed.connect(self._dress)
        column.addWidget(self.list)
        self.compared = ComparedCode(self.tr("This version"), self.tr("Your program now"), look)
        column.addWidget(self.compared)
        row = FlowLayout()
        measures.keep(row.setSpacing, 8)
        self.restore_button = button(self.tr("Restore this version"), self._on_restore, "primary")
        self.close_button = button(self.tr("Close"), self.closed.emit)
        row.addWidget(self.restore_button)
        row.addWidget(self.close_button)
        column.addLayout(row)

    def show_versions(self, versions: Sequence[Version], present: str) -> None:
        """List versions, the newest first, beside the program as it is now."""
        self._versions = tuple(versions)
        self._present = present
        self.list.clear()
        for version in self._versions:
            words = self.tr("{time} · {status}")
            _, _, status = self._sign(version)
            self.list.addItem(words.format(time=_local(version.at), status=status))
        filled = bool(self._versions)
        self._advice.setText(
            self.tr("Restoring puts a version into the editor; undo takes it back.")
            if filled
            else self.tr("There is none yet. Each check keeps the program that was checked.")
        )
        for widget in (self.list, self.compared, self.restore_button):
            widget.setVisible(filled)
        if filled:
            self._dress()
            self.list.setCurrentRow(0)

    def follow(self, present: str) -> None:
        """The program is another now."""
        if self.isVisible() and present != self._present:
            self._present = present
            self._on_row(self.list.currentRow())

    def take_keyboard(self) -> None:
        """Put the keyboard where the arrows choose a version."""
        (self.list if self._versions else self.close_button).setFocus(
            Qt.FocusReason.OtherFocusReason
        )

    def _sign(self, version: Version) -> tuple[str, str, str]:
        """The icon of a version, its colour, and the word for it."""
        theme = self._look.theme
        return {
            CheckStatus.SOLVED: ("circle-check", theme.good, self.tr("Solved")),
            CheckStatus.NOT_YET: ("circle-x", theme.care, self.tr("Not yet")),
            CheckStatus.COULD_NOT_CHECK: (
                "circle-help",
                theme.text_soft,
                self.tr("Could not check"),
            ),
        }.get(
            version.status or CheckStatus.NOT_CHECKED,
            ("circle", theme.control_line, self.tr("Not checked")),
        )

    def _dress(self) -> None:
        for row, version in enumerate(self._versions):
            icon, tint, _ = self._sign(version)
            self.list.item(row).setIcon(self._look.icon(icon, tint, 15))
        rows = min(_MOST_ROWS, self.list.count())
        self.list.setFixedHeight(rows * self.list.sizeHintForRow(0) + 2 * self._look.px(6))

    def _on_row(self, row: int) -> None:
        if 0 <= row < len(self._versions):
            self.compared.show_programs(self._versions[row].text, self._present)
            self.restore_button.setEnabled(not self.compared.is_same)

    def _on_restore(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._versions) and self.restore_button.isEnabled():
            self.restore_requested.emit(self._versions[row].text)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _local(at: str) -> str:
    """A time as the learner's system writes it."""
    moment = QDateTime.fromMSecsSinceEpoch(round(time_value(at).timestamp() * 1000))
    return QLocale().toString(moment, "d MMM yyyy, HH:mm:ss")
