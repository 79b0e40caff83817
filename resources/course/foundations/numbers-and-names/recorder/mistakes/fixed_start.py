capacity = 68
recorded = 57
batch = 6

recorded = 57 + batch

print("Recorded:", recorded)
print("Free:", capacity - recorded)
