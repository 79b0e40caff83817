title = "Orbit"
minutes = 112
print("Orbit, 1 h")
