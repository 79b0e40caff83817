"""Takes the first second before it knows that there is one."""


def messages(seconds: list[int], window: int) -> list[int]:
    sent = [seconds[0]]
    for second in seconds:
        if second - sent[-1] >= window:
            sent.append(second)
    return sent


print(messages([0, 240, 480, 720, 960], 300))
