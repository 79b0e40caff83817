"""What is drawn in the axes of a figure: lines, points, bars, areas, pictures."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from learnpy.language import say, say_count
from learnpy.record import record
from learnpy.runner.figures.values import finite, name_at, number, quote, value_on

_MOST_BARS_BY_NAME = 15
_MOST_NAMELESS_LINES = 6
_TOUCHING = 1e-6
_PLAIN = "rectilinear"
"""The name of axes that go across and up."""


@record
class Series:
    """One thing that is drawn."""

    kind: str
    """What kind of chart it makes of its axes; empty where it only helps the eye."""
    words: str


def series_of(axes: Any) -> list[Series]:
    """All that is drawn in an axes, bars first."""
    containers = axes.containers
    bars = [each for each in containers if _is_a(each, "BarContainer")]
    errorbars = [each for each in containers if _is_a(each, "ErrorbarContainer")]
    whiskers = [artist for each in errorbars for part in each.lines[1:] for artist in part]
    names = {id(each.lines[0]): each for each in errorbars}
    lines = [each for each in axes.lines if _is_a(each, "Line2D") and not _among(each, whiskers)]
    in_bars = {id(patch) for container in bars for patch in container.patches}
    return [
        *(_bars(axes, each) for each in bars),
        *_lines(
            axes, [(each, names.get(id(each), each)) for each in lines if len(each.get_xdata())]
        ),
        *_collections(axes, whiskers),
        *(_image(each) for each in axes.images),
        *_patches([patch for patch in axes.patches if id(patch) not in in_bars]),
    ]


def _is_a(artist: Any, name: str) -> bool:
    """Whether an artist is of a class of matplotlib's, which need not be imported for that."""
    return any(kind.__name__ == name for kind in type(artist).__mro__)


def _among(artist: Any, others: Sequence[Any]) -> bool:
    return any(artist is other for other in others)


def _named(kind: str, artist: Any) -> str:
    label = str(artist.get_label())
    if not label or label.startswith("_"):
        return kind
    return say("{kind} {name}", kind=kind, name=quote(label))


def _lines(axes: Any, lines: list[tuple[Any, Any]]) -> list[Series]:
    """Lines, each with the artist that bears its name; of many without a name only the first."""
    found: list[Series] = []
    passed_over = 0
    for line, named in lines:
        if str(named.get_label()).startswith("_") and len(found) >= _MOST_NAMELESS_LINES:
            passed_over += 1
        else:
            found.append(_line(axes, line, named))
    if passed_over:
        found.append(
            Series("", say_count(passed_over, "And 1 more line", "And {count} more lines"))
        )
    return found


def _line(axes: Any, line: Any, named: Any) -> Series:
    across, up = list(line.get_xdata(orig=False)), list(line.get_ydata(orig=False))
    transform = line.get_transform()
    if axes.name == _PLAIN and transform == axes.get_yaxis_transform(which="grid"):
        level = say("Level line at {place}", place=value_on(axes.yaxis, up[0]))
        return Series("", _named(level, named))
    if axes.name == _PLAIN and transform == axes.get_xaxis_transform(which="grid"):
        upright = say("Upright line at {place}", place=value_on(axes.xaxis, across[0]))
        return Series("", _named(upright, named))
    joined = line.get_linestyle() not in ("None", "none", " ", "")
    lead = _named(say("Line") if joined else say("Points"), named)
    kind = "line" if joined else "points"
    return Series(kind, f"{lead}: {_course(axes, across, up, joined=joined)}")


def _course(axes: Any, across: list[Any], up: list[Any], *, joined: bool) -> str:
    """How values run: where they start and end, and their lowest and highest."""
    heights = finite(up)
    count = say_count(len(across), "1 point", "{count} points")
    if not heights or axes.name != _PLAIN:
        return count
    low, high = (value_on(axes.yaxis, each) for each in (min(heights), max(heights)))
    if not joined:
        places = finite(across)
        left, right = (value_on(axes.xaxis, each) for each in (min(places), max(places)))
        return say(
            "{points}, across from {left} to {right}, up from {low} to {high}",
            points=count,
            left=left,
            right=right,
            low=low,
            high=high,
        )
    if low == high:
        return say("{points}, all at {place}", points=count, place=low)
    first, last = (value_on(axes.yaxis, each) for each in (heights[0], heights[-1]))
    peak = value_on(axes.xaxis, across[_index_of(up, max(heights))])
    dip = value_on(axes.xaxis, across[_index_of(up, min(heights))])
    return say(
        "{points}; starts at {first}, ends at {last}, lowest {low} at {dip}, highest {high} at "
        "{peak}",
        points=count,
        first=first,
        last=last,
        low=low,
        dip=dip,
        high=high,
        peak=peak,
    )


def _index_of(values: list[Any], wanted: float) -> int:
    return next(index for index, value in enumerate(values) if float(value) == wanted)


