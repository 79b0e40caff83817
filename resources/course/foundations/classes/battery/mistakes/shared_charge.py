class Battery:
    charge = 0

    def __init__(self, capacity, charge):
        self.capacity = capacity
        Battery.charge = charge
        self.log = []

    def use(self, wh: int) -> None:
        if wh > self.charge:
            raise ValueError(f"{wh} Wh wanted, {self.charge} Wh there")
        Battery.charge -= wh
        self.log.append(-wh)

    def add(self, wh: int) -> int:
        stored = min(wh, self.capacity - self.charge)
        Battery.charge += stored
        self.log.append(stored)
        return stored


battery = Battery(capacity=400, charge=300)
battery.use(120)
print(battery.add(300))
print(battery)
