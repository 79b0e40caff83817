"""Deletes on the side where the file is gone already."""


def decide(local: str | None, remote: str | None, base: str | None) -> str:
    """Say what brings the laptop (local) and the server (remote) together."""
    if local == remote:
        return "nothing"
    if local == base:
        return "delete there" if remote is None else "download"
    if remote == base:
        return "delete here" if local is None else "upload"
    if local is None:
        return "download"
    if remote is None:
        return "upload"
    return "conflict"
