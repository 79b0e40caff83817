"""What can wait until the window has been drawn, so that it is drawn sooner."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def after_paint(act: Callable[[], object], owner: QObject) -> QTimer:
    """A timer that, once started, calls `act` when all that waits now is laid out and drawn.

    `QTimer.singleShot(0, …)` would come before: Qt puts that call among what waits already.
    """
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(0)
    timer.timeout.connect(act)
    return timer
