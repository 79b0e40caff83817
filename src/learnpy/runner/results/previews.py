"""Files that a program left, read to be looked at: tables, text.

What is cheap and bounded the window reads itself; a file of a richer form is read in a child, by
the program that `preview_request` makes, for a damaged or a malicious file may take any time and
any memory.
"""

import csv
import json
from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import Any, Literal

from learnpy.language import say
from learnpy.runner.outcome import ShownValue, Table
from learnpy.runner.protocol import MEBIBYTE, Limits, RunRequest
from learnpy.runner.results.tables import LONGEST_CELL, printable

MOST_ROWS = 1_000
MOST_COLUMNS = 50
MOST_BYTES = MEBIBYTE
"""Of a text that the window reads itself."""
LARGEST_FILE = 50 * MEBIBYTE
"""A file that is larger is not read for a preview."""
_LONGEST_TEXT = 100_000
_LONGEST_LINE = 5_000
_LIMITS = Limits(seconds=10.0, memory=512 * MEBIBYTE)
_SNIFFED = 4_096
_SNIFFED_ROWS = 20

Kind = Literal["csv", "json", "workbook", "picture", "html", "text", "other"]
_KINDS: dict[str, Kind] = {
    **dict.fromkeys((".csv", ".tsv"), "csv"),
    **dict.fromkeys((".json", ".geojson", ".jsonl", ".ndjson"), "json"),
    **dict.fromkeys((".xlsx", ".xlsm"), "workbook"),
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".gif", ".bmp", ".svg", ".ico"), "picture"),
    **dict.fromkeys((".html", ".htm"), "html"),
}


class PreviewError(ValueError):
    """A file cannot be shown; the text says why, in a sentence for the learner."""


def kind_of(file: Path) -> Kind:
    """How a file can be shown: by its name, or by its first bytes where that says nothing.

    Raises:
        OSError: it cannot be read.
    """
    known = _KINDS.get(file.suffix.lower())
    if known is not None:
        return known
    with file.open("rb") as stream:
        head = stream.read(_SNIFFED)
    if b"\0" in head and not head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "other"
    return "text"


def preview_request(file: Path) -> RunRequest:
    """The request that reads a JSON file or a workbook in a child; `value` is what it shows."""
    program = f"from learnpy.runner.results.previews import read_rich\nread_rich({str(file)!r})\n"
    return RunRequest(program=program, file="preview.py", limits=_LIMITS)


def read_rich(path: str) -> ShownValue:
    """Read a JSON file or a workbook; called in a child.

    Raises:
        PreviewError: it is damaged.
        OSError: it cannot be read.
    """
    file = Path(path)
    return _read_workbook(file) if kind_of(file) == "workbook" else _read_json(file)


def read_text(file: Path) -> ShownValue:
    """The beginning of a text.

    Raises:
        OSError: it cannot be read.
    """
    text, whole = _head(file)
    lines = text.split("\n")
    shown = "\n".join(_folded(line) for line in lines[:MOST_ROWS])[:_LONGEST_TEXT]
    cut = not whole or len(lines) > MOST_ROWS or len(shown) < len(text)
    shown = printable(shown)
    return ShownValue("text", shown, max(len(text), len(shown) + 1) if cut else len(shown))


def _folded(line: str) -> str:
    """A line that is too long to be laid out at once gets an end."""
    return line if len(line) <= _LONGEST_LINE else line[:_LONGEST_LINE] + " …"


def read_csv(file: Path) -> ShownValue:
    """The first rows of a table in text, whatever stands between its cells.

    Raises:
        OSError: it cannot be read.
        PreviewError: it is no table.
    """
    text, whole = _head(file)
    lines = text.splitlines(keepends=True)
    if not whole and len(lines) > 1:
        lines.pop()  # it may be cut within
    try:
        rows = [row for row in csv.reader(lines, delimiter=_delimiter(lines)) if row]
    except csv.Error as error:
        text = say("This is no table that can be read: {problem}.", problem=error)
        raise PreviewError(text) from error
    if not rows:
        return ShownValue("text", "", 0)
    return ShownValue("CSV", "", 0, _table(rows, row_count=len(rows) if whole else None))


def _head(file: Path) -> tuple[str, bool]:
    """The beginning of a text and whether that is all of it."""
    with file.open("rb") as stream:
        content = stream.read(MOST_BYTES + 1)
    return _decoded(content[:MOST_BYTES]), len(content) <= MOST_BYTES


