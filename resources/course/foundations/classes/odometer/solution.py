class Odometer:
    def __init__(self) -> None:
        self.metres = 0

    def drive(self, metres: int) -> None:
        self.metres += metres

    def reset(self) -> int:
        shown = self.metres
        self.metres = 0
        return shown


odometer = Odometer()
odometer.drive(30)
odometer.drive(12)
print(odometer.reset(), odometer.metres)
