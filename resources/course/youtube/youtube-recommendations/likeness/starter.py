from math import sqrt


def likeness(first: set[str], second: set[str]) -> float:
    """1 when the same people watched both videos, 0 when nobody did."""
    return 0.0


sourdough = {"Ana", "Ben", "Chi"}
rye_bread = {"Ana", "Ben", "Dov"}
shocking = {"Ana", "Ben", "Chi", "Dov", "Eli", "Fay", "Gus", "Hal"}
print(f"{likeness(sourdough, rye_bread):.2f}")
print(f"{likeness(sourdough, shocking):.2f}")
