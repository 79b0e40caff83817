class Odometer:
    def __init__(self):
        self.metres = 0

    def drive(self, metres):
        self.metres += metres

    def reset(self):
        return self.metres


odometer = Odometer()
odometer.drive(30)
odometer.drive(12)
print(odometer.reset(), odometer.metres)
