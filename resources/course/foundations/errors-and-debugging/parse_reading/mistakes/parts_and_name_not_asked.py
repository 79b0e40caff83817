def parse_reading(line: str) -> tuple:
    """Return name and value of a line such as "t1=20.5".

    Raise a ValueError that names the line if there is no reading in it.
    """
    parts = line.split("=")
    try:
        return parts[0].strip(), float(parts[1])
    except Exception as error:
        raise ValueError(f"no reading in {line!r}") from error


print(parse_reading("t1=20.5"))
