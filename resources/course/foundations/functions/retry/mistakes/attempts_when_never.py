answers = [False, False, True]


def restart() -> bool:
    """Stand for a restart that works at the third attempt."""
    return answers.pop(0)


def retry(action, times: int) -> int:
    attempt = 0
    while attempt < times:
        attempt = attempt + 1
        if action():
            return attempt
    return attempt


print(retry(restart, 5))
