from dataclasses import dataclass


@dataclass
class Battery:
    capacity: int
    charge: int
    log = []

    def use(self, wh: int) -> None:
        if wh > self.charge:
            raise ValueError(f"{wh} Wh wanted, {self.charge} Wh there")
        self.charge -= wh
        self.log.append(-wh)

    def add(self, wh: int) -> int:
        stored = min(wh, self.capacity - self.charge)
        self.charge += stored
        self.log.append(stored)
        return stored


battery = Battery(capacity=400, charge=300)
battery.use(120)
print(battery.add(300))
print(battery)
