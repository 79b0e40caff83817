"""The Qt application, and whether the system it runs on is dark."""

import signal

from PySide6 import QtCore
from PySide6.QtGui import QIcon, QPalette
from PySide6.QtWidgets import QApplication

from learnpy import paths

_HALF_LIGHT = 128


def new_application() -> QApplication:
    """The Qt application, made once."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    # By argument, since `setStyle` hands back a QStyle, whose enums take 8 ms to load.
    application = QApplication(["LearnPy", "-style", "fusion"])
    application.setApplicationName(paths.APP_NAME)
    application.setApplicationDisplayName(paths.APP_NAME)
    application.setDesktopFileName("learnpy")
    # Ctrl+C in the terminal ends the program; every change is saved within a blink anyway.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    return application


def give_icon(application: QApplication) -> None:
    """Give all windows their icon; to read it takes 2 ms, so it comes once the first is seen."""
    application.setWindowIcon(QIcon(str(paths.resources_folder() / "icons" / "learnpy.svg")))


def starts_dark(application: QApplication) -> bool:
    """Whether the system is dark, told by the colours it gives a new application.

    `styleHints` would tell as well, with an enum that takes all of Qt's others with it: 12 ms.
    """
    return application.palette().color(QPalette.ColorRole.Window).lightness() < _HALF_LIGHT


def is_dark(application: QApplication) -> bool:
    """Whether the system is dark now."""
    return application.styleHints().colorScheme() is QtCore.Qt.ColorScheme.Dark
