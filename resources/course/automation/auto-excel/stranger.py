import csv

from openpyxl import Workbook

book = Workbook()
sheet = book.active
with open("data/stations/mill.csv", encoding="utf-8", newline="") as file:
    for row in csv.DictReader(file):
        if row["note"]:
            sheet.append([row["month"], row["note"]])

note = sheet["B1"]
print(note.value)
print(note.data_type)
note.data_type = "s"
print(note.data_type)
book.save("notes.xlsx")
