capacity = 68
recorded = 57
batch = 6

total = recorded + batch

print("Recorded:", total)
print("Free:", capacity - total)
