class Rover:
    def __init__(self, name, charge):
        self.name = name
        self.charge = charge

    def drive(self, metres):
        self.charge = self.charge - 3 * metres


ada = Rover("Ada", 500)
bo = Rover("Bo", 500)
ada.drive(40)
print(ada.name, ada.charge)
print(bo.name, bo.charge)
