import math


def parse_reading(line: str) -> tuple:
    """Return name and value of a line such as "t1=20.5".

    Raise a ValueError that names the line if there is no reading in it.
    """
    return line, 0.0


print(parse_reading("t1=20.5"))
