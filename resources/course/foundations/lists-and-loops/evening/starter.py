def evening(minutes):
    total = 0
    # Add up the films and the breaks.
    return total


print(evening([112, 95]))
