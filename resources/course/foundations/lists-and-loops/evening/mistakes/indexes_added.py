def evening(minutes):
    total = 0
    for index in range(len(minutes)):
        total = total + index
    return total + 10 * (len(minutes) - 1)


print(evening([112, 95]))
