ana = {"Orbit", "Granite", "Red Kite"}
ben = {"Granite", "Low Tide"}

print("both:    ", sorted(ana & ben))
print("either:  ", sorted(ana | ben))
print("only Ana:", sorted(ana - ben))
print("only Ben:", sorted(ben - ana))
print("not both:", sorted(ana ^ ben))
