"""Cuts time into fixed pieces."""


def messages(seconds: list[int], window: int) -> list[int]:
    sent: list[int] = []
    piece = None
    for second in seconds:
        now = (second - seconds[0]) // window
        if now != piece:
            sent.append(second)
            piece = now
    return sent


print(messages([0, 240, 480, 720, 960], 300))
