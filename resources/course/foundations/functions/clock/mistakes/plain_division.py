def clock(minutes):
    return f"{minutes / 60}h {minutes % 60}m"


print(clock(112))
