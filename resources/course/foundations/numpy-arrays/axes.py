import numpy as np

# One row for each film: its minutes and its rating.
films = np.array([[112, 7.9], [95, 7.2], [104, 6.8], [118, 8.1]])
print(films.mean())
print(films.mean(axis=0))
print(films.mean(axis=1))
