"""Sends the edit from the side where the file is gone."""


def decide(local: str | None, remote: str | None, base: str | None) -> str:
    """Say what brings the laptop (local) and the server (remote) together."""
    if local == remote:
        return "nothing"
    if local == base:
        return "delete here" if remote is None else "download"
    if remote == base:
        return "delete there" if local is None else "upload"
    if local is None:
        return "upload"
    if remote is None:
        return "download"
    return "conflict"
