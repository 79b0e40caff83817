# Read what can be read, and say what was left out, and why.
lines = [
    "Orbit;2019;112",
    "Low Tide;2021",
    "Granite;2018;131",
    "Night Ferry;2022;88 min",
    "",
    "Echo Station;2020;124",
]


def parse_film(line: str) -> dict:
    """Return the film that a line holds, or raise a ValueError."""
    parts = line.split(";")
    if len(parts) != 3:
        raise ValueError(f"3 parts expected, {len(parts)} found: {line!r}")
    title, year, minutes = parts
    return {"title": title, "year": int(year), "minutes": int(minutes)}


films = []
bad = 0
for number, line in enumerate(lines, start=1):
    try:
        film = parse_film(line)
    except ValueError as error:
        bad = bad + 1
        print(f"line {number} left out. {error}")
    else:
        films.append(film)

assert len(films) + bad == len(lines), "a line is missing"
print(f"{len(films)} films, {bad} bad lines")
