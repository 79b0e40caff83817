import csv


def load_titles(path):
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            row["year"] = int(row["year"])
            row["minutes"] = int(row["minutes"])
            row["rating"] = float(row["rating"])
            print(row)
