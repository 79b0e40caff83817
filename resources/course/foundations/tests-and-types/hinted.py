def twice(minutes: int) -> int:
    """Return how long it takes to see the film two times."""
    return minutes * 2


print(twice(112))
print(twice("112"))
