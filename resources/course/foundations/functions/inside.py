minutes = 112


def hours_of(minutes):
    hours = minutes / 60
    return hours


def reset():
    minutes = 0
    return minutes


print(hours_of(90))
print(reset())
print(minutes)
