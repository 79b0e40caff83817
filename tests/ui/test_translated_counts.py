"""A text that counts something has the form that the language has for the number."""

import shutil
import xml.etree.ElementTree as ET
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from learnpy.runner.outcome import Table
from learnpy.ui.look import Look
from learnpy.ui.main_window import MainWindow
from learnpy.ui.pages.progress.words import in_days
from learnpy.ui.pages.shortcuts_page import ShortcutsPage
from learnpy.ui.translation import form_number, translate_window
from learnpy.ui.widgets.results.table_words import shape_words

ONE_OF_EACH = {
    ("ProgressWords", "1 day"): ("1 dzień",),
    ("ProgressWords", "{count} days"): ("{count} dzień", "{count} dni", "{count} dni"),
    ("TableWords", "1 row"): ("1 wiersz",),
    ("TableWords", "{count} rows"): ("{count} wiersz", "{count} wiersze", "{count} wierszy"),
    ("TableWords", "1 column"): ("1 kolumna",),
    ("ShortcutsPage", "{count} shortcuts"): ("{count} skrót", "{count} skróty", "{count} skrótów"),
    ("HomePage", "{done} of {total} lessons done"): (
        "{done} z {total} lekcji jest gotowa",
        "{done} z {total} lekcji są gotowe",
        "{done} z {total} lekcji jest gotowych",
    ),
    ("HomePage", "{done} of {total} lesson done"): ("{done} z {total} lekcji jest gotowa",),
    ("Sidebar", "{done} of {total} lessons done"): (
        "{done}/{total} lekcja",
        "{done}/{total} lekcje",
        "{done}/{total} lekcji",
    ),
}
"""Polish, which has three forms: for 1, for 2 to 4 and 22 to 24, and for all others."""


def fill(file: Path, words: dict[tuple[str, str], tuple[str, ...]]) -> None:
    """Translate some texts of a `.ts` file, by their context and their English."""
    tree = ET.parse(file)
    left = dict(words)
    for context in tree.getroot().iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name") or "", message.findtext("source") or "")
            translation = message.find("translation")
            if translation is None or key not in left:
                continue
            del translation.attrib["type"]
            places = translation.findall("numerusform") or [translation]
            for place, text in zip(places, left.pop(key), strict=True):
                place.text = text
    assert left == {}
    tree.write(file, encoding="utf-8", xml_declaration=True)


@pytest.fixture(scope="session")
def gathered(translations: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All texts of the window, not translated yet."""
    file = tmp_path_factory.mktemp("polish") / "learnpy_pl.ts"
    translations.gather(file)
    return file


@pytest.fixture
def polish_file(gathered: Path, tmp_path: Path) -> Path:
    """A copy of it, to fill."""
    return Path(shutil.copyfile(gathered, tmp_path / gathered.name))


@pytest.fixture
def polish(one_language: QApplication, translations: ModuleType, polish_file: Path) -> QApplication:
    """The application, speaking Polish."""
    fill(polish_file, ONE_OF_EACH)
    translations.compile_file(polish_file)
    assert translations.count(polish_file)[1] == len(ONE_OF_EACH)
    assert translate_window(one_language, polish_file.parent, "pl") == "pl"
    return one_language


def table(rows: int) -> Table:
    return Table(columns=("a",), rows=(("1",),) * min(rows, 3), row_count=rows, column_count=1)


@pytest.mark.parametrize(
    ("count", "days", "rows"),
    [
        (1, "1 dzień", "1 wiersz, 1 kolumna"),
        (2, "2 dni", "2 wiersze, 1 kolumna"),
        (5, "5 dni", "5 wierszy, 1 kolumna; the first 3 wiersze are shown"),
        (21, "21 dni", "21 wierszy, 1 kolumna; the first 3 wiersze are shown"),
        (22, "22 dni", "22 wiersze, 1 kolumna; the first 3 wiersze are shown"),
        (1_212, "1212 dni", "1,212 wierszy, 1 kolumna; the first 3 wiersze are shown"),
    ],
)
def test_a_count_has_its_form(polish: QApplication, count: int, days: str, rows: str) -> None:
    assert (in_days(count), shape_words(table(count))) == (days, rows)


@pytest.mark.parametrize(
    ("total", "words"),
    [(1, "0/1 lekcja"), (2, "0/2 lekcje"), (5, "0/5 lekcji"), (22, "0/22 lekcje")],
)
def test_the_form_follows_what_is_counted(
    polish: QApplication, window: MainWindow, total: int, words: str
) -> None:
    window.sidebar.show_overall(0, total)
    assert words in [each.text() for each in window.sidebar.findChildren(QLabel)]


def test_home_has_the_forms_of_what_it_shows(
    polish: QApplication, window: MainWindow, qtbot: QtBot
) -> None:
    window.show_page("home")

    def both_tracks_are_shown() -> None:
        shown = {each.text() for each in window.pages.findChildren(QLabel)}
        assert {"0 z 1 lekcji jest gotowa", "0 z 2 lekcji są gotowe"} <= shown

    qtbot.waitUntil(both_tracks_are_shown)


def test_the_shortcuts_page_has_the_form_of_what_it_finds(polish: QApplication, look: Look) -> None:
    page = ShortcutsPage(look)
    seen: set[str] = set()
    for typed in "abcdefghijklmnop":
        page.box.setText(typed)
        found = len(page.shown())
        word = "skróty" if found % 10 in (2, 3, 4) and found not in (12, 13, 14) else "skrótów"
        if found > 1:
            assert f"{found} {word}" in [each.text() for each in page.findChildren(QLabel)]
            seen.add(word)
    assert seen == {"skróty", "skrótów"}


def test_a_count_without_bounds_has_a_form(polish: QApplication) -> None:
    assert form_number(999_999) == 999_999
    assert form_number(5_000_000_022) == 1_000_022
    assert shape_words(table(5_000_000_022)).startswith("5,000,000,022 wiersze, ")
    assert shape_words(table(5_000_000_012)).startswith("5,000,000,012 wierszy, ")


def test_english_has_one_and_many(qapp: QApplication) -> None:
    assert [in_days(count) for count in (0, 1, 2)] == ["0 days", "1 day", "2 days"]
    assert shape_words(table(1)) == "1 row, 1 column"
    assert shape_words(table(5_000_000_022)) == (
        "5,000,000,022 rows, 1 column; the first 3 rows are shown"
    )


def test_a_text_without_all_its_forms_is_not_done_and_stays_in_english(
    one_language: QApplication, translations: ModuleType, polish_file: Path
) -> None:
    fill(polish_file, {("ProgressWords", "{count} days"): ("{count} dzień", "", "{count} dni")})
    translations.compile_file(polish_file)
    assert translations.count(polish_file)[1] == 0
    translate_window(one_language, polish_file.parent, "pl")
    assert in_days(5) == "5 days"


def test_the_forms_stay_when_the_texts_are_gathered_again(
    translations: ModuleType, polish_file: Path
) -> None:
    fill(polish_file, ONE_OF_EACH)
    translations.gather(polish_file)
    assert translations.count(polish_file)[1] == len(ONE_OF_EACH)
    assert "{count} wierszy" in polish_file.read_text(encoding="utf-8")
