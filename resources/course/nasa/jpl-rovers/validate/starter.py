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
    # Keep track of charge, minutes and the arm while you go through the list.
    return []


if __name__ == "__main__":
    sequence = [
        Command("unstow_arm", 10, 20),
        Command("drive", 30, 80),
        Command("drill", 60, 150),
        Command("picture", 5, 10),
    ]
    print(validate(sequence, State(charge=200, minutes=120)))
