"""Writes under the real name and deletes it after an error."""

from collections.abc import Callable
from pathlib import Path


def run(make: Callable[[Path], None], output: Path) -> bool:
    """Make the output, unless it is there. Say whether `make` was called."""
    if output.exists():
        return False
    try:
        make(output)
    except OSError:
        output.unlink()
        raise
    return True
