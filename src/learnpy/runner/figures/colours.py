"""The colours of the theme for figures: set before a program runs, seen to once it has drawn.

A program that chooses a style of its own gets that style, on matplotlib's own colours. What it
draws in a colour that cannot be told from the background is made lighter or darker.
"""

import contextlib
import functools
import importlib
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from learnpy.runner.figures.style import FigureColours

_TEXT_CONTRAST = 4.5
_SHAPE_CONTRAST = 2.5
"""Below it, a line or a bar cannot be told from what is behind it."""
_MENDED_CONTRAST = 5.0
_OPAQUE = 0.5
"""A box that lets less through is what a text in it stands on."""
_STEPS = 20
_SETS_COLOURS = frozenset({"figure.facecolor", "axes.facecolor", "text.color"})


def use_colours(colours: FigureColours | None, program: str) -> None:
    """Let matplotlib draw in the theme's colours, if this program may use it."""
    if colours is None or not _may_draw(program):
        return
    with contextlib.suppress(Exception):  # no matplotlib, no figures
        importlib.import_module("matplotlib.style")
        matplotlib: Any = sys.modules["matplotlib"]
        ours = _settings(colours)
        matplotlib.rcParams.update(ours)
        _let_styles_win(matplotlib, {key: matplotlib.rcParams[key] for key in ours})


def _may_draw(program: str) -> bool:
    """Whether to import matplotlib for it, where that was not done ahead."""
    return (
        "matplotlib" in sys.modules
        or "matplotlib" in program
        or ("pandas" in program and "plot" in program)
    )


def _settings(colours: FigureColours) -> dict[str, Any]:
    cycler: Any = importlib.import_module("cycler").cycler
    backgrounds = ("figure.facecolor", "figure.edgecolor", "axes.facecolor")
    texts = ("text.color", "axes.labelcolor", "xtick.labelcolor", "ytick.labelcolor", "lines.color")
    lines = ("axes.edgecolor", "xtick.color", "ytick.color", "legend.edgecolor", "hatch.color")
    boxes = ("boxprops", "whiskerprops", "capprops")
    fliers = ("color", "markeredgecolor")
    return {
        **dict.fromkeys(backgrounds, colours.background),
        **dict.fromkeys(texts, colours.text),
        **dict.fromkeys(lines, colours.lines),
        **{f"boxplot.{part}.color": colours.text for part in boxes},
        **{f"boxplot.flierprops.{part}": colours.text for part in fliers},
        "patch.edgecolor": colours.background,
        "grid.color": colours.lines,
        "grid.alpha": 0.4,
        "axes.prop_cycle": cycler(color=list(colours.cycle)),
        **{f"axes3d.{axis}axis.panecolor": (0.5, 0.5, 0.5, 0.15) for axis in "xyz"},
    }


def _let_styles_win(matplotlib: Any, ours: Mapping[str, Any]) -> None:
    """Before a program's own style, put matplotlib's colours back where it has not changed ours."""
    style = matplotlib.style
    use: Callable[[Any], None] = style.use

    @functools.wraps(use)
    def use_after_reset(wanted: Any) -> None:
        if _sets_colours(wanted, style.library):
            now = matplotlib.rcParams
            kept = {key: matplotlib.rcParamsDefault[key] for key in ours if now[key] == ours[key]}
            now.update(kept)
        use(wanted)

    style.use = use_after_reset  # which `style.context` calls as well


def _sets_colours(wanted: Any, library: Mapping[str, Mapping[str, Any]]) -> bool:
    if isinstance(wanted, str):
        return wanted not in library or bool(_SETS_COLOURS.intersection(library[wanted]))
    if isinstance(wanted, Mapping):
        return bool(_SETS_COLOURS.intersection(wanted))
    if isinstance(wanted, list | tuple):
        return any(_sets_colours(each, library) for each in wanted)
    return True  # the path of a style file


def make_readable(figure: Any) -> None:
    """Give what cannot be seen against its background a lighter or a darker colour.

    Pictures, and what lies on them, stay as they are.
    """
    back = figure.get_facecolor()
    if not back[3]:
        return
    for text in figure.texts:
        _mend(text, "color", _behind(text, back), _TEXT_CONTRAST)
    for axes in figure.axes:
        _mend_frame(axes, back)
        behind = axes.get_facecolor()
        inside = behind if behind[3] else back
        if not axes.images and not any(_is_mesh(each) for each in axes.collections):
            _mend_content(axes, inside)


