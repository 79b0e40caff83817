def evening(minutes):
    total = 0
    for length in minutes:
        total = total + length
    return total + 10 * (len(minutes) + 1)


print(evening([112, 95]))
