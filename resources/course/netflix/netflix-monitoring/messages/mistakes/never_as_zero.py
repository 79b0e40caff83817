"""Begins as if second 0 had had a message."""


def messages(seconds: list[int], window: int) -> list[int]:
    sent: list[int] = []
    last = 0
    for second in seconds:
        if second - last >= window:
            sent.append(second)
            last = second
    return sent


print(messages([0, 240, 480, 720, 960], 300))
