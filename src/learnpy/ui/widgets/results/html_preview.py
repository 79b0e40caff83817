"""A page in HTML that a program wrote: no scripts run, and nothing is loaded for it."""

from html.parser import HTMLParser
from typing import Any

from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from learnpy.ui.look import Look

_MOST_HEIGHT = 420
_MOST_ELEMENTS = 6_000
_DEEPEST = 100
_DEEPEST_TABLE = 4
"""Of elements within one another: each costs more to lay out than the one around it."""
_WITHOUT_END = frozenset(
    ("area", "base", "br", "col", "hr", "img", "input", "link", "meta", "p", "li", "source", "wbr")
)


def is_quick_to_show(html: str) -> bool:
    """Whether a page can be laid out in no time; another one is better shown as text."""
    counter = _Counter()
    counter.feed(html)
    return (
        counter.elements <= _MOST_ELEMENTS
        and counter.deepest <= _DEEPEST
        and counter.deepest_table <= _DEEPEST_TABLE
    )


class _Counter(HTMLParser):
    """Counts the elements of a page, and how deep they stand."""

    def __init__(self) -> None:
        super().__init__()
        self.elements = self.deepest = self.deepest_table = 0
        self._depth = self._tables = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.elements += 1
        self._depth += tag not in _WITHOUT_END
        self._tables += tag == "table"
        self.deepest = max(self.deepest, self._depth)
        self.deepest_table = max(self.deepest_table, self._tables)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.elements += 1

    def handle_endtag(self, tag: str) -> None:
        self._depth -= tag not in _WITHOUT_END
        self._tables -= tag == "table"


class HtmlPreview(QTextBrowser):
    """Shows a page as far as Qt's rich text goes, on a light ground as a browser does."""

    def __init__(self, html: str, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(name)
        self.setObjectName("htmlPreview")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(look.px(12))
        self.setHtml(html)
        look.changed.connect(self._fit)
        self._fit()

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: N802, ARG002
        """Hand out nothing: no picture, no style sheet, from no place."""
        return b""

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Another width wraps lines elsewhere."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:  # noqa: N802
        """As tall as the page, up to a bound."""
        return QSize(self._look.px(320), self.height())

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Scroll here while there is more; leave the rest to the page."""
        bar = self.verticalScrollBar()
        upwards = event.angleDelta().y() > 0
        if bar.value() == (bar.minimum() if upwards else bar.maximum()):
            event.ignore()
        else:
            super().wheelEvent(event)

    def _fit(self) -> None:
        height = min(round(self.document().size().height()) + 2, self._look.px(_MOST_HEIGHT))
        if height != self.minimumHeight() or height != self.maximumHeight():
            self.setFixedHeight(max(1, height))
