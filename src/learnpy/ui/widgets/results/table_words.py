"""What is said of a table: how large it is, and how much of it is shown."""

from PySide6.QtCore import QCoreApplication

from learnpy.runner.outcome import Table
from learnpy.ui.translation import form_number

translate = QCoreApplication.translate


def shape_words(table: Table) -> str:
    """The size of the whole table, and what is shown of it where that is not all."""
    columns = _count(
        table.column_count,
        translate("TableWords", "1 column"),
        translate("TableWords", "{count} columns", "", form_number(table.column_count)),
    )
    shown_rows, shown_columns = len(table.rows), len(table.columns)
    if table.row_count is None:
        text = translate(
            "TableWords",
            "more than {rows} rows, {columns}; the first {rows} rows are shown",
            "",
            shown_rows,
        )
        return text.format(rows=f"{shown_rows:,}", columns=columns)
    rows = _count(
        table.row_count,
        translate("TableWords", "1 row"),
        translate("TableWords", "{count} rows", "", form_number(table.row_count)),
    )
    whole = translate("TableWords", "{rows}, {columns}").format(rows=rows, columns=columns)
    parts: list[str] = []
    if shown_rows < table.row_count:
        text = translate("TableWords", "{count} rows", "", shown_rows)
        parts.append(text.format(count=f"{shown_rows:,}"))
    if shown_columns < table.column_count:
        text = translate("TableWords", "{count} columns", "", shown_columns)
        parts.append(text.format(count=f"{shown_columns:,}"))
    if not parts:
        return whole
    part = parts[0]
    if len(parts) > 1:
        text = translate("TableWords", "{rows} and {columns}")
        part = text.format(rows=parts[0], columns=parts[1])
    text = translate("TableWords", "{whole}; the first {part} are shown")
    return text.format(whole=whole, part=part)


def size_words(size: int) -> str:
    """The size of a file or of a limit, in one unit with the limits, which are set in MiB."""
    if size < 1024:  # noqa: PLR2004
        return _count(
            size,
            translate("TableWords", "1 byte"),
            translate("TableWords", "{count} bytes", "", size),
        )
    amount, unit = size / 1024, translate("TableWords", "KiB")
    if amount >= 1023.5:  # noqa: PLR2004  1 MiB and not 1,024 KiB
        amount, unit = amount / 1024, translate("TableWords", "MiB")
    digits = 1 if amount < 9.95 else 0  # noqa: PLR2004
    number = f"{amount:.{digits}f}".removesuffix(".0")
    return translate("TableWords", "{amount} {unit}").format(amount=number, unit=unit)


def _count(number: int, one: str, many: str) -> str:
    return one if number == 1 else many.format(count=f"{number:,}")
