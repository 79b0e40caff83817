title = "Orbit"
minutes = 112

print("Now playing: Orbit (1h 52m)")
