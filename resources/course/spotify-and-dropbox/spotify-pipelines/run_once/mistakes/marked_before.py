"""Makes the output first, empty, to reserve its name."""

from collections.abc import Callable
from pathlib import Path


def run(make: Callable[[Path], None], output: Path) -> bool:
    """Make the output, unless it is there. Say whether `make` was called."""
    if output.exists():
        return False
    output.touch()
    draft = output.with_name(output.name + ".part")
    make(draft)
    draft.replace(output)
    return True
