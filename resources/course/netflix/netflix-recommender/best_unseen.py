import numpy as np

stars = np.array([5, 0, 3, 0, 0])
guess = np.array([4.9, 2.0, 3.1, 4.4, 3.0])
rated = stars > 0
print(~rated)
unseen = np.flatnonzero(~rated)
print(unseen)
print(guess[unseen])
print(np.argsort(-guess[unseen]))
