import numpy as np


def backtest(
    prices: np.ndarray, position: np.ndarray, cost: float
) -> np.ndarray:
    """Return the profit of each day in dollars, after costs."""
    held = np.concatenate((position[1:], [0]))
    change = np.diff(prices, prepend=prices[0])
    traded = np.abs(position - held)
    return held * change - cost * traded


if __name__ == "__main__":
    prices = np.array([50.0, 52, 51, 54, 55])
    position = np.array([1, 1, -1, 0, 0])
    print(backtest(prices, position, 0.5))
