from dataclasses import dataclass


@dataclass
class Command:
    name: str
    metres: int = 0


@dataclass
class Plan:
    sol: int
    commands: list = None

    def total_metres(self):
        return sum(c.metres for c in self.commands)


print(Plan(215))
