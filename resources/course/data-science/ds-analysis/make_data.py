"""Make the invented bike rides of this lesson, with the faults that real files have.

Run it in this folder. `data/rides.csv` is the file as it came in; `data/clean_rides.csv` is what the
solution of the exercise makes of it. New bikes with eight gears went mostly to the stations at the
hill, where everybody is slow.
"""

import runpy
from pathlib import Path

import numpy as np
import pandas as pd

SEED = 11
RIDES = 1200
SENT_AGAIN = 18
FIRST_DAY, DAYS = np.datetime64("2025-04-01"), 61
SPEED = {
    ("harbour", "3-speed"): 14.9,
    ("harbour", "8-speed"): 15.8,
    ("hill", "3-speed"): 10.3,
    ("hill", "8-speed"): 11.5,
}
"""Mean speed in km/h."""
SPREAD = 2.4
SHARE_OF_NEW_BIKES = {"harbour": 0.26, "hill": 0.76}
MINUTES_LOST = {"harbour": 0.02, "hill": 0.07}
"""The share of rides without minutes: there is little radio at the hill."""
SPELLINGS = {
    "3-speed": ["3-speed"] * 9 + [" 3-speed", "3-Speed", "3-SPEED"],
    "8-speed": ["8-speed"] * 9 + ["8-speed ", "8-Speed", "8-SPEED"],
}
NOT_LOCKED = 7
NEVER_STARTED = 4


def make_rides(random: np.random.Generator) -> pd.DataFrame:
    """The rides as they were, with the truth in every column."""
    days = np.sort(random.integers(0, DAYS, RIDES))
    day = pd.Series(FIRST_DAY + days.astype("timedelta64[D]"))
    weekend = (day.dt.day_of_week >= 5).to_numpy()
    area = np.where(random.random(RIDES) < 0.5, "harbour", "hill")
    share_new = np.vectorize(SHARE_OF_NEW_BIKES.get)(area)
    bike = np.where(random.random(RIDES) < share_new, "8-speed", "3-speed")
    mean = np.array([SPEED[pair] for pair in zip(area, bike, strict=True)])
    speed = np.clip(random.normal(mean, SPREAD), 5, 28)
    typical = np.where(weekend, 27.0, 13.0)
    minutes = np.maximum(3, np.rint(typical * random.lognormal(0, 0.33, RIDES)))
    rating = random.integers(1, 6, RIDES).astype(float)
    rated = random.random(RIDES) < np.where(weekend, 0.74, 0.56)
    return pd.DataFrame(
        {
            "ride": np.arange(5001, 5001 + RIDES),
            "day": day.dt.strftime("%d/%m/%Y"),
            "area": area,
            "bike": bike,
            "km": (speed * minutes / 60).round(2),
            "minutes": minutes,
            "rating": np.where(rated, rating, np.nan),
        }
    )


def with_faults(
    rides: pd.DataFrame, random: np.random.Generator
) -> pd.DataFrame:
    """The file as it comes from the bikes."""
    raw = rides.copy()
    raw["bike"] = [random.choice(SPELLINGS[bike]) for bike in raw["bike"]]
    lost = random.random(RIDES) < raw["area"].map(MINUTES_LOST)
    raw.loc[lost, "minutes"] = np.nan
    odd = random.choice(
        raw.index[~lost], NOT_LOCKED + NEVER_STARTED, replace=False
    )
    raw.loc[odd[:NOT_LOCKED], "minutes"] = random.integers(
        611, 1440, NOT_LOCKED
    )
    raw.loc[odd[NOT_LOCKED:], "minutes"] = 0
    again = raw[raw["rating"].notna()].sample(SENT_AGAIN, random_state=SEED)
    raw.loc[again.index, "rating"] = np.nan
    # A rating that comes later is sent with the whole ride, some lines further down.
    again.index = again.index + 4.5
    whole = (
        pd.concat([raw, again]).sort_index(kind="stable").reset_index(drop=True)
    )
    return whole.astype({"minutes": "Int64", "rating": "Int64"})


if __name__ == "__main__":
    folder = Path("data")
    folder.mkdir(exist_ok=True)
    random = np.random.default_rng(SEED)
    raw = with_faults(make_rides(random), random)
    raw.to_csv(
        folder / "rides.csv", index=False, lineterminator="\n", encoding="utf-8"
    )
    clean = runpy.run_path("clean/solution.py")["clean"]
    rides, report = clean(pd.read_csv(folder / "rides.csv"))
    rides.to_csv(
        folder / "clean_rides.csv",
        index=False,
        lineterminator="\n",
        encoding="utf-8",
    )
    print(report)
