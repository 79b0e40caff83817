def parse_reading(line: str) -> tuple:
    """Return name and value of a line such as "t1=20.5".

    Raise a ValueError that names the line if there is no reading in it.
    """
    parts = line.split("=")
    if len(parts) != 2:
        raise ValueError(f"expected name=number, got {line!r}")
    name = parts[0].strip()
    if name == "":
        raise ValueError(f"no name before the = in {line!r}")
    try:
        value = float(parts[1])
    except ValueError as error:
        raise ValueError(f"no number after the = in {line!r}") from error
    if value == float("nan") or value == float("inf") or value == float("-inf"):
        raise ValueError(f"not an ordinary number in {line!r}")
    return name, value


print(parse_reading("t1=20.5"))
