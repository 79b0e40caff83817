def evening(minutes):
    total = 0
    for length in minutes:
        total = total + length
    breaks = len(minutes) - 1
    return total + 10 * breaks


print(evening([112, 95]))
