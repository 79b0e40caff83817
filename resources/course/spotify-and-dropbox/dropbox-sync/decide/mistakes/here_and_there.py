"""Takes here for there."""


def decide(local: str | None, remote: str | None, base: str | None) -> str:
    """Say what brings the laptop (local) and the server (remote) together."""
    if local == remote:
        return "nothing"
    if local == base:
        return "delete there" if remote is None else "upload"
    if remote == base:
        return "delete here" if local is None else "download"
    if local is None:
        return "upload"
    if remote is None:
        return "download"
    return "conflict"
