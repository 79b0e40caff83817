from dataclasses import dataclass, field


@dataclass
class Command:
    name: str
    metres: int = 0


@dataclass
class Plan:
    sol: int
    commands: list[Command] = field(default_factory=list)

    def total_metres(self):
        for command in self.commands:
            return command.metres
        return 0


print(Plan(215))
