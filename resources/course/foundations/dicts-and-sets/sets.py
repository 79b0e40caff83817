seen = {"Orbit", "Granite"}
seen.add("Red Kite")
seen.add("Orbit")

print(len(seen))
print("Granite" in seen)
print(sorted(seen))
print(sorted(set(["drama", "comedy", "drama"])))
