def decide(local: str | None, remote: str | None, base: str | None) -> str:
    """Say what brings the laptop (local) and the server (remote) together."""
    if local == remote:
        return "nothing"
    return "conflict"
