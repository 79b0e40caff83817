title = "Orbit"
minutes = 112
print(title)
print("title")
print(title, "lasts", minutes, "minutes")
