"""Never looks at the base: what is on one side alone counts as new."""


def decide(local: str | None, remote: str | None, base: str | None) -> str:
    """Say what brings the laptop (local) and the server (remote) together."""
    if local == remote:
        return "nothing"
    if local is None:
        return "download"
    if remote is None:
        return "upload"
    return "conflict"
