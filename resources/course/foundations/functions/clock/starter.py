minutes = 112
print(f"{minutes // 60}h {minutes % 60}m")
