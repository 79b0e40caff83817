"""The figures of a run, as PNG files and in words.

Nothing of matplotlib is imported here: a program that draws has imported it.
"""

import sys
import warnings
from pathlib import Path
from typing import Any, ClassVar

from learnpy.language import say, sayable
from learnpy.runner.figures.colours import make_readable
from learnpy.runner.figures.png import write_png
from learnpy.runner.figures.style import DOTS_PER_INCH, FigureStyle
from learnpy.runner.figures.words import describe_figure
from learnpy.runner.outcome import DrawnFigure

WITHOUT_WORDS = sayable("A figure that LearnPy cannot put into words.")
"""The description, in English, where making one failed; the course check reports it."""
MOST_FIGURES = 20
"""A loop that opens a figure each time round would fill the disk."""


class Gallery:
    """Where the figures of this run go, in the order they are shown."""

    _current: ClassVar["Gallery | None"] = None

    def __init__(self, folder: Path, style: FigureStyle | None) -> None:
        self._folder = folder
        self._style = style
        self._figures: list[DrawnFigure] = []
        self._closes = False

    @classmethod
    def open(cls, folder: Path, style: FigureStyle | None = None) -> "Gallery":
        """Make the gallery of this process.

        There is one, as there is one program: matplotlib finds its backend by a module's name.

        Args:
            folder: Where the pictures go.
            style: How a window wants them; None for pictures to be recorded, which are small
                files and alike on every system.
        """
        cls._current = cls(folder, style)
        return cls._current

    @classmethod
    def current(cls) -> "Gallery":
        """The gallery of this process."""
        if cls._current is None:
            raise RuntimeError("figures can be shown only in a run")
        return cls._current

    @property
    def figures(self) -> tuple[DrawnFigure, ...]:
        """The figures so far."""
        return tuple(self._figures)

    def take_open_figures(self) -> None:
        """Draw and close all figures that are open; without matplotlib there are none."""
        pyplot = sys.modules.get("matplotlib.pyplot")
        if pyplot is None:
            return
        for number in pyplot.get_fignums():
            figure = pyplot.figure(number)
            try:
                self._take(figure)
            finally:
                self._closes = True
                pyplot.close(figure)
                self._closes = False

    def take_before_it_goes(self, figure: Any) -> None:
        """Draw a figure that the program showed and now closes."""
        if not self._closes:
            self._take(figure)

    def _take(self, figure: Any) -> None:
        if len(self._figures) >= MOST_FIGURES:
            return
        name = f"figure-{len(self._figures) + 1}.png"
        if self._style is None:
            _lay_out(figure)
            _record(figure, self._folder / name)
        else:
            # Before it is laid out, for the sizes of texts are worked out for each density anew.
            figure.set_dpi(self._style.dots_per_inch)
            _lay_out(figure)
            _draw(figure, self._folder / name, self._style)
        self._figures.append(DrawnFigure(name, _words(figure)))


def _record(figure: Any, file: Path) -> None:
    figure.savefig(
        file,
        dpi=DOTS_PER_INCH,
        format="png",
        facecolor="auto" if figure.get_facecolor()[3] else "white",
        # No version and no time: the same figure gives the same file.
        metadata={"Software": None},
    )


def _draw(figure: Any, file: Path, style: FigureStyle) -> None:
    if not figure.get_facecolor()[3]:
        figure.set_facecolor(style.colours.background if style.colours else "white")
    if style.colours is not None:
        make_readable(figure)
    canvas = figure.canvas  # which has room for the picture since it was laid out
    if not hasattr(canvas, "buffer_rgba"):
        canvas = sys.modules["matplotlib.backends.backend_agg"].FigureCanvasAgg(figure)
    canvas.draw()
    write_png(file, sys.modules["numpy"].asarray(canvas.buffer_rgba()), style.dots_per_inch)


def _words(figure: Any) -> str:
    """The figure in words. What we cannot describe must not end the learner's program."""
    try:
        return describe_figure(figure)
    except Exception:  # noqa: BLE001  the many ways in which a figure can be odd
        return say(WITHOUT_WORDS)


def _lay_out(figure: Any) -> None:
    """Keep titles and labels inside the picture, where the program has not placed things itself."""
    chosen = figure.get_layout_engine() is not None
    default = type(figure.subplotpars)()
    moved = any(
        getattr(figure.subplotpars, side) != getattr(default, side)
        for side in ("left", "right", "bottom", "top", "wspace", "hspace")
    )
    if chosen or moved or not figure.axes:
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a figure too small for its labels is drawn as it is
        figure.tight_layout()
