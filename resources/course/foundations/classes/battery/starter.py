from dataclasses import dataclass, field


@dataclass
class Battery:
    capacity: int
    charge: int

    def use(self, wh: int) -> None:
        """Take energy out; raise a ValueError if there is not enough."""

    def add(self, wh: int) -> int:
        """Store energy up to the capacity, and return how much went in."""
        return 0


battery = Battery(capacity=400, charge=300)
battery.use(120)
print(battery.add(300))
print(battery)
