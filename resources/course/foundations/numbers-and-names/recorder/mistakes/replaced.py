capacity = 68
recorded = 57
batch = 6

recorded = batch

print("Recorded:", recorded)
print("Free:", capacity - recorded)
