answers = [False, False, True]


def restart() -> bool:
    """Stand for a restart that works at the third attempt."""
    return answers.pop(0)


answers.extend([True, True])


def retry(action, times: int) -> int:
    took = 0
    for attempt in range(1, times + 1):
        if action():
            took = attempt
    return took


print(retry(restart, 5))
