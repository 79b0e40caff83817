label = "2019 Orbit"

print("Orbit (2019)")
