"""Writes the draft into the working folder, wherever the output is."""

from collections.abc import Callable
from pathlib import Path


def run(make: Callable[[Path], None], output: Path) -> bool:
    """Make the output, unless it is there. Say whether `make` was called."""
    if output.exists():
        return False
    draft = Path(output.name + ".part")
    make(draft)
    draft.replace(output)
    return True
