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
            raise ValueError("the battery is full")
        stored = wh
        self.charge += stored
        self.log.append(stored)
        return stored
