import numpy as np


def drawn(rows: list[str]) -> np.ndarray:
    """Return a part that is drawn with #."""
    return np.array([[sign == "#" for sign in row] for row in rows])


RING = ["........", ".######.", ".#....#.", ".#....#.", ".######.", "........"]
TWO = ["........", ".######.", ".#.##.#.", ".######.", "........"]
SOLID = ["......", ".####.", ".####.", "......"]
BAY = [
    "........",
    ".######.",
    ".#......",
    ".#.####.",
    ".#.#..#.",
    ".######.",
    "........",
]
BAR = ["........", "########", "##..####", "########", "........"]
SIEVE = [
    ".......",
    ".#####.",
    ".#.#.#.",
    ".#####.",
    ".#.#.#.",
    ".#####.",
    ".......",
]

CORNERS = [".......", ".#####.", ".#.###.", ".##.##.", ".#####.", "......."]
CHIPPED = ["......", "..###.", ".#..#.", ".#..#.", ".####.", "......"]


def count_of(answer, rows):
    """Return the answer's count, a NumPy number as Python's own."""
    count = answer.hole_count(drawn(rows))
    return count.item() if isinstance(count, np.generic) else count


def case_ring(answer):
    """a ring, with one hole of 8 pixels"""
    return count_of(answer, RING)


def case_two(answer):
    """a part with two holes of 1 pixel each"""
    return count_of(answer, TWO)


def case_solid(answer):
    """a part without a hole"""
    return count_of(answer, SOLID)


def case_bay(answer):
    """a part with one hole, and a bay that is open on one side"""
    return count_of(answer, BAY)


def case_bar(answer):
    """a bar with one hole, from the left edge of the picture to the right edge"""
    return count_of(answer, BAR)


def case_sieve(answer):
    """a part with four holes of 1 pixel each"""
    return count_of(answer, SIEVE)


def case_corners(answer):
    """a part with two holes of 1 pixel each that touch by a corner"""
    return count_of(answer, CORNERS)


def case_chipped(answer):
    """a ring with a chipped corner, where its hole touches the outside by a corner only"""
    return count_of(answer, CHIPPED)


def case_empty(answer):
    """a picture without a part"""
    return count_of(answer, ["....", "....", "...."])


def case_unchanged(answer):
    """whether the part is as it was after the call"""
    part = drawn(RING)
    answer.hole_count(part)
    return bool((part == drawn(RING)).all())
