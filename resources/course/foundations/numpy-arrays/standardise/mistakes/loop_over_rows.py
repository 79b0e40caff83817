import numpy as np


def standardise(table: np.ndarray) -> np.ndarray:
    """Return each number in standard deviations from its column's mean."""
    rows, columns = table.shape
    spread = table.std(axis=0)
    means = table.mean(axis=0)
    scores = np.zeros(table.shape)
    for row in range(rows):
        for column in range(columns):
            if spread[column] != 0:
                distance = table[row, column] - means[column]
                scores[row, column] = distance / spread[column]
    return scores


films = np.array([[112, 7.9], [95, 7.2]])
print(standardise(films))
