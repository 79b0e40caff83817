print("Now playing: Orbit")
