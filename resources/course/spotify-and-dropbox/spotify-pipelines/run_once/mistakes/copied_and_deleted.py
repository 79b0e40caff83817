"""Copies the draft, and then deletes it."""

from collections.abc import Callable
from pathlib import Path


def run(make: Callable[[Path], None], output: Path) -> bool:
    """Make the output, unless it is there. Say whether `make` was called."""
    if output.exists():
        return False
    draft = output.with_name(output.name + ".part")
    make(draft)
    output.write_text(draft.read_text(encoding="utf-8"), encoding="utf-8")
    draft.unlink()
    return True
