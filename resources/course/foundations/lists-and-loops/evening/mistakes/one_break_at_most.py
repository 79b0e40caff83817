def evening(minutes):
    total = sum(minutes)
    if len(minutes) > 1:
        total = total + 10
    return total


print(evening([112, 95]))
