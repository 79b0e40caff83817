import csv


def load_titles(path):
    films = []
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            row["year"] = int(row["year"])
            row["minutes"] = int(row["minutes"])
            row["rating"] = int(float(row["rating"]))
            films.append(row)
    return films
