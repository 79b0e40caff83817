"""Several things named in one sentence."""

from collections.abc import Sequence

from learnpy.language import say


def listed(things: Sequence[str]) -> str:
    """The things in a row, as in "a, b and c"; empty where there are none."""
    *most, last = things or [""]
    return say("{first} and {last}", first=", ".join(most), last=last) if most else last
