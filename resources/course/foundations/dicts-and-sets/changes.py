minutes = {"Orbit": 112, "Low Tide": 59}
minutes["Granite"] = 131
minutes["Low Tide"] = 95

print(minutes)
print(len(minutes))
