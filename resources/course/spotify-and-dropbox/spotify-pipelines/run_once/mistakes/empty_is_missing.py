"""Takes an empty output for none."""

from collections.abc import Callable
from pathlib import Path


def run(make: Callable[[Path], None], output: Path) -> bool:
    """Make the output, unless it is there. Say whether `make` was called."""
    if output.exists() and output.stat().st_size > 0:
        return False
    draft = output.with_name(output.name + ".part")
    make(draft)
    draft.replace(output)
    return True
