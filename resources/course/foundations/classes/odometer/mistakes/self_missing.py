class Odometer:
    def __init__(self):
        self.metres = 0

    def drive(metres):
        self.metres += metres

    def reset():
        shown = self.metres
        self.metres = 0
        return shown


odometer = Odometer()
odometer.drive(30)
odometer.drive(12)
print(odometer.reset(), odometer.metres)
