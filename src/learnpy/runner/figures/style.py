"""How the figures of a run are to look: as sharp as the screen, in the colours of the theme."""

from learnpy.record import record

DOTS_PER_INCH = 144.0
"""Sharp on a screen of twice the usual density."""


@record
class FigureColours:
    """What matplotlib draws with where a program asks for no colour; each as `#rrggbb`."""

    background: str
    text: str
    lines: str
    """Of the frame, the ticks and the grid."""
    cycle: tuple[str, ...]
    """The colours that series get one after the other."""


@record
class FigureStyle:
    """How a window wants its figures."""

    dots_per_inch: float = DOTS_PER_INCH
    colours: FigureColours | None = None
    """None leaves matplotlib's own, on white."""
