import numpy as np


def standardise(table: np.ndarray) -> np.ndarray:
    """Return each number in standard deviations from its column's mean."""
    return (table - table.mean(axis=0)) / (table.std(axis=0) + 1e-8)


films = np.array([[112, 7.9], [95, 7.2]])
print(standardise(films))
