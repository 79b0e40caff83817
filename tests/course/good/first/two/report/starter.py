title = "Orbit"
minutes = 112
