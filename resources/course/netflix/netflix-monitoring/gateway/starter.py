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
        """Make what the gateway has to remember."""

    def handle(self, event: Event) -> str:
        """What is done about this event."""
        return ACTIONS.get(event.fault, "mail")


def replay(rows: list[tuple[int, str, str]]) -> list[str]:
    """What a new gateway does about each event, in the order of time."""
    gateway = Gateway()
    return [gateway.handle(Event(*row)) for row in sorted(rows)]


encode = [(second, "encode-4", "unhealthy") for second in (0, 60, 300, 600)]
print(replay(encode))
