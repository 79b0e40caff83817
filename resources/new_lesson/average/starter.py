def average(values):
    """The sum of the values, shared out evenly."""
