"""A summary of the catalogue: a CSV file in, a JSON file out."""

import csv
import json
from pathlib import Path


def read_films(path: Path) -> list[dict]:
    """Read the films, with the numbers that the summary needs."""
    films = []
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            row["minutes"] = int(row["minutes"])
            row["rating"] = float(row["rating"])
            films.append(row)
    return films


def summarise(films: list[dict]) -> dict:
    """Count the films and their hours, and find the best one."""
    minutes = 0
    best = films[0]
    genres = set()
    for film in films:
        minutes = minutes + film["minutes"]
        genres.add(film["genre"])
        if film["rating"] > best["rating"]:
            best = film
    return {
        "films": len(films),
        "hours": round(minutes / 60, 1),
        "genres": sorted(genres),
        "best": best["title"],
    }


films = read_films(Path("data") / "titles.csv")
summary = json.dumps(summarise(films), ensure_ascii=False, indent=2)
Path("summary.json").write_text(summary, encoding="utf-8")
print(Path("summary.json").read_text(encoding="utf-8"))
