title = "Orbit"
minutes = 112
print("Orbit lasts 112 minutes")
