"""Has no answer for a video that nobody has watched."""

from math import sqrt


def likeness(first: set[str], second: set[str]) -> float:
    """1 when the same people watched both videos, 0 when nobody did."""
    return len(first & second) / sqrt(len(first) * len(second))
