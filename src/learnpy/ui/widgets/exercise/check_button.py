"""The button that checks a program, and ends a check that takes long."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPushButton

from learnpy.ui.shortcuts import with_key

_STOPPABLE_MS = 1000
"""A check that is not done so long after its start can be stopped; a second click on Check within
that time is one by chance."""


class CheckButton(QPushButton):
    """Wants a check, or the end of the one that is going on.

    It stays enabled meanwhile: a disabled button gives the keyboard away to what stands next.
    """

    check_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAutoDefault(True)  # Enter presses it, as Space does
        self.setProperty("kind", "primary")
        self._is_checking = False
        self._stoppable = QTimer(self)
        self._stoppable.setSingleShot(True)
        self._stoppable.setInterval(_STOPPABLE_MS)
        self._stoppable.timeout.connect(self._show)
        self.clicked.connect(self._on_click)
        self._show()

    def show_checking(self, is_checking: bool) -> None:
        """A check has begun or is over."""
        self._is_checking = is_checking
        if is_checking:
            self._stoppable.start()
        else:
            self._stoppable.stop()
            self._show()

    def _show(self) -> None:
        self.setText(self.tr("Stop checking") if self._is_checking else self.tr("Check"))
        self.setToolTip(
            self.tr("End the check; the program stays as it is")
            if self._is_checking
            else with_key(self.tr("Check the program"), "check")
        )

    def _on_click(self) -> None:
        if not self._is_checking:
            self.check_wanted.emit()
        elif not self._stoppable.isActive():
            self.stop_wanted.emit()
