"""The date of a source as the window says it."""

from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtWidgets import QApplication

from learnpy.content.names import date_in_words
from learnpy.ui.translation import translate_window
from learnpy.ui.widgets.source_date import source_date

GERMAN = """<TS version="2.1" language="de"><context><name>SourceDate</name>
<message><source>March</source><translation>März</translation></message>
<message><source>{day} {month} {year}</source><translation>{day}. {month} {year}</translation>
</message></context></TS>"""


@pytest.mark.parametrize("text", ["2019", "2019-03", "2019-03-09", "2024-12-31"])
def test_in_english_it_is_as_in_the_course(qapp: QApplication, text: str) -> None:
    assert source_date(text) == date_in_words(text)


def test_another_language_writes_it_in_its_own_way(
    one_language: QApplication, translations: ModuleType, tmp_path: Path
) -> None:
    file = tmp_path / "learnpy_de.ts"
    file.write_text(GERMAN, encoding="utf-8")
    translations.compile_file(file)
    assert translate_window(one_language, tmp_path, "de") == "de"
    dates = [source_date(text) for text in ("2019", "2019-03", "2019-03-09", "")]
    assert dates == ["2019", "März 2019", "9. März 2019", ""]
