"""Takes second 0 for never."""


def messages(seconds: list[int], window: int) -> list[int]:
    sent: list[int] = []
    last = None
    for second in seconds:
        if not last or second - last >= window:
            sent.append(second)
            last = second
    return sent


print(messages([0, 240, 480, 720, 960], 300))
