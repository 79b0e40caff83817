"""A path that was never synced is downloaded wherever the server has it."""


def decide(local: str | None, remote: str | None, base: str | None) -> str:
    """Say what brings the laptop (local) and the server (remote) together."""
    if local == remote:
        return "nothing"
    if base is None:
        return "upload" if remote is None else "download"
    if local == base:
        return "delete here" if remote is None else "download"
    if remote == base:
        return "delete there" if local is None else "upload"
    if local is None:
        return "download"
    if remote is None:
        return "upload"
    return "conflict"
