"""Asks only how old the first reboot is."""

from dataclasses import dataclass

WINDOW = 300
HOUR = 3600
MAX_REBOOTS = 2
ACTIONS = {
    "errors up": "page",
    "queue stuck": "page",
    "unhealthy": "reboot",
    "out of memory": "reboot",
}


@dataclass(frozen=True)
class Event:
    second: int
    host: str
    fault: str


class Gateway:
    """Decides who hears of an event, and acts where nobody has to."""

    def __init__(self) -> None:
        self.last_sent: dict[tuple[str, str], int] = {}
        self.reboots: dict[str, list[int]] = {}

    def handle(self, event: Event) -> str:
        """What is done about this event."""
        key = (event.host, event.fault)
        last = self.last_sent.get(key)
        if last is not None and event.second - last < WINDOW:
            return "quiet"
        self.last_sent[key] = event.second
        action = ACTIONS.get(event.fault, "mail")
        if action != "reboot":
            return action
        times = self.reboots.get(event.host, [])
        if len(times) >= MAX_REBOOTS and event.second - times[0] < HOUR:
            return "page"
        self.reboots[event.host] = times + [event.second]
        return "reboot"


def replay(rows: list[tuple[int, str, str]]) -> list[str]:
    """What a new gateway does about each event, in the order of time."""
    gateway = Gateway()
    return [gateway.handle(Event(*row)) for row in sorted(rows)]


encode = [(second, "encode-4", "unhealthy") for second in (0, 60, 300, 600)]
print(replay(encode))
