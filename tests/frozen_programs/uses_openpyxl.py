import openpyxl

book = openpyxl.Workbook()
book.active["A1"] = 7
book.save("book.xlsx")
print(openpyxl.load_workbook("book.xlsx").active["A1"].value == 7)
