"""Uses 300 seconds whatever the window is."""


def messages(seconds: list[int], window: int) -> list[int]:
    sent: list[int] = []
    last = None
    for second in seconds:
        if last is None or second - last >= 300:
            sent.append(second)
            last = second
    return sent


print(messages([0, 240, 480, 720, 960], 300))
