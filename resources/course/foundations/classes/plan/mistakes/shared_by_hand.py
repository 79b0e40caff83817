from dataclasses import dataclass, field


@dataclass
class Command:
    name: str
    metres: int = 0


class Plan:
    def __init__(self, sol: int, commands=[]) -> None:
        self.sol = sol
        self.commands = commands

    def total_metres(self):
        return sum(command.metres for command in self.commands)


print(Plan(215))
