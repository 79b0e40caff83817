title = "Orbit"
minutes = 112
print(title, "lasts", minutes, "minutes")
