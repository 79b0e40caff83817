class Rover:
    log = []

    def __init__(self, name):
        self.name = name

    def drive(self, metres):
        self.log.append(metres)


ada = Rover("Ada")
bo = Rover("Bo")
ada.drive(40)
print(bo.log)
