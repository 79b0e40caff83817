import numpy as np

image = np.array(
    [
        [0, 0, 9, 9, 9],
        [0, 0, 9, 9, 9],
        [0, 0, 9, 9, 9],
        [0, 0, 0, 0, 0],
    ]
)
kernel = np.array([[-1, 1], [-1, 1]])
answers = np.zeros((3, 4), dtype=int)
for row in range(3):
    for column in range(4):
        window = image[row : row + 2, column : column + 2]
        answers[row, column] = np.sum(window * kernel)
print(answers)
