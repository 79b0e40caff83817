"""Make `data/alerts.jsonl`: 500 events of one invented night, from 22:00 to 4:00.

Run it in this folder; it writes the same file each time. The events of a fault come one by one, as
a monitoring system sends them. Nothing that the lesson's gateway does changes what comes next.
"""

import json
from pathlib import Path

import numpy as np

SEED = 2013
EVENTS = 500
NIGHT = 6 * 3600
"""Seconds from 22:00 to 4:00."""

WEB = [f"web-{number:02}" for number in range(1, 13)]
OTHERS = ["db-1", "encode-4", "play-1", "queue-1", "search-2", "store-3"]
RARE = ["disk filling up", "slow answers", "clock wrong", "certificate old"]


def at(clock: str) -> int:
    """Seconds after 22:00."""
    hours, minutes = clock.split(":")
    return (int(hours) - 22) % 24 * 3600 + int(minutes) * 60


def repeated(
    start: str, end: str, every: int, host: str, fault: str
) -> list[tuple[int, str, str]]:
    """One fault that comes again every so many seconds."""
    return [
        (second, host, fault) for second in range(at(start), at(end), every)
    ]


def the_night(random: np.random.Generator) -> list[tuple[int, str, str]]:
    """All events of the night, in the order of time."""
    events = repeated("22:31", "23:01", 15, "store-3", "disk filling up")
    events += repeated("22:40", "0:40", 240, "queue-1", "queue stuck")
    events += repeated("1:00", "3:00", 60, "db-1", "slow answers")
    # Two faults of one machine at the same time.
    events += repeated("23:20", "23:26", 5, "search-2", "errors up")
    events += repeated("23:21", "23:29", 60, "search-2", "disk filling up")
    # A restart does not help: somebody has to come.
    events += repeated("0:50", "1:04", 20, "encode-4", "unhealthy")
    # It helps: the machine is quiet afterwards.
    for start, host in [
        ("22:12", "web-05"),
        ("1:41", "play-1"),
        ("3:22", "web-09"),
    ]:
        events += [
            (at(start) + 25 * turn, host, "unhealthy") for turn in range(3)
        ]
    events += repeated("3:05", "3:14", 60, "play-1", "errors up")
    # A broken check calls twelve sound machines ill.
    for number, host in enumerate(WEB):
        first = at("2:10") + 3 * number
        events += [(first, host, "unhealthy"), (first + 60, host, "unhealthy")]

    # The rest: now and then, something small somewhere.
    left = EVENTS - len(events)
    seconds = random.integers(60, NIGHT - 60, left)
    hosts = random.choice(WEB + OTHERS, left)
    faults = random.choice(RARE, left)
    events += [
        (int(second), str(host), str(fault))
        for second, host, fault in zip(seconds, hosts, faults, strict=True)
    ]
    return sorted(events)


if __name__ == "__main__":
    folder = Path("data")
    folder.mkdir(exist_ok=True)
    night = the_night(np.random.default_rng(SEED))
    lines = [
        json.dumps({"second": second, "host": host, "fault": fault})
        for second, host, fault in night
    ]
    text = "\n".join(lines) + "\n"
    (folder / "alerts.jsonl").write_text(text, encoding="utf-8", newline="\n")
