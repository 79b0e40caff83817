import csv
from pathlib import Path


def load_titles(path: Path) -> list[dict]:
    films = []
    # Open the file, and add one dictionary for each film.
    return films


print(load_titles(Path("data") / "titles.csv")[:1])
