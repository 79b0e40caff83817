def evening(minutes):
    for length in minutes:
        total = 0
        total = total + length
    return total


print(evening([112, 95]))
