def evening(minutes):
    total = 0
    for index in range(len(minutes) - 1):
        total = total + minutes[index] + 10
    return total


print(evening([112, 95]))
