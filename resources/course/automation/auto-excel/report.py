"""Twelve files become one workbook: data, totals, a red flag and a chart."""

from pathlib import Path

import pandas as pd
from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Font, PatternFill

files = sorted(Path("data/stations").glob("*.csv"))
year = pd.concat([pd.read_csv(f, keep_default_na=False) for f in files])

book = Workbook()
summary = book.active
summary.title = "Summary"
data = book.create_sheet("Data")
data.append(list(year.columns))
for row in year.itertuples(index=False):
    data.append(list(row))
    data.cell(data.max_row, 6).data_type = "s"  # a note is never a formula

summary.append(["station", "income", "repairs", "repairs / income"])
for station in sorted(year["station"].unique()):
    at = summary.max_row + 1
    sums = [f"=SUMIFS(Data!{c}:{c},Data!A:A,A{at})" for c in "DE"]
    summary.append([station, *sums, f"=C{at}/B{at}"])
end = summary.max_row
total = end + 1
sums = [f"=SUM({c}2:{c}{end})" for c in "BC"]
summary.append(["total", *sums, f"=C{total}/B{total}"])
summary.append(["rows that were read", len(year)])
summary.append(["rows in Data", "=COUNTA(Data!A:A)-1"])
summary.append(["all there?", f'=IF(B{total + 1}=B{total + 2},"yes","NO")'])

for sheet in [summary, data]:
    sheet.freeze_panes = "A2"
    sheet.column_dimensions["A"].width = 20
    for cell in sheet[1]:
        cell.font = Font(bold=True)
for row in summary[f"B2:D{total}"]:
    for cell, pattern in zip(row, ["#,##0", "#,##0", "0%"]):
        cell.number_format = pattern
flag = FormulaRule(["$D2>0.25"], fill=PatternFill(bgColor="FFC7CE"))
summary.conditional_formatting.add(f"A2:D{end}", flag)

chart = BarChart()
chart.title = "Income in 2025 (EUR)"
chart.add_data(Reference(summary, min_col=2, min_row=2, max_row=end))
chart.set_categories(Reference(summary, min_col=1, min_row=2, max_row=end))
chart.legend = None
chart.x_axis.delete = chart.y_axis.delete = False  # otherwise Excel hides them
summary.add_chart(chart, "F2")
book.save("stations_2025.xlsx")

rows_here = data.max_row - 1
print(len(files), "files,", len(year), "rows,", rows_here, "rows in Data")
print(summary["A2"].value, summary["B2"].value, summary["D2"].value)
