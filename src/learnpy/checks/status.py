"""How a check can end."""

from enum import Enum


class CheckStatus(Enum):
    """How a check ended."""

    NOT_CHECKED = "not checked"
    SOLVED = "solved"
    NOT_YET = "not yet"
    COULD_NOT_CHECK = "could not check"