def _mend_frame(axes: Any, back: Any) -> None:
    """The title, the names and numbers along the axes, and the ticks: they lie on the figure."""
    titles = (axes.title, axes._left_title, axes._right_title)  # noqa: SLF001  they have no other
    axis_list = [getattr(axes, name) for name in ("xaxis", "yaxis", "zaxis") if hasattr(axes, name)]
    for text in (*titles, *(axis.label for axis in axis_list)):
        _mend(text, "color", back, _TEXT_CONTRAST)
    for axis in axis_list:
        for tick in axis.get_major_ticks():
            for label in (tick.label1, tick.label2):
                _mend(label, "color", back, _TEXT_CONTRAST)
            for mark in (tick.tick1line, tick.tick2line):
                _mend(mark, "markeredgecolor", back, _SHAPE_CONTRAST)
    for spine in axes.spines.values():
        _mend(spine, "edgecolor", back, _SHAPE_CONTRAST)


def _mend_content(axes: Any, back: Any) -> None:
    for line in axes.lines:
        _mend_line(line, back)
    for patch in axes.patches:
        _mend(patch, "facecolor" if patch.get_fill() else "edgecolor", back, _SHAPE_CONTRAST)
    for collection in axes.collections:
        _mend_collection(collection, back)
    for text in axes.texts:
        if not _lies_on(text, axes.patches):  # or it was given its colour for the bar
            _mend(text, "color", _behind(text, back), _TEXT_CONTRAST)
    if axes.get_legend() is not None:
        _mend_legend(axes.get_legend())


def _mend_legend(legend: Any) -> None:
    behind = legend.get_frame().get_facecolor()
    for text in (*legend.get_texts(), legend.get_title()):
        _mend(text, "color", behind, _TEXT_CONTRAST)
    for handle in legend.legend_handles:
        if hasattr(handle, "get_array"):
            _mend_collection(handle, behind)
        elif hasattr(handle, "get_fill"):
            _mend(handle, "facecolor", behind, _SHAPE_CONTRAST)
        else:
            _mend_line(handle, behind)


def _behind(text: Any, back: Any) -> Any:
    """The colour that a text stands on: that of its own box, where it has one."""
    box = text.get_bbox_patch()
    if box is None or not box.get_fill():
        return back
    colour = box.get_facecolor()
    return colour if colour[3] >= _OPAQUE else back


def _lies_on(text: Any, patches: Sequence[Any]) -> bool:
    place = text.get_transform().transform(text.get_position())
    return any(patch.get_window_extent().contains(*place) for patch in patches)


def _mend_line(line: Any, back: Any) -> None:
    for part in ("color", "markerfacecolor", "markeredgecolor"):
        _mend(line, part, back, _SHAPE_CONTRAST)


def _mend_collection(collection: Any, back: Any) -> None:
    """Points, strokes and areas; colours that stand for values stay."""
    if collection.get_array() is not None:
        return
    for part in ("facecolor", "edgecolor"):
        colours = getattr(collection, f"get_{part}")()
        if len(colours) and all(_contrast(each, back) < _SHAPE_CONTRAST for each in colours):
            if part == "edgecolor" and len(collection.get_facecolor()):
                continue  # the rim of a point may be of the colour of the page
            mended = [_apart(each, back) for each in colours if each[3]]
            if mended:
                getattr(collection, f"set_{part}")(mended)


def _is_mesh(collection: Any) -> bool:
    return type(collection).__name__ in ("QuadMesh", "QuadContourSet", "TriContourSet")


def _mend(artist: Any, part: str, back: Any, least: float) -> None:
    with contextlib.suppress(Exception):  # "none", "face", or a kind of artist without it
        to_rgba = sys.modules["matplotlib.colors"].to_rgba
        colour = to_rgba(getattr(artist, f"get_{part}")())
        if colour[3] and _contrast(colour, back) < least:
            getattr(artist, f"set_{part}")(_apart(colour, back))


def _apart(colour: Any, back: Any) -> tuple[float, float, float, float]:
    """A colour of the same hue, as light or dark as it must be to be seen."""
    red, green, blue, alpha = (float(each) for each in colour)
    towards = 1.0 if _luminance(back) < 0.18 else 0.0  # noqa: PLR2004  the grey in the middle
    mixed = (red, green, blue, alpha)
    for mixed in _mixtures(red, green, blue, alpha, towards):
        if _contrast(mixed, back) >= _MENDED_CONTRAST:
            break
    return mixed


def _mixtures(
    red: float, green: float, blue: float, alpha: float, towards: float
) -> Iterator[tuple[float, float, float, float]]:
    for step in range(1, _STEPS + 1):
        share = step / _STEPS
        mixed = [each + (towards - each) * share for each in (red, green, blue)]
        yield (mixed[0], mixed[1], mixed[2], alpha)


def _contrast(one: Any, other: Any) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Any) -> float:
    parts = [
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4  # noqa: PLR2004  sRGB
        for each in (float(part) for part in colour[:3])
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
