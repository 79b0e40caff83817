def evening(minutes):
    return minutes[0] + minutes[1] + 10


print(evening([112, 95]))
