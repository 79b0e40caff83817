"""Looks every path up in both trees."""


def changes(base: dict[str, str], now: dict[str, str]) -> dict[str, str]:
    """Return for each path that changed: added, edited or deleted."""
    found = {}
    for path in base.keys() | now.keys():
        if base[path] != now[path]:
            found[path] = "edited"
    return found
