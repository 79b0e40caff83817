answers = [False, False, True]


def restart() -> bool:
    """Stand for a restart that works at the third attempt."""
    return answers.pop(0)


def retry(action, times: int) -> int:
    for attempt in range(1, times + 1):
        if action:
            return attempt
    return 0


print(retry(restart, 5))
