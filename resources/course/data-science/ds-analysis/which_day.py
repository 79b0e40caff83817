import pandas as pd

day = "03/04/2025"
print(pd.to_datetime(day).strftime("%d %B"))
print(pd.to_datetime(day, format="%d/%m/%Y").strftime("%d %B"))
