from openpyxl import Workbook

book = Workbook()
sheet = book.active
income = 1234.5

sheet["A1"] = f"{income:,.2f}"
sheet["A2"] = income
sheet["A2"].number_format = "#,##0.00"

for address in ["A1", "A2"]:
    cell = sheet[address]
    print(address, repr(cell.value), cell.data_type, cell.number_format)
book.save("income.xlsx")
