import pandas as pd

titles = pd.read_csv("data/titles.csv")
print(titles.head(3))
print(titles.shape)
print(titles["minutes"].mean().round(1))
