"""The figures of a run, as PNG files and in words.

Nothing of matplotlib is imported here: a program that draws has imported it.
"""

import sys
import warnings
from pathlib import Path
from typing import Any, ClassVar

from learnpy.runner.outcome import DrawnFigure
from learnpy.runner.plot_words import describe_figure

DOTS_PER_INCH = 144
"""Sharp on a screen of twice the usual density."""
WITHOUT_WORDS = "A figure that LearnPy cannot put into words."
"""The description where making one failed; the course check reports it."""
MOST_FIGURES = 20
"""A loop that opens a figure each time round would fill the disk."""


class Gallery:
    """Where the figures of this run go, in the order they are shown."""

    _current: ClassVar["Gallery | None"] = None

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._figures: list[DrawnFigure] = []

    @classmethod
    def open(cls, folder: Path) -> "Gallery":
        """Make the gallery of this process.

        There is one, as there is one program: matplotlib finds its backend by a module's name.
        """
        cls._current = cls(folder)
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
                if len(self._figures) < MOST_FIGURES:
                    self._take(figure)
            finally:
                pyplot.close(figure)

    def _take(self, figure: Any) -> None:
        name = f"figure-{len(self._figures) + 1}.png"
        _lay_out(figure)
        figure.savefig(
            self._folder / name,
            dpi=DOTS_PER_INCH,
            format="png",
            facecolor="white",
            # No version and no time: the same figure gives the same file.
            metadata={"Software": None},
        )
        self._figures.append(DrawnFigure(name, _words(figure)))


def _words(figure: Any) -> str:
    """The figure in words. What we cannot describe must not end the learner's program."""
    try:
        return describe_figure(figure)
    except Exception:  # noqa: BLE001  the many ways in which a figure can be odd
        return WITHOUT_WORDS


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
