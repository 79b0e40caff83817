from dataclasses import dataclass, field


@dataclass
class Command:
    name: str
    metres: int = 0


class Plan:
    def __init__(self, sol: int) -> None:
        self.sol = sol


print(Plan(215))
