import pandas as pd

rides = pd.read_csv("data/clean_rides.csv")
measured = rides[~rides["filled"]].copy()
measured["speed"] = measured["km"] / measured["minutes"] * 60

speed = measured.groupby("bike")["speed"]
print(len(rides), "rides,", len(measured), "of them timed")
print(speed.mean().round(1))
