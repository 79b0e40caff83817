"""An empty file counts as no file."""


def decide(local: str | None, remote: str | None, base: str | None) -> str:
    """Say what brings the laptop (local) and the server (remote) together."""
    if local == remote:
        return "nothing"
    if local == base:
        return "download" if remote else "delete here"
    if remote == base:
        return "upload" if local else "delete there"
    if not local:
        return "download"
    if not remote:
        return "upload"
    return "conflict"
