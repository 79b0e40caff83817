"""Compares the paths and not the contents."""


def changes(base: dict[str, str], now: dict[str, str]) -> dict[str, str]:
    """Return for each path that changed: added, edited or deleted."""
    found = {}
    for path in now.keys() - base.keys():
        found[path] = "added"
    for path in base.keys() - now.keys():
        found[path] = "deleted"
    return found
