def evening(minutes):
    total = 0
    for length in minutes:
        total = total + 1
    return total


print(evening([112, 95]))
