from zipfile import ZipFile

from openpyxl import Workbook

book = Workbook()
sheet = book.active
sheet.title = "Rides"
sheet.append(["station", "rides"])
sheet.append(["Harbour", 871])
sheet["B3"] = 240
print(sheet["B2"].value, sheet.max_row, sheet.max_column)
book.save("rides.xlsx")

with ZipFile("rides.xlsx") as archive:
    page = archive.read("xl/worksheets/sheet1.xml").decode("utf-8")
cells = page[page.index("<row") : page.index("</sheetData>")]
print(cells.replace("<c ", "\n  <c "))
