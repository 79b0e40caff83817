from dataclasses import dataclass, field


@dataclass
class Command:
    name: str
    metres: int = 0


@dataclass
class Plan:
    sol: int
    commands = []

    def total_metres(self):
        return sum(command.metres for command in self.commands)


print(Plan(215))
