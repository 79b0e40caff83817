from dataclasses import dataclass

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


def validate(sequence: list[Command], state: State) -> list[tuple[int, str]]:
    """Return the index and the rule of each violation, in order."""
    violations = []
    for index, command in enumerate(sequence):
        broken = []
        if state.charge - command.energy < RESERVE:
            broken.append("power")
        if command.minutes > state.minutes:
            broken.append("time")
        driving_out = command.name == "drive" and state.arm_out
        drilling_in = command.name == "drill" and not state.arm_out
        if driving_out or drilling_in:
            broken.append("arm")
        for rule in broken:
            violations.append((index, rule))
        if not broken:
            state.charge = state.charge - command.energy
            state.minutes = state.minutes - command.minutes
            if command.name == "unstow_arm":
                state.arm_out = True
            elif command.name == "stow_arm":
                state.arm_out = False
    return violations


if __name__ == "__main__":
    sequence = [
        Command("unstow_arm", 10, 20),
        Command("drive", 30, 80),
        Command("drill", 60, 150),
        Command("picture", 5, 10),
    ]
    print(validate(sequence, State(charge=200, minutes=120)))
