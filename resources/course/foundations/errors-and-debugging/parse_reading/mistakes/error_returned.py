import math


def parse_reading(line: str) -> tuple:
    """Return name and value of a line such as "t1=20.5".

    Raise a ValueError that names the line if there is no reading in it.
    """
    parts = line.split("=")
    if len(parts) != 2:
        return ValueError(f"expected name=number, got {line!r}")
    name = parts[0].strip()
    if name == "":
        return ValueError(f"no name before the = in {line!r}")
    try:
        value = float(parts[1])
    except ValueError:
        return ValueError(f"no number after the = in {line!r}")
    if not math.isfinite(value):
        return ValueError(f"not an ordinary number in {line!r}")
    return name, value


print(parse_reading("t1=20.5"))
