"""The date of a source, in the window's language."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from learnpy.content.names import date_parts

translate = QCoreApplication.translate

_MONTHS = (
    QT_TRANSLATE_NOOP("SourceDate", "January"),
    QT_TRANSLATE_NOOP("SourceDate", "February"),
    QT_TRANSLATE_NOOP("SourceDate", "March"),
    QT_TRANSLATE_NOOP("SourceDate", "April"),
    QT_TRANSLATE_NOOP("SourceDate", "May"),
    QT_TRANSLATE_NOOP("SourceDate", "June"),
    QT_TRANSLATE_NOOP("SourceDate", "July"),
    QT_TRANSLATE_NOOP("SourceDate", "August"),
    QT_TRANSLATE_NOOP("SourceDate", "September"),
    QT_TRANSLATE_NOOP("SourceDate", "October"),
    QT_TRANSLATE_NOOP("SourceDate", "November"),
    QT_TRANSLATE_NOOP("SourceDate", "December"),
)


def source_date(text: str) -> str:
    """A date as it is read: 2019, April 2019 or 29 April 2019; empty where it is none."""
    year, *rest = date_parts(text) or [0]
    if not rest:
        return str(year) if year else ""
    month = translate("SourceDate", str(_MONTHS[rest[0] - 1]))
    if len(rest) == 1:
        return translate("SourceDate", "{month} {year}").format(month=month, year=year)
    whole = translate("SourceDate", "{day} {month} {year}")
    return whole.format(day=rest[1], month=month, year=year)
