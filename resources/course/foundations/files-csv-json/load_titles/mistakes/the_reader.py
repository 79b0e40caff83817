import csv


def load_titles(path):
    with open(path, encoding="utf-8", newline="") as file:
        return csv.DictReader(file)
