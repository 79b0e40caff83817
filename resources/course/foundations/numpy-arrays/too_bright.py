import numpy as np

picture = np.array([[12, 40], [210, 180]], dtype=np.uint8)
print(picture + 100)
