capacity = 68
recorded = 57
batch = 6

# Your line goes here.

print("Recorded:", recorded)
print("Free:", capacity - recorded)
