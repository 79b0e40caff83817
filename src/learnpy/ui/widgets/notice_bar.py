"""A line across the top of the window: what happened, what was done, and a way to put it away."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.widgets.announcement import announce
from learnpy.ui.widgets.elements import Decoration, at_top, button, label


class NoticeBar(QFrame):
    """Shows sentences until the learner puts them away; the same one stands there once."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._look = look
        self._texts: list[str] = []
        row = QHBoxLayout(self)
        measures = Measures(look, self)
        measures.margins(row, 16, 10)
        measures.keep(row.setSpacing, 12)
        self._icon = Decoration()
        row.addLayout(at_top(self._icon))
        self._lines = QVBoxLayout()
        row.addLayout(self._lines, 1)
        row.addLayout(at_top(button(self.tr("Put away"), self.put_away)))
        look.changed.connect(self._dress)
        self.hide()

    def _dress(self) -> None:
        size = self._look.px(18)
        icon = self._look.icon("triangle-alert", self._look.theme.care)
        self._icon.setPixmap(icon.pixmap(size, size))

    def say(self, text: str) -> None:
        """Add a sentence."""
        if text in self._texts:
            return
        self._texts.append(text)
        self._dress()
        line = label(text, "body", wrap=True)
        line.setProperty("textInteractionFlags", "TextSelectableByMouse")
        self._lines.addWidget(line)
        self.setAccessibleName(" ".join(self._texts))
        self.show()
        announce(self, text)

    def texts(self) -> tuple[str, ...]:
        """The sentences that stand there now."""
        return tuple(self._texts)

    def put_away(self) -> None:
        """Take all sentences away."""
        self._texts.clear()
        while (item := self._lines.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        self.hide()
