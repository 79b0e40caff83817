def minutes_of(line: str) -> int:
    """Return the minutes of a line such as "Orbit;112"."""
    parts = line.split(";")
    return parts[1]


def total(lines: list) -> int:
    """Return the minutes of all lines together."""
    minutes = ""
    for line in lines:
        minutes = minutes + minutes_of(line)
    return minutes


print(total(["Orbit;112", "Low Tide;95"]))
