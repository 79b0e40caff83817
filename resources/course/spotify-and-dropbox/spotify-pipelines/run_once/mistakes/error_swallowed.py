"""Catches the error, so nobody hears of it."""

from collections.abc import Callable
from pathlib import Path


def run(make: Callable[[Path], None], output: Path) -> bool:
    """Make the output, unless it is there. Say whether `make` was called."""
    if output.exists():
        return False
    draft = output.with_name(output.name + ".part")
    try:
        make(draft)
    except OSError:
        return False
    draft.replace(output)
    return True
