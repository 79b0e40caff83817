answers = [False, False, True]


def restart() -> bool:
    """Stand for a restart that works at the third attempt."""
    return answers.pop(0)


def retry(action, times: int) -> int:
    """Call action until it returns True, at most `times` times.

    Return how many calls it took, or 0 if it never worked.
    """
    return 0


print(retry(restart, 5))
