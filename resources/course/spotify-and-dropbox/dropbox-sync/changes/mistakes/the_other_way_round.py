"""Takes the base for the present."""


def changes(base: dict[str, str], now: dict[str, str]) -> dict[str, str]:
    """Return for each path that changed: added, edited or deleted."""
    found = {}
    for path in base.keys() | now.keys():
        if path not in base:
            found[path] = "deleted"
        elif path not in now:
            found[path] = "added"
        elif base[path] != now[path]:
            found[path] = "edited"
    return found
