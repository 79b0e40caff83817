"""Data frames, series and arrays as tables of text.

Neither pandas nor NumPy is imported here: a program that has such a value has imported it.
"""

import math
import sys
from collections.abc import Iterable, Sequence
from typing import Any

from learnpy.runner.outcome import Table

MOST_ROWS = 200
MOST_COLUMNS = 30
"""What is shown of a large table; its shape is told."""
LONGEST_CELL = 200
"""Characters of a cell."""
_DECIMALS = 6
"""As many digits after the point as pandas shows."""
_SMALL, _LARGE = 1e-4, 1e9
"""Numbers beyond them are written with an exponent."""
_FLAT = 2
"""Axes of an array that a page can show."""


def table_of(value: Any) -> Table | None:
    """A table of a data frame, a series, or an array of one or two axes; None for all else."""
    pandas, numpy = sys.modules.get("pandas"), sys.modules.get("numpy")
    if _is_a(value, pandas, "DataFrame"):
        return None if value.empty else _frame_table(value)
    if _is_a(value, pandas, "Series") and not value.empty:
        return _frame_table(value.to_frame(_label(value.name) if value.name is not None else ""))
    if _is_a(value, numpy, "ndarray") and value.size and 1 <= value.ndim <= _FLAT:
        return _array_table(value)
    return None


def _is_a(value: Any, module: Any, name: str) -> bool:
    kind = getattr(module, name, None)
    return isinstance(kind, type) and isinstance(value, kind)


def _frame_table(frame: Any) -> Table:
    rows, columns = frame.shape
    head = frame.iloc[:MOST_ROWS, :MOST_COLUMNS]
    texts = [_column_texts(head.iloc[:, place]) for place in range(head.shape[1])]
    names = [str(name) for name in frame.index.names if name is not None]
    return Table(
        columns=tuple(_label(name) for name in head.columns),
        rows=tuple(zip(*texts, strict=True)) if texts else ((),) * len(head),
        index=tuple(_index_texts(head.index)),
        index_name=", ".join(names),
        numeric=tuple(_is_numeric(kind) for kind in head.dtypes),
        row_count=rows,
        column_count=columns,
    )


def _column_texts(column: Any) -> list[str]:
    if getattr(column.dtype, "kind", "") in "mM" or "datetime" in str(column.dtype):
        return _without_midnight([str(value) for value in column])
    return cell_texts(list(column))


def _index_texts(index: Any) -> list[str]:
    if index.nlevels == 1 and "datetime" in str(index.dtype):
        return _without_midnight([str(value) for value in index])
    return [_label(value) for value in index]


def _label(value: Any) -> str:
    """The name of a row or a column; one of several levels is a tuple."""
    if isinstance(value, tuple):
        return ", ".join(_short(str(part)) for part in value)
    return _short(str(value))


def _is_numeric(kind: Any) -> bool:
    return getattr(kind, "kind", "O") in "iufc"


def _array_table(array: Any) -> Table:
    names = array.dtype.names
    if names and array.ndim == 1:
        head = array[:MOST_ROWS]
        shown = names[:MOST_COLUMNS]
        texts = [cell_texts(head[name].tolist()) for name in shown]
        kinds = [array.dtype[name] for name in shown]
        columns, count = tuple(shown), len(names)
    else:
        grid = array.reshape(len(array), -1)
        head = grid[:MOST_ROWS, :MOST_COLUMNS]
        # Of a table of numbers the columns belong together, and get as many digits.
        joined = iter(cell_texts([value for row in head.tolist() for value in row]))
        texts = list(zip(*[[next(joined) for _ in row] for row in head], strict=True))
        kinds = [array.dtype] * head.shape[1]
        columns = tuple(str(place) for place in range(head.shape[1]))
        count = grid.shape[1]
        if array.ndim == 1:
            columns = ("",)
    return Table(
        columns=columns,
        rows=tuple(zip(*texts, strict=True)),
        index=tuple(str(place) for place in range(len(head))),
        numeric=tuple(_is_numeric(kind) for kind in kinds),
        row_count=len(array),
        column_count=count,
    )


def cell_texts(values: Sequence[Any]) -> list[str]:
    """Values as texts; the fractions among them all with as many digits after the point."""
    fractions = [value for value in values if _is_fraction(value)]
    finite = [abs(float(value)) for value in fractions if math.isfinite(value)]
    plain = all(_SMALL <= value < _LARGE for value in finite if value)
    digits = _digits_needed(finite) if plain else 0
    return [
        _fraction_text(float(value), digits, plain=plain)
        if _is_fraction(value)
        else _short(str(value))
        for value in values
    ]


def _is_fraction(value: Any) -> bool:
    return isinstance(value, float) or type(value).__name__ in ("float32", "float16")


def _fraction_text(value: float, digits: int, *, plain: bool) -> str:
    if math.isnan(value):
        return "NaN"
    return f"{value:.{digits}f}" if plain else f"{value:.{_DECIMALS}g}"


def _digits_needed(values: Iterable[float]) -> int:
    """The fewest digits that show all values as exactly as six do; one at least."""
    texts = (f"{value:.{_DECIMALS}f}".rstrip("0") for value in values)
    return max((len(text.partition(".")[2]) for text in texts), default=1) or 1


def _without_midnight(texts: list[str]) -> list[str]:
    """Days without their time, where all of them have none."""
    midnight = " 00:00:00"
    if all(text.endswith(midnight) or text == "NaT" for text in texts):
        return [text.removesuffix(midnight) for text in texts]
    return texts


def printable(text: str) -> str:
    """A text without the halves of characters, which no screen can show."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _short(text: str) -> str:
    line = printable(text[: LONGEST_CELL + 1]).replace("\r\n", "\n").replace("\n", " ↵ ")
    return line if len(line) <= LONGEST_CELL else line[: LONGEST_CELL - 1] + "…"
