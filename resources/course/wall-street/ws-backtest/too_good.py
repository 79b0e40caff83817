import numpy as np
import pandas as pd

prices = pd.read_csv("data/walk.csv")["close"]
position = np.sign(prices - prices.rolling(20).mean()).fillna(0)
profit = position * prices.diff().fillna(0)

sharpe = profit.mean() / profit.std() * np.sqrt(252)
print(f"{len(prices)} days, profit {profit.sum():.0f} dollars a share")
print(f"Sharpe ratio {sharpe:.1f}")
