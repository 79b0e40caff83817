"""Rehearse tomorrow's plan, command by command, and write what will be sent."""

import json
from dataclasses import asdict, dataclass

RESERVE = 60  # Wh that have to be left for the night


@dataclass(frozen=True)
class Command:
    name: str
    minutes: int
    energy: int  # Wh


@dataclass(frozen=True)
class State:
    charge: int  # Wh in the battery
    minutes: int  # until the radio contact
    arm_out: bool = False


def broken_rules(command: Command, state: State) -> list[str]:
    """Return the rules that the command would break in this state."""
    arm_wrong = {"drive": state.arm_out, "drill": not state.arm_out}
    rules = {
        "power": state.charge - command.energy < RESERVE,
        "time": command.minutes > state.minutes,
        "arm": arm_wrong.get(command.name, False),
    }
    return [rule for rule, broken in rules.items() if broken]


def after(command: Command, state: State) -> State:
    """Return the state that the command leaves behind."""
    arm_out = {"unstow_arm": True, "stow_arm": False}
    return State(
        state.charge - command.energy,
        state.minutes - command.minutes,
        arm_out.get(command.name, state.arm_out),
    )


with open("data/plan.json", encoding="utf-8") as file:
    plan = [Command(**fields) for fields in json.load(file)]

state, sequence = State(charge=420, minutes=300), []
for index, command in enumerate(plan):
    broken = broken_rules(command, state)
    print(f"{index} {command.name:<10} {state.charge:>4} Wh", end=" ")
    print(f"{state.minutes:>4} min  {', '.join(broken) or 'ok'}")
    if not broken:
        state = after(command, state)
        sequence.append(asdict(command))
print(f"end of sol   {state.charge:>4} Wh {state.minutes:>4} min")

with open("sequence.json", "w", encoding="utf-8") as file:
    json.dump(sequence, file, indent=1)
