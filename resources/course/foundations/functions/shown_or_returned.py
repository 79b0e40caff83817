def show_hours(minutes):
    print(minutes // 60)


def whole_hours(minutes):
    return minutes // 60


first = show_hours(112)
second = whole_hours(112)
print(first, second)
