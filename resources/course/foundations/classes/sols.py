from dataclasses import dataclass, field


@dataclass
class Sol:
    number: int
    weather: str = "clear"
    notes: list[str] = field(default_factory=list)


monday = Sol(214)
tuesday = Sol(215, "dust")
tuesday.notes.append("dark at noon")
print(monday)
print(tuesday)
