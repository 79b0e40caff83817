import numpy as np

minutes = np.array([112, 95, 104, 118])
first_two = minutes[:2]
first_two[0] = 0
print(minutes)
