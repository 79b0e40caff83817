"""The place of a section, which is made anew when there is something new to show."""

from PySide6.QtWidgets import QVBoxLayout, QWidget


class Slot(QWidget):
    """Holds one section, and knows what that was made from."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._held: QWidget | None = None
        self._made_from: object = None

    def is_new(self, made_from: object) -> bool:
        """Whether a section made from this would be another than the one that is held."""
        is_new = self._held is None or made_from != self._made_from
        self._made_from = made_from
        return is_new

    def put(self, section: QWidget | None) -> None:
        """Show this section in place of the one before."""
        if self._held is not None:
            self._column.removeWidget(self._held)
            self._held.hide()
            self._held.setParent(None)
            self._held.deleteLater()
        self._held = section
        if section is not None:
            self._column.addWidget(section)
