import numpy as np

picture = np.array([[12, 40, 35], [90, 210, 180], [30, 75, 150]])
print(picture.shape, picture[1, 2])

bright = picture > 100
print(bright)
print(bright.sum(), picture[bright])

picture[picture < 50] = 0
print(picture)
