minutes = 112


def clock(length):
    return f"{minutes // 60}h {minutes % 60}m"


print(clock(112))
