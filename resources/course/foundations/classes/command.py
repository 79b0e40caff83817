from dataclasses import dataclass


@dataclass
class Command:
    name: str
    metres: int


first = Command("drive", 12)
second = Command("drive", 12)
print(first)
print(first == second)
print(first is second)
