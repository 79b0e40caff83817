import numpy as np


def backtest(
    prices: np.ndarray, position: np.ndarray, cost: float
) -> np.ndarray:
    """Return the profit of each day in dollars, after costs."""
    profit = np.zeros(len(prices))
    for day in range(len(prices)):
        change = prices[day] - prices[day - 1]
        traded = abs(position[day] - position[day - 1])
        profit[day] = position[day - 1] * change - cost * traded
    return profit


if __name__ == "__main__":
    prices = np.array([50.0, 52, 51, 54, 55])
    position = np.array([1, 1, -1, 0, 0])
    print(backtest(prices, position, 0.5))
