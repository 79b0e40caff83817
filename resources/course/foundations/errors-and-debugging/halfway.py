lines = ["Orbit;112", "Low Tide;95", "Granite;131"]

lengths = []
for line in lines:
    lengths.append(line.split(";")[1])
assert len(lengths) == len(lines), "a line got lost"
print("halfway:", lengths)

print("longest:", max(lengths))
