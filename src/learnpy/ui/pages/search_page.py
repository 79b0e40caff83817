"""Search: as you type, terms and titles first, then text with the words marked.

While nothing is typed, the glossary stands there, some terms at a time.
"""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from learnpy.search.hit import Found, Hit
from learnpy.search.words import LONGEST_QUERY
from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.session import Session
from learnpy.ui.widgets.announcement import announce
from learnpy.ui.widgets.elements import label
from learnpy.ui.widgets.hits.hit_list import HitList
from learnpy.ui.widgets.page_column import PageColumn
from learnpy.ui.widgets.search_box import SearchBox

_WIDTH = 760
_LOW = 280
"""Pixels of height, at 100 % text size, below which the results get the room of the title."""
_TERMS_AT_A_TIME = 40
_QUIET_MS = 600
"""After the last key, before a screen reader is told what was found."""


class SearchPage(QWidget):
    """Finds words in the whole course and opens the lesson at the place."""

    place_requested = Signal(str, str, str)
    """The lesson's id, the step's, which is empty for the whole lesson, and the words to show."""
    left = Signal()
    """The learner wants to be back where they were."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._session = session
        self._look = look
        self._terms_shown = 0
        self._shows_glossary = False
        hint = self.tr("Search lessons, terms, text and code")
        self.box = SearchBox(self.tr("Search"), hint, look)
        self.box.setProperty("kind", "large")
        self.box.setMaxLength(LONGEST_QUERY)
        self.box.textChanged.connect(self._on_text)
        self.box.installEventFilter(self)
        self.results = HitList(look)
        self.results.setAccessibleName(self.tr("Results"))
        self.results.chosen.connect(self._on_chosen)
        self.results.more_wanted.connect(self._show_more_terms)
        # In a low window with large text the words above must not be squeezed.
        Measures(look, self).keep(self.results.setMinimumHeight, 24)
        self._count = label(self._advice(), "small", wrap=True)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(self._tell_count)
        page = PageColumn(_WIDTH, look, gap=12)
        self._title = label(self.tr("Search"), "title")
        page.column.addWidget(self._title)
        page.column.addWidget(self.box)
        page.column.addWidget(self._count)
        self._glossary_title = label(self.tr("Glossary"), "subheading")
        self._glossary_title.hide()
        page.column.addWidget(self._glossary_title)
        page.column.addWidget(self.results, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(page)
        look.changed.connect(self._fit)
        session.catalog_replaced.connect(self._look_again)

    def begin(self) -> None:
        """Make ready to type."""
        if not self.results.count():
            self._on_text(self.box.text())
        self.box.setFocus()
        self.box.selectAll()

    def _look_again(self) -> None:
        """The course was prepared anew, and its index with it."""
        if self.isVisible():
            self._on_text(self.box.text())

    def _advice(self) -> str:
        return self.tr(
            "Type a word or its beginning. The arrows choose, Enter opens, Esc goes back."
        )

    def _on_text(self, text: str) -> None:
        if not text.strip():
            self._show_glossary()
            return
        self._shows_glossary = False
        self._glossary_title.hide()
        self.results.setAccessibleName(self.tr("Results"))
        found = self._session.search.find(text)
        self.results.show_hits(found.hits)
        if found.hits:
            self.results.choose(0)
        damaged = self._session.search.is_damaged
        words = self._repair() if damaged else self._words_about(found, text.strip())
        self._count.setText(words)
        self._quiet.start()

    def _repair(self) -> str:
        return self.tr(
            "The search index cannot be read and is made anew. This takes a moment, and then what "
            "is typed here is looked for."
        )

    def _words_about(self, found: Found, typed: str) -> str:
        count = len(found.hits)
        if not count:
            text = self.tr(
                "Nothing found for “{words}”. Try fewer letters or another word,"
                " or clear the box and look through the glossary."
            )
            return text.format(words=typed)
        if found.is_guessed:
            return self.tr("Nothing found for “{words}”. Did you mean:").format(words=typed)
        if not found.is_all:
            text = self.tr("The first {count} places. One more word finds fewer.", "", count)
            return text.format(count=count)
        text = self.tr("1 place") if count == 1 else self.tr("{count} places", "", count)
        return text.format(count=count)

    def _tell_count(self) -> None:
        announce(self.results, self._count.text())

    def _show_glossary(self) -> None:
        terms = self._session.search.glossary(0, _TERMS_AT_A_TIME)
        self._shows_glossary = True
        self._terms_shown = len(terms)
        self._quiet.stop()
        damaged = self._session.search.is_damaged
        self._count.setText(self._repair() if damaged else self._advice())
        self._glossary_title.setVisible(bool(terms))
        self.results.setAccessibleName(self.tr("Glossary") if terms else self.tr("Results"))
        self.results.show_hits(terms)

    def _show_more_terms(self) -> None:
        """Show the next terms of the glossary, before the last that is there is seen."""
        if self._shows_glossary:
            terms = self._session.search.glossary(self._terms_shown, _TERMS_AT_A_TIME)
            self._terms_shown += len(terms)
            self.results.add_hits(terms)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """The arrows and Enter in the box work on the results."""
        if (
            watched is self.box
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and self._on_key(event.key())
        ):
            return True
        return super().eventFilter(watched, event)

    def _on_key(self, key: int) -> bool:
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.results.current_row() >= 0:
            self.results.open_chosen()
            return True
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        pages = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        rows = steps.get(Qt.Key(key), 0)
        if key in pages:
            rows = pages[Qt.Key(key)] * self.results.rows_of_a_page()
        if not rows or not self.results.count():
            return False
        self.results.move_by(rows)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Leave room for the results where it is low."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._title.setVisible(self.height() >= self._look.px(_LOW))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape goes back to where the learner was."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _on_chosen(self, hit: Hit) -> None:
        words = hit.term or (self.box.text() if hit.snippet else "")
        self.place_requested.emit(hit.lesson_id, hit.step_id, words)
