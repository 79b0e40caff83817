"""How lesson text is set: its width, its lines, its letters, and the size of its programs."""

from collections.abc import Mapping

from learnpy.record import record

WIDTHS: Mapping[str, int] = {"narrow": 60, "normal": 68, "wide": 75}
"""Characters in a line of running text."""
LINES: Mapping[str, float] = {"normal": 1.52, "roomy": 1.84}
"""The height of a line of running text, in heights of its letters."""
LETTERS = ("usual", "legible")
"""The system's letters, or a font whose letters are told apart more surely."""
SMALLEST_CODE = 0.8
LARGEST_CODE = 2.0
MOTIONS = ("system", "less", "full")
"""What moves: as the system says, nothing that need not, or all."""


@record
class Reading:
    """What a learner chose for lesson text; each is one of the values above."""

    width: str = "normal"
    lines: str = "normal"
    letters: str = "usual"
    code_scale: float = 1.0
    """The size of program text, as a share of what it would be beside the other text."""


def code_scale_within(scale: float) -> float:
    """The nearest size of program text that there is."""
    return round(min(max(scale, SMALLEST_CODE), LARGEST_CODE), 2)
