import pandas as pd

mill = pd.read_csv("data/stations/mill.csv")
mill.to_excel("mill.xlsx", sheet_name="Mill", index=False)

back = pd.read_excel("mill.xlsx", sheet_name="Mill")
print(len(mill), len(back))
print(back[["month", "rides", "income"]].head(3))
