minutes = 112


def clock():
    return f"{minutes // 60}h {minutes % 60}m"


print(clock())
