"""What stands beside a program's output comes whole from the translation."""

import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from matplotlib.collections import EllipseCollection
from matplotlib.figure import Figure
from matplotlib.patches import Circle
from tests.unit.numbered_words import NumberedWords

from learnpy.runner.figures.words import describe_figure
from learnpy.runner.results.previews import PreviewError, read_csv, read_rich
from learnpy.runner.short_values import short_value
from learnpy.runner.warning_words import set_up_warnings

PART = "runner"
GRID = np.arange(12.0).reshape(3, 4)


def lines(axes: Any) -> None:
    axes.plot([1, 2, 3], [1, 4, 2], label="named")
    axes.plot([1, 2], [3, 3])
    axes.axhline(2)
    axes.axvline(1, label="now")
    axes.set_title("Title")
    axes.set_yscale("log")
    axes.text(1, 1, "here")


def many_lines(axes: Any) -> None:
    for number in range(9):
        axes.plot([1, 2], [number, 2])


def points(axes: Any) -> None:
    axes.scatter([1], [4])


def points_and_bars(axes: Any) -> None:
    axes.scatter([1, 2], [3, 4])
    axes.bar(range(30), range(30))


def alike_bars(axes: Any) -> None:
    axes.bar(range(30), [1] * 30)
    axes.bar([], [])


def many_names(axes: Any) -> None:
    axes.bar(range(40), range(40), tick_label=[f"no{number}" for number in range(40)])


def histogram(axes: Any) -> None:
    axes.hist([1, 2, 2.5, 3, 3.2, 7])


def picture(axes: Any) -> None:
    axes.figure.colorbar(axes.imshow(GRID))


def coloured(axes: Any) -> None:
    axes.contour(GRID)
    axes.pcolormesh(GRID)


def area(axes: Any) -> None:
    axes.fill_between([1, 2], [1, 2])


def strokes(axes: Any) -> None:
    axes.vlines([1, 2], 0, 1)
    axes.vlines([1], 0, 1)
    axes.add_collection(EllipseCollection([1], [1], [0]))


def all_of_it(axes: Any) -> None:
    for draw in (histogram, picture, coloured, area, pie, points_and_bars, lines):
        draw(axes)


def shapes(axes: Any) -> None:
    axes.add_patch(Circle((0, 0), 1))
    axes.add_patch(Circle((0, 0), 2))


def pie(axes: Any) -> None:
    axes.pie([1, 2], labels=["half", "rest"])


def odd_numbers(axes: Any) -> None:
    axes.bar(["a", "b", "c"], [float("nan"), float("inf"), -float("inf")])


DRAWINGS = (
    lines, many_lines, points, points_and_bars, alike_bars, many_names, histogram, picture,
    coloured, area, strokes, shapes, pie, all_of_it, odd_numbers,
)  # fmt: skip


def described(draw: Callable[[Any], None]) -> str:
    figure = Figure()
    draw(figure.subplots())
    return describe_figure(figure)


def empty_figures() -> Iterator[str]:
    yield describe_figure(Figure())
    figure = Figure()
    figure.suptitle("Two")
    figure.subplots(1, 2)
    yield describe_figure(figure)
    yield described(lambda axes: axes.add_patch(Circle((0, 0), 1)))


def figure_words() -> Iterator[str]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of numbers that no axis can show
        yield from map(described, DRAWINGS)
        yield from empty_figures()


class Battery: ...


class Orbit: ...


def values() -> Iterator[str]:
    frame = pd.DataFrame({"a": range(2000)})
    for value in (10**500, "x" * 500, [1] * 99, np.zeros((30, 40)), frame, frame["a"]):
        yield short_value(value)
    yield short_value(Battery())
    yield short_value(Orbit())


def refused_files(folder: Path) -> Iterator[str]:
    for name, content in (
        ("deep.json", "[" * 100_000),
        ("half.json", "{"),
        ("no.xlsx", "no workbook"),
        ("long.csv", f'"{"x" * 200_000}"'),
    ):
        file = folder / name
        file.write_text(content, encoding="utf-8")
        with pytest.raises(PreviewError) as error:
            read_csv(file) if file.suffix == ".csv" else read_rich(str(file))
        yield str(error.value)


def test_what_is_shown_of_a_run_comes_whole_from_the_translation(
    words: NumberedWords, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(warnings, "formatwarning", warnings.formatwarning)
    set_up_warnings()
    forgotten = RuntimeWarning("coroutine 'f' was never awaited")
    way_out = warnings.formatwarning(forgotten, RuntimeWarning, "f.py", 1).splitlines()[-1]
    told = [*figure_words(), *values(), *refused_files(tmp_path), way_out]
    assert {text: words.english(text) for text in told if words.english(text)} == {}
    left = words.own - set().union(*map(words.said, told))
    assert left == {"A figure that LearnPy cannot put into words."}
