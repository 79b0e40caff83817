class Odometer:
    def __init__(self):
        self.metres = 0

    def drive(self, metres):
        self.metres += metres

    def reset():
        shown = self.metres
        self.metres = 0
        return shown
