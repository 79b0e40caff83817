import numpy as np
import pandas as pd


def backtest(
    prices: np.ndarray, position: np.ndarray, cost: float
) -> np.ndarray:
    """Return the profit of each day in dollars, after costs."""
    table = pd.DataFrame({"price": prices, "position": position})
    held = table["position"].shift(1)
    traded = table["position"].diff().abs()
    return (held * table["price"].diff() - cost * traded).to_numpy()


if __name__ == "__main__":
    prices = np.array([50.0, 52, 51, 54, 55])
    position = np.array([1, 1, -1, 0, 0])
    print(backtest(prices, position, 0.5))
