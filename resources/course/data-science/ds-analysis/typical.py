import pandas as pd

rides = pd.DataFrame(
    {
        "day": ["Fri", "Fri", "Fri", "Sat", "Sat", "Sat"],
        "minutes": [10, 14, None, 30, 34, None],
    }
)
weekend = rides["day"] == "Sat"
rides["typical"] = rides.groupby(weekend)["minutes"].transform("median")
rides["best guess"] = rides["minutes"].fillna(rides["typical"])
print(rides)
print(rides["minutes"].median())
