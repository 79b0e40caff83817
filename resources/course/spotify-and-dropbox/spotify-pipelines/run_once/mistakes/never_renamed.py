"""Leaves the result under the name of the draft."""

from collections.abc import Callable
from pathlib import Path


def run(make: Callable[[Path], None], output: Path) -> bool:
    """Make the output, unless it is there. Say whether `make` was called."""
    if output.exists():
        return False
    draft = output.with_name(output.name + ".part")
    make(draft)
    return True
