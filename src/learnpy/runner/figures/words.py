"""A matplotlib figure in words: what kind of chart, its axes and ranges, its series.

Read by screen readers, shown below the figure, and compared when the course is checked, since
words are the same on every system and pixels are not.
"""

from typing import Any

from learnpy.runner.figures.series import Series, series_of
from learnpy.runner.figures.values import axis_words, quote


def describe_figure(figure: Any) -> str:
    """The figure in words, a line for its title, for each axes, and for each series."""
    lines: list[str] = []
    title = figure.get_suptitle()
    if title:
        lines.append(f"Figure {quote(title)}.")
    panels = [axes for axes in figure.axes if not _is_colour_scale(axes)]
    scales = [axes for axes in figure.axes if _is_colour_scale(axes)]
    for number, axes in enumerate(panels, 1):
        lead = f"Panel {number} of {len(panels)}. " if len(panels) > 1 else ""
        lines += _describe_axes(axes, lead)
    lines += [_colour_scale_words(axes) for axes in scales]
    return "\n".join(lines) if lines else "An empty figure."


def _describe_axes(axes: Any, lead: str) -> list[str]:
    series = series_of(axes)
    title = axes.get_title() or axes.get_title(loc="left") or axes.get_title(loc="right")
    kind = _kind(series)
    lines = [f"{lead}{kind} {quote(title)}." if title else f"{lead}{kind}."]
    if axes.axison and hasattr(axes, "xaxis") and axes.name == "rectilinear":
        for name, axis in (("Horizontal", axes.xaxis), ("Vertical", axes.yaxis)):
            if axis.get_visible() and (axis.get_label_text() or len(axis.get_majorticklocs())):
                lines.append(f"{name} axis: {axis_words(axis)}.")
    lines += [f"{each.words}." for each in series]
    notes = [text.get_text() for text in axes.texts if text.get_text().strip()]
    if notes:
        lines.append(f"Text in it: {', '.join(quote(note) for note in notes[:20])}.")
    return lines


def _kind(series: list[Series]) -> str:
    kinds = list(dict.fromkeys(each.kind for each in series if each.kind))
    names = {
        "line": "Line chart",
        "points": "Scatter plot",
        "bars": "Bar chart",
        "histogram": "Histogram",
        "image": "Picture",
        "pie": "Pie chart",
        "area": "Area chart",
        "mesh": "Coloured grid",
    }
    if not kinds:
        return "Empty chart" if not series else "Chart"
    if len(kinds) == 1:
        return names[kinds[0]]
    also = {
        "line": "lines",
        "points": "points",
        "bars": "bars",
        "histogram": "a histogram",
        "image": "a picture",
        "pie": "a pie",
        "area": "filled areas",
        "mesh": "a coloured grid",
    }
    return f"Chart of {', '.join(also[kind] for kind in kinds[:-1])} and {also[kinds[-1]]}"


def _is_colour_scale(axes: Any) -> bool:
    return hasattr(axes, "_colorbar")


def _colour_scale_words(axes: Any) -> str:
    upright = axes._colorbar.orientation == "vertical"  # noqa: SLF001  it has no public name
    return f"Colour scale: {axis_words(axes.yaxis if upright else axes.xaxis)}."
