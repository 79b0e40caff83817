"""Forgets to write down when it spoke."""


def messages(seconds: list[int], window: int) -> list[int]:
    sent: list[int] = []
    last = None
    for second in seconds:
        if last is None or second - last >= window:
            sent.append(second)
    return sent


print(messages([0, 240, 480, 720, 960], 300))
