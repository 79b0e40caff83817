def free_share(free: int, size: int) -> float:
    """Return how much of a disk is free, from 0.0 to 1.0."""
    return free / size


print(free_share(12, 60))
print(free_share.__doc__)
