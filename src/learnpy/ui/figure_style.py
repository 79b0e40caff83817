"""How this window wants the figures of a run."""

from learnpy.runner.figures.style import FigureColours, FigureStyle
from learnpy.ui.look import Look

PIXELS_PER_INCH = 93
"""At 100 % text size: a figure of matplotlib's usual eight inches fills the page."""
_LARGER = 1.5
"""Points of the picture for each of a sharp screen, so that a larger view shows more."""
_AT_LEAST = 2.0
_MOST_DOTS = 300.0
_CYCLE = ("blue", "orange", "green", "pink", "violet", "amber", "teal", "red", "cyan", "slate")


def figure_style(look: Look, pixel_ratio: float) -> FigureStyle:
    """The style for a screen; on a light page matplotlib's own colours are the best there are.

    Args:
        look: How the window looks.
        pixel_ratio: Points of the screen for each of the window's.
    """
    inch = look.px(PIXELS_PER_INCH)
    dots = min(_MOST_DOTS, inch * max(_AT_LEAST, _LARGER * pixel_ratio))
    theme = look.theme
    if not theme.is_dark:
        return FigureStyle(dots)
    colours = FigureColours(
        background=theme.surface,
        text=theme.text,
        lines=theme.control_line,
        cycle=tuple(look.accent(name).text for name in _CYCLE),
    )
    return FigureStyle(dots, colours)
