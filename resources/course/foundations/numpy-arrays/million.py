import time

import numpy as np


def loop_sum() -> int:
    """Add up the squares, one number after the other."""
    total = 0
    for number in numbers:
        total += number * number
    return total


def array_sum() -> int:
    """Add up the squares of the whole array."""
    return int(np.sum(array * array))


def best_seconds(action) -> float:
    """Return the shortest time of five calls, in seconds."""
    times = []
    for attempt in range(5):
        start = time.perf_counter()
        action()
        times.append(time.perf_counter() - start)
    return min(times)


numbers = list(range(1_000_000))
array = np.array(numbers)

print("Same sum:", loop_sum() == array_sum())
ratio = best_seconds(loop_sum) / best_seconds(array_sum)
print("At least ten times as fast:", ratio >= 10)
