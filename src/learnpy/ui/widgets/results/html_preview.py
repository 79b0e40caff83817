"""A page in HTML that a program wrote: no scripts run, and nothing is loaded for it."""

from html.parser import HTMLParser
from typing import Any

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QResizeEvent, QShowEvent, QTextDocument, QWheelEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from learnpy.ui.look import Look
from learnpy.ui.widgets.no_picture import no_picture

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
        self._html = html
        look.changed.connect(self._dress)
        self._dress()

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: N802, ARG002
        """Hand out nothing: no picture, no style sheet, from no place."""
        return no_picture() if kind == QTextDocument.ResourceType.ImageResource.value else b""

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Another width wraps lines elsewhere."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Tell Qt the height again: of a change on the way to be shown it does not hear."""
        super().showEvent(event)
        super().resizeEvent(QResizeEvent(self.size(), QSize()))

    def sizeHint(self) -> QSize:  # noqa: N802
        """As tall as the page, up to a bound."""
        return QSize(self._look.px(320), self.height())

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """With Ctrl, Qt would change the size of this text alone."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().wheelEvent(event)

    def _dress(self) -> None:
        self.ensurePolished()
        self.document().setDocumentMargin(self._look.px(12))
        self.setHtml(self._html)
        self._fit()

    def _fit(self) -> None:
        height = round(self.document().size().height()) + 2
        self.setFixedHeight(min(height, self._look.px(_MOST_HEIGHT)))
