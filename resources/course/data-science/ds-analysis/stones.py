import pandas as pd

stones = pd.DataFrame(
    {
        "stone": ["small", "small", "large", "large"],
        "treatment": ["open", "small hole", "open", "small hole"],
        "patients": [87, 270, 263, 80],
        "well": [81, 234, 192, 55],
    }
)
stones["share"] = (stones["well"] / stones["patients"]).round(2)
print(stones)

together = stones.groupby("treatment")[["patients", "well"]].sum()
print((together["well"] / together["patients"]).round(2))
