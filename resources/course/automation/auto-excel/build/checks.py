"""Workbooks are saved and read again, as somebody else's program would do it."""

import re
from io import BytesIO

from openpyxl import Workbook, load_workbook
from openpyxl.chart import BarChart
from openpyxl.utils import range_boundaries

THREE = [
    ("Harbour", 871, 1240.5),
    ("Quarry", 240, 310.25),
    ("Mill", 305, 402.0),
]
ODD = [("=1+1", 10, 25.0), ("Old Port", 660, 905.75), ("@Central", 3, 9.0)]
MANY = [(f"Station {n}", 100 + 7 * n, 130.5 + n * 11) for n in range(1, 41)]


def reopened(answer, rows):
    """Return the first sheet after saving and loading, or a text on what came instead."""
    book = answer.build(list(rows))
    if book is None:
        return None
    if not isinstance(book, Workbook):
        return f"not a workbook: {type(book).__name__}"
    stream = BytesIO()
    book.save(stream)
    stream.seek(0)
    return load_workbook(stream).worksheets[0]


def shown(value):
    """Return what a cell holds, with a formula marked as one."""
    return value if value is not None else "(empty)"


def rows_of(sheet, first, last):
    """Return the cells of some rows, three columns wide."""
    return [
        [shown(sheet.cell(row, column).value) for column in (1, 2, 3)]
        for row in range(first, last + 1)
    ]


def worked_out(sheet, address):
    """Return the number that Excel would show in a cell, or a text that says why there is none."""
    cell = sheet[address]
    if cell.value is None:
        return "(empty)"
    if cell.data_type != "f":
        return f"no formula: {cell.value!r}"
    text = cell.value.replace("$", "").replace(" ", "").upper()
    text = re.sub(rf"('?){re.escape(sheet.title.upper())}\1!", "", text)
    inner = re.fullmatch(r"=(?:SUM\(|SUBTOTAL\((?:10)?9,)([A-Z0-9:,]+)\)", text)
    parts = inner[1].split(",") if inner else text[1:].split("+")
    total = 0.0
    for part in parts:
        if not re.fullmatch(r"[A-Z]+\d+(:[A-Z]+\d+)?", part):
            return f"a formula that is no sum of cells: {cell.value}"
        left, top, right, bottom = range_boundaries(part)
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                if (row, column) == (cell.row, cell.column):
                    return f"a formula that adds itself up: {cell.value}"
                value = sheet.cell(row, column).value
                if isinstance(value, (int, float)):
                    total += value
    return round(total, 2)


def case_rows(answer):
    """three stations: the header and the rows as they stand in the file"""
    sheet = reopened(answer, THREE)
    return sheet if not hasattr(sheet, "cell") else rows_of(sheet, 1, 4)


def case_total_row(answer):
    """three stations: what Excel would show in row 5"""
    sheet = reopened(answer, THREE)
    if not hasattr(sheet, "cell"):
        return sheet
    label = shown(sheet["A5"].value)
    return [label, worked_out(sheet, "B5"), worked_out(sheet, "C5")]


def case_corrected(answer):
    """the totals after somebody corrects Quarry to 250 rides and 320.25 euros"""
    sheet = reopened(answer, THREE)
    if not hasattr(sheet, "cell"):
        return sheet
    sheet["B3"], sheet["C3"] = 250, 320.25
    return [worked_out(sheet, "B5"), worked_out(sheet, "C5")]


def case_formats(answer):
    """three stations: the number formats of C2 to C5"""
    sheet = reopened(answer, THREE)
    if not hasattr(sheet, "cell"):
        return sheet
    return [sheet[f"C{row}"].number_format for row in range(2, 6)]


def case_names(answer):
    """a station that somebody called =1+1, and two others: the kinds of cells A2 to A4"""
    sheet = reopened(answer, ODD)
    if not hasattr(sheet, "cell"):
        return sheet
    kinds = {"f": "formula", "s": "text", "inlineStr": "text", "n": "number"}
    cells = [sheet[f"A{row}"] for row in (2, 3, 4)]
    return [f"{kinds.get(c.data_type, c.data_type)} {c.value}" for c in cells]


def case_frozen(answer):
    """how many rows stay in sight when somebody scrolls"""
    sheet = reopened(answer, THREE)
    if not hasattr(sheet, "cell"):
        return sheet
    return (
        0 if sheet.freeze_panes is None else sheet[sheet.freeze_panes].row - 1
    )


def case_chart(answer):
    """three stations: the charts, each with the cells that its bars and names come from"""
    return charts_of(answer, THREE)


def case_many(answer):
    """forty stations: the totals, and the cells of the chart"""
    sheet = reopened(answer, MANY)
    if not hasattr(sheet, "cell"):
        return sheet
    totals = [worked_out(sheet, "B42"), worked_out(sheet, "C42")]
    return [*totals, charts_of(answer, MANY)]


def case_none(answer):
    """no stations at all: all rows, and how many charts"""
    sheet = reopened(answer, [])
    if not hasattr(sheet, "cell"):
        return sheet
    return [rows_of(sheet, 1, sheet.max_row), len(charts_in(sheet))]


def case_rows_kept(answer):
    """whether the list of rows is as it was after the call"""
    rows = list(THREE)
    answer.build(rows)
    return rows == THREE


def case_sheets(answer):
    """the names of the sheets"""
    book = answer.build(list(THREE))
    return None if book is None else getattr(book, "sheetnames", "no workbook")


def charts_of(answer, rows):
    """Return each chart in words."""
    sheet = reopened(answer, rows)
    if not hasattr(sheet, "cell"):
        return sheet
    return [in_words(chart) for chart in charts_in(sheet)]


def in_words(chart):
    """Return what a chart draws."""
    kind = "bars" if isinstance(chart, BarChart) else type(chart).__name__
    drawn = [
        f"{kind} of {cells(one.val)}, names {cells(one.cat)}"
        for one in chart.series
    ]
    return "; ".join(drawn) if drawn else f"{kind} of nothing"


def cells(source):
    """Return the cells that a series comes from, such as C2:C4."""
    reference = source and (source.numRef or getattr(source, "strRef", None))
    if not reference:
        return "nowhere"
    return reference.f.split("!")[-1].replace("$", "")


def charts_in(sheet):
    """Return the charts of a sheet, for which openpyxl has no public name."""
    return sheet._charts  # noqa: SLF001
