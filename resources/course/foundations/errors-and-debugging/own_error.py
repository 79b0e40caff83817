def minutes_of(line: str) -> int:
    """Return the minutes of a line such as "Orbit;112"."""
    parts = line.split(";")
    if len(parts) != 2:
        raise ValueError(f"expected title;minutes, got {line!r}")
    return int(parts[1])


for line in ["Orbit;112", "Low Tide 95"]:
    try:
        print(minutes_of(line))
    except ValueError as error:
        print("error:", error)
