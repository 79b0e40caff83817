"""The results of a search: the name of each place, where it is, and the words around."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListView

from learnpy.search.hit import Hit
from learnpy.ui.look import Look
from learnpy.ui.widgets.hits.hit_drawing import HitDrawing
from learnpy.ui.widgets.hits.hit_model import HitModel, Index, words_of

_LATER_MS = 60
"""Milliseconds until what is below the rows that are seen is added."""
_NEAR_THE_END = 3
"""Heights of the list below which more is asked for."""


class HitList(QListView):
    """Shows places of the course, as many as there may be."""

    chosen = Signal(object)
    """The `Hit` that is to be opened."""
    more_wanted = Signal()
    """The last of the rows will soon be seen."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("results")
        self._look = look
        self._hits = HitModel(self)
        self.setModel(self._hits)
        self._drawing = HitDrawing(look, self, self._hits)
        self.setItemDelegate(self._drawing)
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._others: Sequence[Hit] = ()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_LATER_MS)
        self._later.timeout.connect(self._add_others)
        self.activated.connect(self._on_chosen)
        self.clicked.connect(self._on_chosen)
        self.verticalScrollBar().valueChanged.connect(self._on_scroll)
        look.changed.connect(self._on_look)

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Show these and no others."""
        self._drawing.forget_hits()
        seen = self._drawing.count_in(self.viewport().height(), hits)
        self._others = hits[seen:]
        self._hits.replace(hits[:seen])
        self._later.start()

    def add_hits(self, hits: Sequence[Hit]) -> None:
        """Show these as well, below all others."""
        self._add_others()
        if hits:
            self._hits.add(hits)

    def count(self) -> int:
        """How many there are."""
        return self._hits.rowCount() + len(self._others)

    def texts(self) -> list[str]:
        """What a screen reader says of each."""
        self._add_others()
        return [words_of(hit) for hit in self._hits.hits]

    def current_row(self) -> int:
        """The number of the chosen row; -1 where none is."""
        return self.currentIndex().row()

    def choose(self, row: int) -> None:
        """Choose a row."""
        self._add_others_before(row)
        self.setCurrentIndex(self._hits.index(row))

    def move_by(self, rows: int) -> None:
        """Choose a row further down, or up, as far as there are any."""
        wanted = self.current_row() + rows
        if wanted >= self.count():
            self.more_wanted.emit()
        self.choose(min(max(wanted, 0), self.count() - 1))

    def rows_of_a_page(self) -> int:
        """How many rows are seen at once."""
        tall = max(1, self.sizeHintForRow(0)) if self.count() else 1
        return max(1, self.viewport().height() // tall)

    def open_chosen(self) -> None:
        """Open the row that is chosen, if there is one."""
        if self.currentIndex().isValid():
            self._on_chosen(self.currentIndex())

    def _add_others_before(self, row: int) -> None:
        if row >= self._hits.rowCount():
            self._add_others()

    def _add_others(self) -> None:
        others, self._others = self._others, ()
        if others:
            self._hits.add(others)

    def _on_chosen(self, index: Index) -> None:
        self.chosen.emit(self._hits.hits[index.row()])

    def _on_scroll(self, value: int) -> None:
        left = self.verticalScrollBar().maximum() - value
        # While some wait, the end of the list is not what is seen of it.
        if not self._others and left < _NEAR_THE_END * self.viewport().height():
            self.more_wanted.emit()

    def _on_look(self) -> None:
        self._drawing.forget()
        self._drawing.fit()
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Break the lines anew."""
        self._drawing.fit()
        super().resizeEvent(event)
