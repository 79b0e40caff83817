title = "Orbit"
minutes = 112
print(Title, "lasts", minutes, "minutes")