def _decoded(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if error.start >= len(content) - 3:  # cut within a character
            return content.decode("utf-8-sig", "ignore")
        return content.decode("cp1252", "replace")


def _delimiter(lines: list[str]) -> str:
    """What stands between the cells: the sign that gives rows of one length, and the most cells."""

    def fit(sign: str) -> tuple[bool, int]:
        rows = list(islice(csv.reader(lines, delimiter=sign), _SNIFFED_ROWS))
        widths = {len(row) for row in rows if row}
        return len(widths) == 1 and widths != {1}, max(widths, default=0)

    return max(",;\t|", key=fit)


def _table(rows: list[list[str]], *, row_count: int | None) -> Table:
    """Rows of text as a table; the first names the columns, unless a number stands in it."""
    width = max(len(row) for row in rows)
    has_names = len(rows) > 1 and not any(_is_number(cell) for cell in rows[0]) and all(rows[0][1:])
    names, content = (rows[0], rows[1:]) if has_names else ([], rows)
    shown = min(width, MOST_COLUMNS)
    cells = [[_cell(row[place]) if place < len(row) else "" for place in range(shown)]
             for row in content[:MOST_ROWS]]  # fmt: skip
    return Table(
        columns=tuple(
            _cell(names[place]) if place < len(names) else str(place + 1) for place in range(shown)
        ),
        rows=tuple(tuple(row) for row in cells),
        numeric=tuple(_are_numbers(row[place] for row in cells) for place in range(shown)),
        row_count=None if row_count is None else row_count - has_names,
        column_count=width,
    )


def _cell(value: Any) -> str:
    if isinstance(value, dict | list):
        value = json.dumps(value, ensure_ascii=False)
    text = "" if value is None else str(value)
    line = printable(" ".join(text[: LONGEST_CELL + 1].splitlines()))
    return line if len(line) <= LONGEST_CELL else line[: LONGEST_CELL - 1] + "…"


def _are_numbers(cells: Iterable[str]) -> bool:
    filled = [cell for cell in cells if cell.strip()]
    return bool(filled) and all(_is_number(cell) for cell in filled)


def _is_number(cell: str) -> bool:
    try:
        float(cell.strip().removesuffix("%").replace(",", "."))
    except ValueError:
        return False
    return True


def _read_json(file: Path) -> ShownValue:
    content = _decoded(file.read_bytes())
    in_lines = file.suffix.lower() in (".jsonl", ".ndjson")
    try:
        lines = content.splitlines()
        value = [json.loads(line) for line in lines if line.strip()] if in_lines else None
        value = value if in_lines else json.loads(content)
    except RecursionError as error:
        raise PreviewError(say("This JSON is nested too deeply to be shown.")) from error
    except ValueError as error:
        raise PreviewError(say("This is not quite JSON: {problem}.", problem=error)) from error
    table = _records_table(value) if isinstance(value, list) and value else None
    text = printable(json.dumps(value, indent=2, ensure_ascii=False))
    return ShownValue("JSON", text[:_LONGEST_TEXT], len(text), table)


def _records_table(records: list[Any]) -> Table | None:
    """A list of records as a table; None for any other list."""
    head = records[:MOST_ROWS]
    if not all(isinstance(record, dict) for record in head):
        return None
    names = list(dict.fromkeys(str(name) for record in head for name in record))
    if not names:
        return None
    shown = names[:MOST_COLUMNS]
    values = [[record.get(name) for name in shown] for record in head]
    return Table(
        columns=tuple(_cell(name) for name in shown),
        rows=tuple(tuple(_cell(value) for value in row) for row in values),
        numeric=tuple(_hold_numbers(row[place] for row in values) for place in range(len(shown))),
        row_count=len(records),
        column_count=len(names),
    )


def _hold_numbers(values: Iterable[Any]) -> bool:
    filled = [value for value in values if value is not None]
    kinds = (int, float)
    return bool(filled) and all(
        isinstance(value, kinds) and not isinstance(value, bool) for value in filled
    )


def _read_workbook(file: Path) -> ShownValue:
    """The first sheet that has something in it; openpyxl is read only here, in the child."""
    import warnings  # noqa: PLC0415

    import openpyxl  # noqa: PLC0415

    warnings.simplefilter("ignore")  # of what openpyxl leaves out, nothing is shown anyway
    try:
        book = openpyxl.load_workbook(file, read_only=True, data_only=True)
        sheets: list[Any] = list(book.worksheets)
        for sheet in sheets:
            rows = [list(row) for row in islice(_rows(sheet), MOST_ROWS + 2)]
            if rows:
                whole = len(rows) <= MOST_ROWS + 1
                return _sheet_value(sheet.title, rows, len(sheets), whole=whole)
    except (MemoryError, OSError):
        raise
    except Exception as error:
        raise PreviewError(say("This workbook cannot be read; it may be damaged.")) from error
    return ShownValue("text", "", 0)


def _rows(sheet: Any) -> Iterable[tuple[Any, ...]]:
    """Its rows down to the last that has something in it, as wide as is shown."""
    empty = 0
    for row in islice(sheet.iter_rows(values_only=True, max_col=MOST_COLUMNS + 1), 100 * MOST_ROWS):
        if any(value is not None for value in row):
            yield from ((None,) * len(row),) * min(empty, MOST_ROWS)
            empty = 0
            yield row
        else:
            empty += 1


def _sheet_value(title: str, rows: list[list[Any]], sheets: int, *, whole: bool) -> ShownValue:
    texts = [["" if value is None else _plain(value) for value in row] for row in rows]
    width = max(place + 1 for row in texts for place, cell in enumerate(row) if cell)
    table = _table([row[:width] for row in texts], row_count=len(texts) if whole else None)
    return ShownValue(title, title, sheets, table)


def _plain(value: Any) -> str:
    text = str(value)
    return text.removesuffix(" 00:00:00") if "-" in text else text
