title = "Orbit"
minutes = 112
print(f"{title}, {minutes // 60} h")
