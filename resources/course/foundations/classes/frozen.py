from dataclasses import FrozenInstanceError, dataclass


@dataclass(frozen=True)
class Pose:
    x: int
    y: int
    heading: str = "N"


start = Pose(0, 0)
try:
    start.x = 5
except FrozenInstanceError as error:
    print("Refused:", error)
print(start, Pose(5, 0))
