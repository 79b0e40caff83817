def evening(minutes):
    for length in minutes:
        total = 0
        total = total + length
    return total + 10 * (len(minutes) - 1)


print(evening([112, 95]))
