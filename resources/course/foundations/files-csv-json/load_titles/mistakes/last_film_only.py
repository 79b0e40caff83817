import csv
from pathlib import Path


def load_titles(path: Path) -> list[dict]:
    films = []
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            row["year"] = int(row["year"])
            row["minutes"] = int(row["minutes"])
            row["rating"] = float(row["rating"])
        films.append(row)
    return films


print(load_titles(Path("data") / "titles.csv")[:1])
