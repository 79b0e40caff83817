from collections import Counter

monday = Counter(["Orbit", "Low Tide", "Orbit", "Granite"])
print(monday)
print(monday["Paper Moons"])

monday["Granite"] += 1
print(monday.most_common(1))
