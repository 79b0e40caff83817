capacity = 68
recorded = 57
batch = 6

recorded = recorded + batch

print("Recorded:", recorded)
print("Free:", capacity - recorded)
