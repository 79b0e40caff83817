def average(values):
    """The sum of the values, shared out evenly."""
    return sum(values) // len(values)
