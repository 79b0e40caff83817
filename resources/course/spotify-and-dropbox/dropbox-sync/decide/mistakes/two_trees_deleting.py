"""Never looks at the base: what is on one side alone counts as deleted."""


def decide(local: str | None, remote: str | None, base: str | None) -> str:
    """Say what brings the laptop (local) and the server (remote) together."""
    if local == remote:
        return "nothing"
    if local is None:
        return "delete there"
    if remote is None:
        return "delete here"
    return "conflict"
