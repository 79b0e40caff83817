import csv

with open("data/titles.csv", encoding="utf-8", newline="") as file:
    for row in csv.DictReader(file):
        if row["genre"] == "history":
            print(row["title"], row["minutes"])
            print(row["minutes"] < "90", int(row["minutes"]) < 90)
