import pandas as pd

minutes = pd.Series([12, 0, 26, 1103, None])
impossible = (minutes < 1) | (minutes > 180)
print(minutes.mask(impossible).tolist())
