import math


def parse_reading(line: str) -> tuple:
    """Return name and value of a line such as "t1=20.5".

    Raise a ValueError that names the line if there is no reading in it.
    """
    name, text = line.split("=")
    value = float(text)
    name = name.strip()
    if name == "":
        raise ValueError("no name")
    if not math.isfinite(value):
        raise ValueError("not an ordinary number")
    return name, value


print(parse_reading("t1=20.5"))
