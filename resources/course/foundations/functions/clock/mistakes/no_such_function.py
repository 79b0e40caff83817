def Clock(minutes):
    return f"{minutes // 60}h {minutes % 60}m"


print(Clock(112))
