import numpy as np


def standardise(table: np.ndarray) -> np.ndarray:
    """Return each number in standard deviations from its column's mean."""
    lowest = table.min(axis=0)
    spread = table.max(axis=0) - lowest
    spread[spread == 0] = 1
    return (table - lowest) / spread


films = np.array([[112, 7.9], [95, 7.2]])
print(standardise(films))
