"""Asks for the draft, and not for the output."""

from collections.abc import Callable
from pathlib import Path


def run(make: Callable[[Path], None], output: Path) -> bool:
    """Make the output, unless it is there. Say whether `make` was called."""
    draft = output.with_name(output.name + ".part")
    if output.exists() or draft.exists():
        return False
    make(draft)
    draft.replace(output)
    return True
