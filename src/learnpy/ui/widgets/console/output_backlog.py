"""Output that came faster than it can be shown."""

from collections import deque

from learnpy.ui.widgets.console.terminal_lines import KEPT_LINES, Kind

_LONG = 300_000
"""Characters from which on it is worth while to look for what nobody will see."""


class OutputBacklog:
    """Keeps what was printed in its order; of a flood it lets go of what would not be kept."""

    def __init__(self) -> None:
        self._waiting: deque[tuple[str, Kind]] = deque()
        self._place = 0
        self._size = 0

    def __bool__(self) -> bool:
        """Whether something waits."""
        return bool(self._waiting)

    def add(self, text: str, kind: Kind) -> None:
        """Put a text at the end."""
        if text:
            self._waiting.append((text, kind))
            self._size += len(text)

    def take(self, most: int) -> list[tuple[str, Kind]]:
        """The oldest texts, `most` characters of them."""
        taken: list[tuple[str, Kind]] = []
        while self._waiting and most > 0:
            text, kind = self._waiting[0]
            piece = text[self._place : self._place + most]
            taken.append((piece, kind))
            most -= len(piece)
            self._place += len(piece)
            self._size -= len(piece)
            if self._place >= len(text):
                self._waiting.popleft()
                self._place = 0
        return taken

    def let_go(self) -> int:
        """Drop the lines that will not be kept; how many these are."""
        if self._size <= _LONG:
            return 0
        after = 0
        for number in range(len(self._waiting) - 1, -1, -1):
            text, kind = self._waiting[number]
            begin = self._place if number == 0 else 0
            ends = text.count("\n", begin)
            if after + ends > KEPT_LINES:
                break
            after += ends
        else:
            return 0
        cut = begin + len(text[begin:].rsplit("\n", KEPT_LINES + 1 - after)[0]) + 1
        lines = text.count("\n", begin, cut)
        older = [self._waiting.popleft()[0] for _ in range(number)]
        lines += sum(each.count("\n", self._place if i == 0 else 0) for i, each in enumerate(older))
        self._waiting[0] = (text[cut:], kind)
        self._place = 0
        self._size = sum(len(each) for each, _ in self._waiting)
        return lines
