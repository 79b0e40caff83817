def clock(minutes):
    print(f"{minutes // 60}h {minutes % 60}m")


clock(112)
