import numpy as np

minutes = np.array([112, 95, 104, 118])
print(minutes * 2)
print([112, 95, 104, 118] * 2)
print(minutes / 60)
print(minutes.dtype, minutes.shape)
