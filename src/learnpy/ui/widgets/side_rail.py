"""What is left of the sidebar when it is folded away: a button to open it, and the pages."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.shortcuts import with_key
from learnpy.ui.widgets.elements import button


class SideRail(QFrame):
    """A narrow column of icons."""

    open_requested = Signal()
    page_requested = Signal(str)

    def __init__(
        self, entries: Sequence[tuple[str, str, str]], look: Look, parent: QWidget
    ) -> None:
        """Make a rail.

        Args:
            entries: The name, the icon and the title of each page.
            look: How the window looks.
            parent: What it stands in.
        """
        super().__init__(parent)
        self.setObjectName("sidebar")
        self._look = look
        self._icons: list[tuple[QPushButton, str]] = []
        self._pages: dict[str, QPushButton] = {}
        column = QVBoxLayout(self)
        measures = Measures(look, self)
        measures.margins(column, 4, 8)
        measures.keep(column.setSpacing, 2)
        words = self.tr("Open the sidebar: tracks and lessons")
        self.opener = self._icon_button("panel-left", words, self.open_requested.emit)
        self.opener.setToolTip(with_key(words, "sidebar"))
        column.addWidget(self.opener)
        measures.gap(column, 8)
        for name, icon, title in entries:
            entry = self._icon_button(icon, title, self._on_page)
            entry.setObjectName(name)
            entry.setCheckable(True)
            self._pages[name] = entry
            column.addWidget(entry)
        column.addStretch()
        look.changed.connect(self._dress)
        self._dress()

    def _icon_button(self, icon: str, words: str, slot: object) -> QPushButton:
        made = button("", slot, "quiet")  # type: ignore[arg-type]
        made.setAccessibleName(words)
        made.setToolTip(words)
        self._icons.append((made, icon))
        return made

    def _dress(self) -> None:
        for entry, icon in self._icons:
            entry.setIcon(self._look.icon(icon))

    def show_page(self, name: str) -> None:
        """Mark the page that is open."""
        for page, entry in self._pages.items():
            entry.setChecked(page == name)

    def follow_in_tab_order(self, widget: QWidget) -> None:
        """Come after a widget when the learner goes on with Tab."""
        for entry, _ in self._icons:
            QWidget.setTabOrder(widget, entry)
            widget = entry

    def _on_page(self) -> None:
        self.page_requested.emit(self.sender().objectName())
