"""The matplotlib backend of a run: `plt.show()` hands the open figures to the run's gallery.

matplotlib finds it by its name, in `MPLBACKEND`. It draws with Agg, into files.
"""

from typing import Any

import matplotlib as mpl
from matplotlib._pylab_helpers import Gcf
from matplotlib.backend_bases import FigureManagerBase
from matplotlib.backends.backend_agg import FigureCanvasAgg

from learnpy.runner.figures.gallery import Gallery

_SIZE = (8.0, 4.5)
"""Inches of a figure whose program asks for no size."""


class LessonManager(FigureManagerBase):
    """Shows figures by putting them in the gallery."""

    def __init__(self, canvas: Any, num: int | str) -> None:
        super().__init__(canvas, num)
        self._on_screen = False
        """Whether it was shown while the program went on: taken as it is when it closes."""

    @classmethod
    def pyplot_show(cls, *, block: bool | None = None) -> None:
        """What `plt.show()` calls, and `plt.pause()` and `plt.show(block=False)`."""
        if block or (block is None and not mpl.is_interactive()):
            Gallery.current().take_open_figures()
            return
        for manager in Gcf.get_all_fig_managers():
            manager.show()

    def show(self) -> None:
        """What `figure.show()` calls: the program goes on, and may draw more."""
        self._on_screen = True

    def destroy(self) -> None:
        """What closing a figure calls."""
        if self._on_screen:
            self._on_screen = False
            Gallery.current().take_before_it_goes(self.canvas.figure)


class LessonCanvas(FigureCanvasAgg):
    """Agg, with our manager."""

    manager_class: Any = LessonManager

    def draw_idle(self, *args: Any, **kwargs: Any) -> None:
        """Draw once, in the end: nobody sees what is in between."""

    def start_event_loop(self, timeout: float = 0) -> None:
        """Do not wait for clicks on a picture, nor for time to pass in front of one.

        `plt.pause()` and `plt.ginput()` call it; without end where `timeout` is 0.
        """


FigureCanvas = LessonCanvas
FigureManager = LessonManager

if tuple(mpl.rcParams["figure.figsize"]) == tuple(mpl.rcParamsDefault["figure.figsize"]):
    mpl.rcParams["figure.figsize"] = _SIZE
