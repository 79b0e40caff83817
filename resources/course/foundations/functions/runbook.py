# A small runbook. The three servers are invented.
servers = {
    "web-1": {"free": 42, "answers": True},
    "web-2": {"free": 3, "answers": True},
    "web-3": {"free": 1, "answers": False},
}


def check(server: dict) -> list:
    """Return what is wrong with a server, as a list of words."""
    faults = []
    if not server["answers"]:
        faults.append("no answer")
    if server["free"] < 10:
        faults.append("disk full")
    return faults


def restart(server: dict) -> None:
    """Make a server answer again."""
    server["answers"] = True


def clean_disk(server: dict) -> None:
    """Make room on the disk of a server."""
    server["free"] = 30


def decide(faults: list):
    """Return the function that repairs the first fault."""
    if faults[0] == "no answer":
        return restart
    return clean_disk


def report(name: str, before: list, after: list) -> str:
    """Return one line about a server."""
    if not before:
        return f"{name}: fine"
    if after:
        return f"{name}: {before}, still {after}, wake a person"
    return f"{name}: {before}, repaired"


for name, server in servers.items():
    before = check(server)
    if before:
        act = decide(before)
        act(server)
    print(report(name, before, check(server)))
