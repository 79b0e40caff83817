"""What moves of itself: menus and lists that unfold, the caret's blinking, and what is our own."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication


class Motion:
    """Lets things move as the system says, or nothing that need not, or all."""

    def __init__(self) -> None:
        """Note what the system says; Qt follows it until another is asked for."""
        self._effects = {each: QApplication.isEffectEnabled(each) for each in Qt.UIEffect}
        self._blinking = QApplication.cursorFlashTime()

    def follow(self, wanted: str) -> None:
        """Do as one of `learnpy.ui.reading.MOTIONS` says."""
        for effect, by_system in self._effects.items():
            QApplication.setEffectEnabled(effect, by_system if wanted == "system" else False)
        if wanted == "full":
            QApplication.setEffectEnabled(Qt.UIEffect.UI_General, True)
        QApplication.setCursorFlashTime(0 if wanted == "less" else self._blinking)

    def is_still(self, wanted: str) -> bool:
        """Whether nothing should move of itself."""
        if wanted == "system":
            return not self._effects[Qt.UIEffect.UI_General]
        return wanted == "less"
