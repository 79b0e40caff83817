"""Tells the first event and nothing after it."""


def messages(seconds: list[int], window: int) -> list[int]:
    return seconds[:1]


print(messages([0, 240, 480, 720, 960], 300))
