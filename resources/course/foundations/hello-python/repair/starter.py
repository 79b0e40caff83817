title = "Orbit"
minutes = 112
print(titel, "lasts", minutes, "minutes")
