minutes = {"Orbit": 112, "Low Tide": 95}

print(minutes.get("Orbit"))
print(minutes.get("Night Ferry"))
print(minutes.get("Night Ferry", 0))
print(len(minutes))
