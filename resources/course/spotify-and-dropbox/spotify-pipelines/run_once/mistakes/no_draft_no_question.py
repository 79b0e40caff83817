"""The starter as it was."""

from collections.abc import Callable
from pathlib import Path


def run(make: Callable[[Path], None], output: Path) -> bool:
    """Make the output, unless it is there. Say whether `make` was called."""
    make(output)
    return True
