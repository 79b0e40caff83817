"""Looks at what the goal itself needs, and no deeper."""


def order(needs: dict[str, list[str]], goal: str) -> list[str]:
    """Return the goal and all that it needs, each task after its needs."""
    return needs[goal] + [goal]
