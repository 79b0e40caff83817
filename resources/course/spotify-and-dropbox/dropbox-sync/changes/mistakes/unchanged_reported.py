"""Reports what did not change."""


def changes(base: dict[str, str], now: dict[str, str]) -> dict[str, str]:
    """Return for each path that changed: added, edited or deleted."""
    found = {}
    for path in base.keys() | now.keys():
        if path not in base:
            found[path] = "added"
        elif path not in now:
            found[path] = "deleted"
        elif base[path] != now[path]:
            found[path] = "edited"
        else:
            found[path] = "unchanged"
    return found
