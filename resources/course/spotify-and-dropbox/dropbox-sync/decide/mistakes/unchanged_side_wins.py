"""The side that did not change wins."""


def decide(local: str | None, remote: str | None, base: str | None) -> str:
    """Say what brings the laptop (local) and the server (remote) together."""
    if local == remote:
        return "nothing"
    if local == base:
        return "delete there" if local is None else "upload"
    if remote == base:
        return "delete here" if remote is None else "download"
    if local is None:
        return "download"
    if remote is None:
        return "upload"
    return "conflict"
