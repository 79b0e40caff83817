"""Asks only whether the laptop has changed."""


def decide(local: str | None, remote: str | None, base: str | None) -> str:
    """Say what brings the laptop (local) and the server (remote) together."""
    if local == remote:
        return "nothing"
    if local == base:
        return "delete here" if remote is None else "download"
    return "delete there" if local is None else "upload"
