from openpyxl import Workbook, load_workbook

book = Workbook()
sheet = book.active
for row in [["station", "rides"], ["Harbour", 871], ["Quarry", 240]]:
    sheet.append(row)
sheet["A4"] = "total"
sheet["B4"] = "=SUM(B2:B3)"
book.save("total.xlsx")

print(load_workbook("total.xlsx").active["B4"].value)
print(load_workbook("total.xlsx", data_only=True).active["B4"].value)
