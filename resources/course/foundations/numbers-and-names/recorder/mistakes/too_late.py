capacity = 68
recorded = 57
batch = 6

print("Recorded:", recorded)
print("Free:", capacity - recorded)

recorded = recorded + batch
