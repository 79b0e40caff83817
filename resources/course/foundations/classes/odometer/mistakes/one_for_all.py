class Odometer:
    metres = 0

    def drive(self, metres):
        Odometer.metres += metres

    def reset(self):
        shown = Odometer.metres
        Odometer.metres = 0
        return shown


odometer = Odometer()
odometer.drive(30)
odometer.drive(12)
print(odometer.reset(), odometer.metres)
