capacity = 68
recorded = 57
free = capacity - recorded
print(free)

recorded = 60
print(free)
