def evening(minutes):
    total = 0
    for length in minutes:
        total = length + 10
    return total


print(evening([112, 95]))
