class Odometer:
    def __init__(self) -> None:
        self.metres = 0

    def drive(self, metres: int) -> None:
        """Add these metres to those driven before."""

    def reset(self) -> int:
        """Set the odometer back to 0, and return what it showed."""
        return 0


odometer = Odometer()
odometer.drive(30)
odometer.drive(12)
print(odometer.reset(), odometer.metres)
