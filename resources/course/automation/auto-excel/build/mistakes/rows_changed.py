"""Adds the total to the caller's list."""

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference

MONEY = "#,##0.00"


def build(rows: list[tuple[str, int, float]]) -> Workbook:
    """Return a workbook of stations with totals and a chart of the income."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Stations"
    sheet.append(["station", "rides", "income"])
    sheet.freeze_panes = "A2"
    for station, rides, income in rows:
        sheet.append([station, rides, income])
        at = sheet.max_row
        sheet[f"A{at}"].data_type = "s"
        sheet[f"C{at}"].number_format = MONEY

    if rows:
        last = sheet.max_row
        rows.append(("total", f"=SUM(B2:B{last})", f"=SUM(C2:C{last})"))
        sheet.append(rows[-1])
        sheet[f"C{last + 1}"].number_format = MONEY

        chart = BarChart()
        incomes = Reference(sheet, min_col=3, min_row=2, max_row=last)
        names = Reference(sheet, min_col=1, min_row=2, max_row=last)
        chart.add_data(incomes)
        chart.set_categories(names)
        sheet.add_chart(chart, "E2")
    return book


if __name__ == "__main__":
    stations = [("Harbour", 871, 1240.5), ("Quarry", 240, 310.0)]
    build(stations).save("stations.xlsx")
