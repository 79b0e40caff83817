import math


def parse_reading(line: str) -> tuple:
    """Return name and value of a line such as "t1=20.5".

    Raise a ValueError that names the line if there is no reading in it.
    """
    try:
        name, text = line.split("=")
        value = float(text)
    except ValueError:
        print(f"bad line: {line!r}")
        return
    if name.strip() == "" or not math.isfinite(value):
        print(f"bad line: {line!r}")
        return
    return name.strip(), value


print(parse_reading("t1=20.5"))
