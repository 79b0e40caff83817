from dataclasses import dataclass, field


@dataclass
class Battery:
    capacity: int
    charge: int
    log: list[int] = field(default_factory=list)

    def use(self, wh: int) -> None:
        if wh > self.charge:
            raise ValueError(f"{wh} Wh wanted, {self.charge} Wh there")
        self.charge -= wh
        self.log.append(-wh)

    def add(self, wh: int) -> int:
        if self.charge + wh > self.capacity:
            return 0
        self.charge += wh
        self.log.append(wh)
        return wh


battery = Battery(capacity=400, charge=300)
battery.use(120)
print(battery.add(300))
print(battery)
