"""A matplotlib figure in words: what kind of chart, its axes and ranges, its series.

Read by screen readers, shown below the figure, and compared when the course is checked, since
words are the same on every system and pixels are not.
"""

from typing import Any

from learnpy.language import say, sayable
from learnpy.runner.figures.series import Series, series_of
from learnpy.runner.figures.values import axis_words, quote

_ALONE = {
    "line": sayable("Line chart"),
    "points": sayable("Scatter plot"),
    "bars": sayable("Bar chart"),
    "histogram": sayable("Histogram"),
    "image": sayable("Picture"),
    "pie": sayable("Pie chart"),
    "area": sayable("Area chart"),
    "mesh": sayable("Coloured grid"),
}
"""By the kind of its series: what a chart of one kind is called."""
_AMONG_OTHERS = {
    "line": sayable("lines"),
    "points": sayable("points"),
    "bars": sayable("bars"),
    "histogram": sayable("a histogram"),
    "image": sayable("a picture"),
    "pie": sayable("a pie"),
    "area": sayable("filled areas"),
    "mesh": sayable("a coloured grid"),
}
"""The same where there is more than one kind."""


def describe_figure(figure: Any) -> str:
    """The figure in words, a line for its title, for each axes, and for each series."""
    lines: list[str] = []
    title = figure.get_suptitle()
    if title:
        lines.append(say("Figure {title}.", title=quote(title)))
    panels = [axes for axes in figure.axes if not _is_colour_scale(axes)]
    scales = [axes for axes in figure.axes if _is_colour_scale(axes)]
    for number, axes in enumerate(panels, 1):
        lead = say("Panel {number} of {total}.", number=number, total=len(panels))
        lines += _describe_axes(axes, f"{lead} " if len(panels) > 1 else "")
    lines += [_colour_scale_words(axes) for axes in scales]
    return "\n".join(lines) if lines else say("An empty figure.")


def _describe_axes(axes: Any, lead: str) -> list[str]:
    series = series_of(axes)
    title = axes.get_title() or axes.get_title(loc="left") or axes.get_title(loc="right")
    kind = _kind(series)
    first = say("{kind} {title}.", kind=kind, title=quote(title)) if title else f"{kind}."
    lines = [f"{lead}{first}"]
    if axes.axison and hasattr(axes, "xaxis") and axes.name == "rectilinear":
        if _is_shown(axes.xaxis):
            lines.append(say("Horizontal axis: {range}.", range=axis_words(axes.xaxis)))
        if _is_shown(axes.yaxis):
            lines.append(say("Vertical axis: {range}.", range=axis_words(axes.yaxis)))
    lines += [f"{each.words}." for each in series]
    notes = [text.get_text() for text in axes.texts if text.get_text().strip()]
    if notes:
        quoted = ", ".join(quote(note) for note in notes[:20])
        lines.append(say("Text in it: {texts}.", texts=quoted))
    return lines


def _is_shown(axis: Any) -> bool:
    has_words = axis.get_label_text() or len(axis.get_majorticklocs())
    return bool(axis.get_visible() and has_words)


def _kind(series: list[Series]) -> str:
    kinds = list(dict.fromkeys(each.kind for each in series if each.kind))
    if not kinds:
        return say("Chart") if series else say("Empty chart")
    if len(kinds) == 1:
        return say(_ALONE[kinds[0]])
    *most, last = [say(_AMONG_OTHERS[kind]) for kind in kinds]
    return say("Chart of {first} and {last}", first=", ".join(most), last=last)


def _is_colour_scale(axes: Any) -> bool:
    return hasattr(axes, "_colorbar")


def _colour_scale_words(axes: Any) -> str:
    upright = axes._colorbar.orientation == "vertical"  # noqa: SLF001  it has no public name
    return say("Colour scale: {range}.", range=axis_words(axes.yaxis if upright else axes.xaxis))
