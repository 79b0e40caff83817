"""The theme that the system asks for: light, dark, or high contrast."""

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from learnpy.ui.application import starts_dark
from learnpy.ui.settings import SYSTEM_THEME, Settings


class SystemTheme(QObject):
    """Knows what the system asks for, and says when that changes.

    Whether it asks for high contrast is an enum of `Qt`, which takes 12 ms of a start with all the
    others. So a start goes by what was so the last time, and `follow` asks.
    """

    changed = Signal()

    def __init__(self, application: QApplication, settings: Settings) -> None:
        super().__init__(application)
        self._hints = application.styleHints()
        self._settings = settings
        self._is_dark = starts_dark(application)

    @property
    def name(self) -> str:
        """The theme to show: the one that the learner chose, or else the system's."""
        if self._settings.theme != SYSTEM_THEME:
            return self._settings.theme
        if self._settings.system_has_contrast:
            return "contrast"
        return "dark" if self._is_dark else "light"

    def follow(self) -> None:
        """Ask the system, and hear of changes from now on; once the window is seen."""
        self._hints.colorSchemeChanged.connect(self._on_scheme)
        known = (QtCore.Qt.ColorScheme.Light, QtCore.Qt.ColorScheme.Dark)
        if (scheme := self._hints.colorScheme()) in known:
            self._on_scheme(scheme)
        access = self._hints.accessibility()
        access.contrastPreferenceChanged.connect(self._on_contrast)
        self._on_contrast(access.contrastPreference())

    def _on_scheme(self, scheme: "QtCore.Qt.ColorScheme") -> None:
        is_dark = scheme is QtCore.Qt.ColorScheme.Dark
        if is_dark != self._is_dark:
            self._is_dark = is_dark
            self.changed.emit()

    def _on_contrast(self, wanted: "QtCore.Qt.ContrastPreference") -> None:
        is_high = wanted is QtCore.Qt.ContrastPreference.HighContrast
        if is_high != self._settings.system_has_contrast:
            self._settings.system_has_contrast = is_high
            self.changed.emit()
