import pandas as pd

speeds = pd.Series([9.0, 11.0, 12.0, 14.0, 19.0])
for seed in [1, 2, 3]:
    drawn = speeds.sample(5, replace=True, random_state=seed)
    print(drawn.tolist(), drawn.mean())
