"""Divides by the product itself."""

from math import sqrt


def likeness(first: set[str], second: set[str]) -> float:
    """1 when the same people watched both videos, 0 when nobody did."""
    if not first or not second:
        return 0.0
    return len(first & second) / (len(first) * len(second))
