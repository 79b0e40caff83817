"""Puts the tasks in order of their distance from the goal."""


def order(needs: dict[str, list[str]], goal: str) -> list[str]:
    """Return the goal and all that it needs, each task after its needs."""
    found = [goal]
    for task in found:
        for need in needs[task]:
            if need not in found:
                found.append(need)
    return found[::-1]
