def evening(minutes):
    total = 0
    for length in minutes:
        total = total + length
        total = total + 10 * (len(minutes) - 1)
    return total


print(evening([112, 95]))
