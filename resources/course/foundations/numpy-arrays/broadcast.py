import numpy as np

films = np.array([[112, 7.9], [95, 7.2], [104, 6.8], [118, 8.1]])
means = films.mean(axis=0)
print(films.shape, means.shape)
print(films - means)
