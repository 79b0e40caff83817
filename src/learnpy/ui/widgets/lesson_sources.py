"""The sources of a lesson as they stand below its last step."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QCoreApplication

from learnpy.content.model import Source
from learnpy.ui.widgets.source_date import source_date

translate = QCoreApplication.translate


def sources_html(sources: Sequence[Source]) -> str:
    """A heading and a list of links, each with the dates of what it leads to and of its reading."""
    heading = escape(translate("LessonSources", "Sources"))
    items = "".join(f"<li>{_source(source)}</li>" for source in sources)
    return f"<h3>{heading}</h3><ul>{items}</ul>"


def _source(source: Source) -> str:
    link = f'<a href="{escape(source.url)}">{escape(source.title)}</a>'
    text = translate("LessonSources", "{link}, {date}. Read {checked}.")
    date, checked = source_date(source.date), source_date(source.checked)
    return text.format(link=link, date=date, checked=checked)
