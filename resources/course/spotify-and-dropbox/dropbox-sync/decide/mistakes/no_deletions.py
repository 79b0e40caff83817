"""Uploads and downloads files that are not there."""


def decide(local: str | None, remote: str | None, base: str | None) -> str:
    """Say what brings the laptop (local) and the server (remote) together."""
    if local == remote:
        return "nothing"
    if local == base:
        return "download"
    if remote == base:
        return "upload"
    if local is None:
        return "download"
    if remote is None:
        return "upload"
    return "conflict"
