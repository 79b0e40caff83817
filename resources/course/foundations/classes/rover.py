"""A rover that knows where it is, and refuses what is not safe."""

from dataclasses import dataclass, field

WH_PER_METRE = 3
RESERVE = 60
RIGHT_OF = {"N": "E", "E": "S", "S": "W", "W": "N"}
STEP = {"N": (0, 1), "E": (1, 0), "S": (0, -1), "W": (-1, 0)}


class UnsafeCommand(Exception):
    """A command that the rover does not carry out."""


@dataclass(frozen=True)
class Pose:
    x: int = 0
    y: int = 0
    heading: str = "N"


@dataclass
class Rover:
    charge: int
    pose: Pose = Pose()
    log: list[Pose] = field(default_factory=list)

    def turn_right(self) -> None:
        heading = RIGHT_OF[self.pose.heading]
        self._move_to(Pose(self.pose.x, self.pose.y, heading))

    def drive(self, metres: int) -> None:
        cost = WH_PER_METRE * metres
        if self.charge - cost < RESERVE:
            raise UnsafeCommand(f"{metres} m take {cost} of {self.charge} Wh")
        step_x, step_y = STEP[self.pose.heading]
        x = self.pose.x + step_x * metres
        y = self.pose.y + step_y * metres
        self.charge -= cost
        self._move_to(Pose(x, y, self.pose.heading))

    def _move_to(self, pose: Pose) -> None:
        self.pose = pose
        self.log.append(pose)


rover = Rover(charge=300)
for metres in [30, 20, 40, 10]:
    try:
        rover.drive(metres)
        rover.turn_right()
    except UnsafeCommand as error:
        print("Refused:", error)

for pose in rover.log:
    print(pose)
print("Left:", rover.charge, "Wh")
