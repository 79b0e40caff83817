def clock(minutes):
    return minutes // 60, minutes % 60


print(clock(112))
