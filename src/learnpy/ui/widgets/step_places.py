"""Where a lesson's steps stand: a place for each, in their order, empty until the step is built."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QVBoxLayout, QWidget


class StepPlaces:
    """The places of all steps of a lesson, and the heights at which they begin."""

    def __init__(self, ids: Sequence[str], lesson: QWidget) -> None:
        """Make an empty place for each step; heights are counted from the top of `lesson`."""
        self._ids = tuple(ids)
        self._lesson = lesson
        self.all = tuple(_place() for _ in self._ids)
        """The widgets that hold the steps."""

    def number(self, step_id: str) -> int:
        """Which place a step has, counted from 0; that of the first for an unknown one."""
        return self._ids.index(step_id) if step_id in self._ids else 0

    def widget(self, step_id: str) -> QWidget | None:
        """What holds a step; None for an unknown one."""
        return self.all[self.number(step_id)] if step_id in self._ids else None

    def around(self, widget: QWidget) -> QWidget | None:
        """What holds the whole of the step that a widget stands in; None elsewhere."""
        return next((each for each in self.all if each.isAncestorOf(widget)), None)

    # What is built

    def fill(self, number: int) -> QVBoxLayout:
        """The column for a step that is built now."""
        self.all[number].setMinimumHeight(0)
        return QVBoxLayout(self.all[number])

    def reserve(self, number: int, room: int) -> None:
        """Keep so many pixels for a step until it is built, so that what is below stands right."""
        self.all[number].setMinimumHeight(room)

    def first_empty(self, start: int = 0) -> int | None:
        """The first step from `start` on that is missing; None without one."""
        numbers = range(start, len(self.all))
        return next((number for number in numbers if not self.is_built(number)), None)

    def is_built(self, number: int) -> bool:
        """Whether a step is there."""
        return self.all[number].layout() is not None

    def height_from(self, start: int) -> int:
        """Pixels that what is built from a step on takes, or would like to."""
        built = (number for number in range(start, len(self.all)) if self.is_built(number))
        return sum(self.height(number) for number in built)

    def height(self, number: int) -> int:
        """Pixels that a step takes, or would like to."""
        return self.all[number].sizeHint().height()

    # What is shown

    def show_between(self, top: int, bottom: int) -> None:
        """Show what stands between two heights alone; the others keep their room."""
        tops = self._tops()
        for number, place in enumerate(self.all):
            place.setVisible(tops[number] < bottom and self._end(tops, number) >= top)

    def show_all(self) -> None:
        """Show every step."""
        for place in self.all:
            place.show()

    def are_shown(self) -> bool:
        """Whether none is left out."""
        return not any(place.isHidden() for place in self.all)

    # Heights

    def top(self, step_id: str) -> int:
        """How far below the top of the lesson a step begins, in pixels; 0 for an unknown one."""
        return self._tops()[self.number(step_id)] if step_id in self._ids else 0

    def at(self, y: int) -> tuple[str, float]:
        """Which step is at a height, and how far down it (0 to 1) the height is."""
        tops = self._tops()
        current = max(0, sum(top <= y for top in tops) - 1)
        tall = max(1, self._end(tops, current) - tops[current])
        return self._ids[current], min(1.0, max(0.0, (y - tops[current]) / tall))

    def height_at(self, step_id: str, fraction: float) -> int:
        """The height of a place that `at` told; the title belongs to the first step."""
        number = self.number(step_id)
        if number == 0 and fraction == 0:
            return 0
        tops = self._tops()
        return round(tops[number] + fraction * (self._end(tops, number) - tops[number]))

    def _tops(self) -> list[int]:
        return [each.mapTo(self._lesson, QPoint(0, 0)).y() for each in self.all]

    def _end(self, tops: Sequence[int], number: int) -> int:
        return tops[number + 1] if number + 1 < len(tops) else self._lesson.height()


def _place() -> QWidget:
    place = QWidget()
    policy = place.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    place.setSizePolicy(policy)
    return place
