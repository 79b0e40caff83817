from dataclasses import dataclass, field


@dataclass
class Command:
    name: str
    metres: int = 0


@dataclass
class Plan:
    sol: int
    commands: list[Command] = field(default_factory=list)

    def total_metres(self) -> int:
        return sum(command.metres for command in self.commands)


plan = Plan(214)
plan.commands.append(Command("drive", 30))
plan.commands.append(Command("turn"))
print(plan.total_metres(), Plan(215))
