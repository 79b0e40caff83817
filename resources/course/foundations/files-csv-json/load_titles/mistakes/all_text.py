import csv


def load_titles(path):
    films = []
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            films.append(row)
    return films
