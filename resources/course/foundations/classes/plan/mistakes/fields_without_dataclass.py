from dataclasses import dataclass, field


@dataclass
class Command:
    name: str
    metres: int = 0


class Plan:
    sol: int
    commands: list[Command] = field(default_factory=list)

    def total_metres(self):
        return sum(command.metres for command in self.commands)


print(Plan(215))
