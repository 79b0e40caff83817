"""The matplotlib backend of a run: `plt.show()` hands the open figures to the run's gallery.

matplotlib finds it by its name, in `MPLBACKEND`. It draws with Agg, into files.
"""

from typing import Any

import matplotlib as mpl
from matplotlib.backend_bases import FigureManagerBase
from matplotlib.backends.backend_agg import FigureCanvasAgg

from learnpy.runner.plots import Gallery

_SIZE = (8.0, 4.5)
"""Inches of a figure whose program asks for no size."""


class LessonManager(FigureManagerBase):
    """Shows figures by putting them in the gallery."""

    @classmethod
    def pyplot_show(cls, *, block: bool | None = None) -> None:  # noqa: ARG003  matplotlib's name
        """What `plt.show()` calls."""
        Gallery.current().take_open_figures()

    def show(self) -> None:
        """What `figure.show()` calls."""
        Gallery.current().take_open_figures()


class LessonCanvas(FigureCanvasAgg):
    """Agg, with our manager."""

    manager_class: Any = LessonManager


FigureCanvas = LessonCanvas
FigureManager = LessonManager

if tuple(mpl.rcParams["figure.figsize"]) == tuple(mpl.rcParamsDefault["figure.figsize"]):
    mpl.rcParams["figure.figsize"] = _SIZE
