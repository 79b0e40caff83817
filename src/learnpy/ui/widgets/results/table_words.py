"""What is said of a table: how large it is, and how much of it is shown."""

from PySide6.QtCore import QCoreApplication

from learnpy.runner.outcome import Table


def shape_words(table: Table) -> str:
    """The size of the whole table, and what is shown of it where that is not all."""
    columns = _count(table.column_count, _tr("1 column"), _tr("{count} columns"))
    shown_rows, shown_columns = len(table.rows), len(table.columns)
    if table.row_count is None:
        text = _tr("more than {rows} rows, {columns}; the first {rows} rows are shown")
        return text.format(rows=f"{shown_rows:,}", columns=columns)
    rows = _count(table.row_count, _tr("1 row"), _tr("{count} rows"))
    whole = _tr("{rows}, {columns}").format(rows=rows, columns=columns)
    parts: list[str] = []
    if shown_rows < table.row_count:
        parts.append(_tr("{count} rows").format(count=f"{shown_rows:,}"))
    if shown_columns < table.column_count:
        parts.append(_tr("{count} columns").format(count=f"{shown_columns:,}"))
    if not parts:
        return whole
    text = _tr("{whole}; the first {part} are shown")
    return text.format(whole=whole, part=_tr(" and ").join(parts))


def size_words(size: int) -> str:
    """The size of a file or of a limit, in one unit with the limits, which are set in MiB."""
    if size < 1024:  # noqa: PLR2004
        return _count(size, _tr("1 byte"), _tr("{count} bytes"))
    amount, unit = size / 1024, _tr("KiB")
    if amount >= 1023.5:  # noqa: PLR2004  1 MiB and not 1,024 KiB
        amount, unit = amount / 1024, _tr("MiB")
    digits = 1 if amount < 9.95 else 0  # noqa: PLR2004
    number = f"{amount:.{digits}f}".removesuffix(".0")
    return _tr("{amount} {unit}").format(amount=number, unit=unit)


def _count(number: int, one: str, many: str) -> str:
    return one if number == 1 else many.format(count=f"{number:,}")


def _tr(text: str) -> str:
    return QCoreApplication.translate("TableWords", text)