def _bars(axes: Any, container: Any) -> Series:
    upright = container.orientation != "horizontal"
    axis = axes.xaxis if upright else axes.yaxis
    bars = [_Bar.of(patch, upright=upright) for patch in container.patches]
    lead = _named(say("Bars"), container)
    if not bars:
        return Series("bars", f"{lead}: {say('none')}")
    if _are_groups(bars) and not name_at(axis, bars[0].middle):
        return Series("histogram", f"{lead}: {_groups(axis, bars)}")
    named = [(name_at(axis, bar.middle) or value_on(axis, bar.middle), bar) for bar in bars]
    if len(bars) <= _MOST_BARS_BY_NAME:
        each = ", ".join(f"{name} {number(bar.height)}" for name, bar in named)
        return Series("bars", f"{lead}: {each}")
    low = min(named, key=lambda pair: pair[1].height)
    high = max(named, key=lambda pair: pair[1].height)
    if low[1].height == high[1].height:
        alike = say("{bars}, each {height}", bars=len(bars), height=number(high[1].height))
        return Series("bars", f"{lead}: {alike}")
    heights = say(
        "{bars}, lowest {low} at {dip}, highest {high} at {peak}",
        bars=len(bars),
        low=number(low[1].height),
        dip=low[0],
        high=number(high[1].height),
        peak=high[0],
    )
    return Series("bars", f"{lead}: {heights}")


@record
class _Bar:
    """A bar, as if it stood upright."""

    start: float
    width: float
    height: float

    @classmethod
    def of(cls, patch: Any, *, upright: bool) -> "_Bar":
        if upright:
            return cls(patch.get_x(), patch.get_width(), patch.get_height())
        return cls(patch.get_y(), patch.get_height(), patch.get_width())

    @property
    def middle(self) -> float:
        return self.start + self.width / 2

    @property
    def end(self) -> float:
        return self.start + self.width


def _groups(axis: Any, bars: list[_Bar]) -> str:
    low, high = value_on(axis, bars[0].start), value_on(axis, bars[-1].end)
    tallest = max(bars, key=lambda bar: bar.height)
    left, right = value_on(axis, tallest.start), value_on(axis, tallest.end)
    return say_count(
        len(bars),
        "1 group from {low} to {high}, {total} in all; the most, {most}, between {left} and "
        "{right}",
        "{count} groups from {low} to {high}, {total} in all; the most, {most}, between {left} and "
        "{right}",
        low=low,
        high=high,
        total=number(sum(bar.height for bar in bars)),
        most=number(tallest.height),
        left=left,
        right=right,
    )


def _are_groups(bars: list[_Bar]) -> bool:
    """Whether each bar begins where the last one ended, as in a histogram.

    Bars of width 1 around whole numbers stand for those numbers.
    """
    if len(bars) < 3 or all(_is_whole(bar) for bar in bars):  # noqa: PLR2004  two are no row yet
        return False
    gaps = [abs(bar.end - other.start) for bar, other in pairwise(bars)]
    return max(gaps) <= _TOUCHING * abs(bars[-1].end - bars[0].start)


def _is_whole(bar: _Bar) -> bool:
    return abs(bar.width - 1) < _TOUCHING and abs(bar.middle - round(bar.middle)) < _TOUCHING


def _collections(axes: Any, helpers: Sequence[Any]) -> list[Series]:
    found: list[Series] = []
    for each in axes.collections:
        if _among(each, helpers):
            continue
        if _is_a(each, "ContourSet"):
            found.append(
                Series("mesh", f"{_named(say('Contours'), each)}: {_colours(each.get_array())}")
            )
        elif _is_a(each, "PathCollection"):
            offsets = each.get_offsets()
            up = [point[1] for point in offsets]
            across = [point[0] for point in offsets]
            words = f"{_named(say('Points'), each)}: {_course(axes, across, up, joined=False)}"
            if up:
                found.append(Series("points", words))
        elif _is_a(each, "QuadMesh"):
            found.append(
                Series("mesh", f"{_named(say('Grid'), each)}: {_colours(each.get_array())}")
            )
        elif _is_a(each, "LineCollection"):
            many = say_count(len(each.get_segments()), "1 stroke", "{count} strokes")
            found.append(Series("", f"{_named(say('Strokes'), each)}: {many}"))
        elif _is_a(each, "PolyCollection"):
            found.append(Series("area", _named(say("Filled area"), each)))
        else:
            found.append(Series("", _named(say("Shapes"), each)))
    return found


def _image(image: Any) -> Series:
    pixels = image.get_array()
    rows, columns = pixels.shape[:2]
    size = say(
        "{rows} and {columns}",
        rows=say_count(rows, "{count} rows", "{count} rows"),
        columns=say_count(columns, "{count} columns", "{count} columns"),
    )
    lead = f"{_named(say('Image'), image)}: {size}"
    coloured = pixels.ndim == 3  # noqa: PLR2004  red, green and blue beside one another
    return Series("image", lead if coloured else f"{lead}, {_colours(pixels)}")


def _colours(values: Any) -> str:
    low, high = number(values.min()), number(values.max())
    return say("values from {low} to {high}", low=low, high=high)


def _patches(patches: list[Any]) -> list[Series]:
    wedges = [patch for patch in patches if _is_a(patch, "Wedge")]
    others = len(patches) - len(wedges)
    found: list[Series] = []
    if wedges:
        parts = [
            f"{_named(say('part'), each)} {number((each.theta2 - each.theta1) / 3.6)} %"
            for each in wedges
        ]
        found.append(Series("pie", say("Pie: {parts}", parts=", ".join(parts))))
    if others:
        found.append(Series("", say_count(others, "1 marked shape", "{count} marked shapes")))
    return found
