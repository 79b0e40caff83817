"""Arguments made by chance, as Python text: the same ones on every machine and in every Python."""

import random
from collections.abc import Callable, Sequence

from learnpy.record import record


class Chance:
    """Chance that is the same everywhere: of Python's generator only `random()` is promised."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311  no secrets here

    def between(self, least: int, most: int) -> int:
        """A whole number, both ends included."""
        return least + int(self._random.random() * (most - least + 1))

    def fraction(self) -> float:
        """A number from 0 up to 1."""
        return self._random.random()


Strategy = Callable[[Chance, float], str]
"""Makes an argument as Python text. The number is how large it may be, from above 0 up to 1."""


@record
class Range:
    """The least and the most of a number's value, or of the size of a text or container."""

    least: float
    most: float

    def whole(self) -> tuple[int, int]:
        """Both as whole numbers."""
        return int(self.least), int(self.most)


def always(text: str) -> Strategy:
    """The same argument each time."""
    return lambda _chance, _scale: text


def either(options: Sequence[Strategy]) -> Strategy:
    """One of several."""

    def make(chance: Chance, scale: float) -> str:
        return options[chance.between(0, len(options) - 1)](chance, scale)

    return make


def whole_number(values: Range) -> Strategy:
    """An `int`."""
    least, most = values.whole()
    middle = min(max(0, least), most)

    def make(chance: Chance, scale: float) -> str:
        reach = max(1, round((most - least) * scale))
        return str(chance.between(max(least, middle - reach), min(most, middle + reach)))

    return make


def decimal_number(values: Range) -> Strategy:
    """A `float` with at most two digits behind the point."""
    middle = min(max(0.0, values.least), values.most)

    def make(chance: Chance, scale: float) -> str:
        reach = (values.most - values.least) * scale
        low, high = max(values.least, middle - reach), min(values.most, middle + reach)
        return repr(round(low + (high - low) * chance.fraction(), 2) + 0.0)

    return make


def text(letters: str, sizes: Range) -> Strategy:
    """A `str` of some letters."""

    def make(chance: Chance, scale: float) -> str:
        size = _size(chance, scale, sizes)
        return repr("".join(letters[chance.between(0, len(letters) - 1)] for _ in range(size)))

    return make


def list_of(item: Strategy, sizes: Range) -> Strategy:
    """A `list`."""
    return lambda chance, scale: f"[{', '.join(_items(item, chance, scale, sizes))}]"


def tuple_of(item: Strategy, sizes: Range) -> Strategy:
    """A `tuple` with any number of items of one kind."""
    return lambda chance, scale: _in_round_brackets(_items(item, chance, scale, sizes))


def tuple_with(items: Sequence[Strategy]) -> Strategy:
    """A `tuple` with just these items."""
    return lambda chance, scale: _in_round_brackets([item(chance, scale) for item in items])


def set_of(item: Strategy, sizes: Range, name: str) -> Strategy:
    """A `set` or a `frozenset`, by its name."""

    def make(chance: Chance, scale: float) -> str:
        items = sorted(set(_items(item, chance, scale, sizes)))
        if name == "frozenset":
            return f"frozenset([{', '.join(items)}])"
        return f"{{{', '.join(items)}}}" if items else "set()"

    return make


def dict_of(key: Strategy, value: Strategy, sizes: Range) -> Strategy:
    """A `dict`."""

    def make(chance: Chance, scale: float) -> str:
        keys = dict.fromkeys(_items(key, chance, scale, sizes))
        return f"{{{', '.join(f'{each}: {value(chance, scale)}' for each in keys)}}}"

    return make


def _size(chance: Chance, scale: float, sizes: Range) -> int:
    least, most = sizes.whole()
    return chance.between(least, least + round((most - least) * scale))


def _items(item: Strategy, chance: Chance, scale: float, sizes: Range) -> list[str]:
    return [item(chance, scale) for _ in range(_size(chance, scale, sizes))]


def _in_round_brackets(items: Sequence[str]) -> str:
    return f"({items[0]},)" if len(items) == 1 else f"({', '.join(items)})"
