"""What a program prints on its way to the screen: at once, or bit by bit where it is too much."""

from PySide6.QtCore import QObject, QTimer, Signal

from learnpy.ui.widgets.console.console_text import ConsoleText
from learnpy.ui.widgets.console.output_backlog import OutputBacklog
from learnpy.ui.widgets.console.terminal_lines import Kind, TerminalLines

_FLOOD = 100
"""Of more lines at a time only the last are shown until it is calm again: nobody can read them."""
_SLICE = 12_000
"""Characters that are worked on in one turn of the event loop, so that the window answers."""
_AT_ONCE = 20
"""Texts that are shown in one turn, each as it comes."""
_TURN_MS = 10
_CALM_MS = 300
_ALL = 2**62
_FILLED = 250
"""Lines that are put above the others in one turn, when it is calm again."""


class OutputFlow(QObject):
    """Keeps what one run printed, and shows it; the window answers whatever comes."""

    appeared = Signal()
    """There is something to be seen."""
    lines_dropped = Signal(int)
    """So many lines were printed before those that are kept."""

    def __init__(self, text: ConsoleText) -> None:
        """Show on `text`, which is the owner as well."""
        super().__init__(text)
        self._text = text
        self._calm = QTimer(self, singleShot=True)
        self._calm.timeout.connect(self._fill)
        self._turn = QTimer(self, singleShot=True, interval=_TURN_MS)
        self._turn.timeout.connect(self._on_turn)
        self._empty()

    def _empty(self) -> None:
        self._lines = TerminalLines()
        self._backlog = OutputBacklog()
        self._first_shown = 0
        self._at_once = _AT_ONCE
        self._ended = False

    def start_over(self) -> None:
        """Another run begins, which has printed nothing yet."""
        self._calm.stop()
        self._empty()
        self._text.start_over()

    def add(self, text: str, kind: Kind) -> None:
        """Take in a text: what comes in time at once, what comes faster bit by bit."""
        self._backlog.add(text, kind)
        if self._at_once > 0:
            self._take(_SLICE)

    def end(self) -> None:
        """Nothing more comes."""
        self._ended = True
        if not self._backlog:
            self._end_text()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was printed and nothing typed."""
        return not self._backlog and self._lines.is_empty

    @property
    def whole(self) -> str:
        """All that is kept of what was printed and typed."""
        if self._backlog:
            self._take(_ALL)
        return self._lines.text

    def _on_turn(self) -> None:
        """Other events had their turn: go on with what waits."""
        self._at_once = _AT_ONCE
        if self._backlog:
            self._take(_SLICE)

    def _take(self, most: int) -> None:
        if skipped := self._backlog.let_go():
            self._lines.skip(skipped)
        for text, kind in self._backlog.take(most):
            self._lines.write(text, kind)
        self._draw()
        self._at_once = 0 if self._backlog else self._at_once - 1
        self._turn.start()
        if self._ended and not self._backlog:
            self._end_text()

    def _end_text(self) -> None:
        """All is shown but for the older lines of a flood, which follow."""
        self._draw()
        self._text.settle()
        self._fill()

    def _draw(self) -> None:
        flooded = self._lines.fresh > _FLOOD
        fresh, current = self._lines.take_fresh(_FLOOD), self._lines.current
        if fresh or current:
            self.appeared.emit()
        if flooded:
            self._text.replace_lines(fresh, current)
            self._first_shown = self._lines.count - _FLOOD
        elif fresh or current:
            self._text.show_lines(fresh, current)
        if self._first_shown > self._lines.dropped and not self._ended:
            self._calm.start(_CALM_MS)
        if self._lines.dropped:
            self.lines_dropped.emit(self._lines.dropped)

    def _fill(self) -> None:
        """The flood is over: show the older lines that are kept as well, bit by bit."""
        first = max(self._lines.dropped, self._first_shown - _FILLED)
        self._text.put_before(self._lines.between(first, self._first_shown))
        self._first_shown = first
        if first > self._lines.dropped:
            self._calm.start(0)
