"""Every word of the window can be translated, and has room where it gets longer or turns round.

The window is shown in a pseudo language: English with accents, between marks, two fifths longer.
"""

import ast
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.conftest import GOOD_COURSE
from tests.ui.opened import PATIENCE, check, exercise_in, open_whole

from learnpy.ui.look import Look
from learnpy.ui.main_window import MainWindow
from learnpy.ui.session import Session
from learnpy.ui.settings import Settings
from learnpy.ui.translation import ENGLISH, SYSTEM_LANGUAGE, languages, translate_window
from learnpy.ui.widgets.code.code_editor import CodeEditor
from learnpy.ui.widgets.program_step import ProgramStep
from learnpy.ui.widgets.prose_view import ProseView
from learnpy.ui.widgets.results.explanation_view import ExplanationView

ROOT = Path(__file__).resolve().parents[2]
PAGES = ("home", "progress", "search", "settings", "about", "shortcuts", "welcome", "lesson")
SIZES = ((1280, 800), (900, 600))


@pytest.fixture(scope="session")
def pseudo(translations: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the pseudo language, as German and, written from the right, as Hebrew."""
    folder = tmp_path_factory.mktemp("translations")
    for code in ("de", "he"):
        file = folder / f"learnpy_{code}.ts"
        translations.gather(file)
        translations.fill_with_pseudo(file)
        translations.compile_file(file)
    return folder


@pytest.fixture(params=["de", "he"])
def language(request: pytest.FixtureRequest, one_language: QApplication, pseudo: Path) -> str:
    assert translate_window(one_language, pseudo, request.param) == request.param
    return request.param


@pytest.fixture
def translated(
    language: str, session: Session, look: Look, data_folder: Path, qtbot: QtBot
) -> Iterator[MainWindow]:
    window = MainWindow(session, look, Settings(None), data_folder)
    qtbot.addWidget(window)
    window.resize(*SIZES[0])
    window.show()
    yield window
    window.close()


def visible(window: MainWindow, kind: type[QWidget]) -> list[QWidget]:
    return [each for each in window.findChildren(kind) if each.isVisible()]


def words_of(widget: QWidget) -> list[str]:
    """What a person sees or hears of a widget."""
    found = [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        found.append(widget.text())
    if isinstance(widget, QLineEdit):
        found.append(widget.placeholderText())
    return [plain for text in found if (plain := re.sub(r"<[^>]*>", "", text).strip())]


def of_the_course() -> str:
    files = (each for each in GOOD_COURSE.rglob("*") if each.suffix in {".md", ".yaml", ".py"})
    text = " ".join(" ".join(each.read_text(encoding="utf-8").split()) for each in sorted(files))
    return MARKUP.sub("", text)


def untranslated(text: str, course: str) -> str:
    """What is left of a text without what is translated, the course's own, and shortcuts."""
    rest = KEYS.sub("", text.partition("\t")[0])
    while rest != (fewer := re.sub(r"«[^«»]*»", " ", rest)):
        rest = fewer
    left = [part for part in re.split(r"[,:;|\n]", rest) if not is_the_courses(part, course)]
    return ", ".join(left)


def is_the_courses(part: str, course: str) -> bool:
    words = MARKUP.sub("", " ".join(part.split())).strip(" .()0123456789")
    return (
        words in course
        or words in NAMES
        or words.startswith("/")
        or not re.search(r"[A-Za-z]{3}", words)
    )


MARKUP = re.compile(r"\]\([^)]*\)|[`*\[\]]")
"""Of Markdown, and the brackets that it shares with Python."""
KEYS = re.compile(r"\b(?:Ctrl|Shift|Alt|Tab|Esc|Return|Enter|Space|PgUp|PgDown|Up|Down)\b")
NAMES = {"LearnPy", "Python", "English"}
COUNTED = re.compile(r"\{(?:count|total|minutes|days|rows|length|answered)\} (?:more )?[a-z]+s\b")
"""A number with many of something behind it."""


def cut_off(window: MainWindow) -> list[str]:
    """The words that have less room than they need."""
    found: list[str] = []
    for widget in (*visible(window, QLabel), *visible(window, QAbstractButton)):
        assert isinstance(widget, QLabel | QAbstractButton)
        if not widget.text() or widget.property("elides"):
            continue
        wraps = isinstance(widget, QLabel) and widget.wordWrap()
        needed = widget.heightForWidth(widget.width()) if wraps else widget.sizeHint().width()
        has = widget.height() if wraps else widget.width()
        if needed > has + 1:
            found.append(f"{widget.text()!r} needs {needed} of {has} pixels, wrapped: {wraps}")
    return found


def show(window: MainWindow, qtbot: QtBot, page: str) -> None:
    if page == "lesson":
        open_whole(window, qtbot, "one")
    else:
        window.show_page(page)
    QApplication.processEvents()


def test_every_word_comes_from_the_translation(translated: MainWindow, qtbot: QtBot) -> None:
    course = of_the_course()
    found: set[tuple[str, str]] = set()
    for page in PAGES:
        show(translated, qtbot, page)
        seen = [
            text
            for widget in visible(translated, QWidget)
            # What a lesson's text says stands as a whole in its description.
            if not isinstance(widget, ProseView)
            for text in words_of(widget)
        ]
        seen += [action.text() for action in translated.findChildren(QAction)]
        assert any("«" in text for text in seen)
        found |= {(page, text) for text in seen if untranslated(text, course)}
    assert found == set()


def test_longer_words_have_room(translated: MainWindow, qtbot: QtBot) -> None:
    for size in SIZES:
        translated.resize(*size)
        for page in PAGES:
            show(translated, qtbot, page)
            assert (translated.width(), translated.height()) == size

            def all_has_room(place: str = f"{page} at {size}") -> None:
                assert (place, cut_off(translated)) == (place, [])

            qtbot.waitUntil(all_has_room)


def test_a_language_from_the_right_turns_the_window_and_not_the_programs(
    translated: MainWindow, qtbot: QtBot, language: str
) -> None:
    show(translated, qtbot, "lesson")
    sidebar = translated.sidebar.mapTo(translated, translated.sidebar.rect().center()).x()
    page = translated.pages.mapTo(translated, translated.pages.rect().center()).x()
    assert (sidebar > page) is (language == "he")
    editors = visible(translated, CodeEditor)
    assert editors
    assert all(not editor.isRightToLeft() for editor in editors)


WRONG_PROGRAMS = {
    "an error": "print(1 / 0)\n",
    "a refusal": 'open("../away.txt", "w")\n',
    "a limit": 'while True:\n    print("x" * 10_000)\n',
}
WRONG_ANSWERS = {
    "a result": "def double(number):\n    return number + 1\n",
    "an error": "def double(number):\n    return number / 0\n",
    "no function": "print(1)\n",
    "a limit": "def double(number):\n    return [0] * 10**12\n",
}
CODE = re.compile(r"`[^`]*`")


def test_what_is_told_of_a_program_comes_from_the_translation(
    translated: MainWindow, qtbot: QtBot
) -> None:
    open_whole(translated, qtbot, "one")
    step = translated.findChildren(ProgramStep)[0]
    for name, program in WRONG_PROGRAMS.items():
        step.editor.replace_text(program)
        step.run()
        qtbot.waitUntil(lambda: not step.is_running, timeout=PATIENCE)
        (told,) = step.results.findChildren(ExplanationView)
        assert "«" in told.spoken
        status = step.console.status.text()
        not_ours = f"{program} ⚠ ZeroDivisionError: division by zero"
        assert (name, untranslated(f"{status}, {told.spoken}", not_ours)) == (name, "")


def test_a_verdict_comes_from_the_translation(translated: MainWindow, qtbot: QtBot) -> None:
    open_whole(translated, qtbot, "one")
    step = exercise_in(translated, "double")
    for name, program in WRONG_ANSWERS.items():
        result = check(qtbot, step, program)
        assert "«" in result.message
        assert (name, untranslated(CODE.sub(" ", result.message), program)) == (name, "")


def test_every_text_of_the_code_reaches_the_translators(pseudo: Path) -> None:
    gathered = {
        (message.findtext("source"), message.get("numerus") == "yes")
        for message in ET.parse(pseudo / "learnpy_de.ts").getroot().iter("message")
    }
    written: set[tuple[str, bool]] = set()
    for file in (ROOT / "src" / "learnpy" / "ui").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            name = node.func if isinstance(node, ast.Call) else None
            called = getattr(name, "attr", getattr(name, "id", ""))
            if isinstance(node, ast.Call) and called in ("tr", "translate", "QT_TRANSLATE_NOOP"):
                first = 0 if called == "tr" else 1
                text, *rest = node.args[first:]
                is_marked = file.name == "shortcuts.py"  # its words are, in shortcut_table.py
                if isinstance(name, ast.Attribute) and isinstance(text, ast.Name) and not is_marked:
                    pytest.fail(f"{file.name}:{node.lineno}: Qt's lupdate finds no text here")
                if isinstance(text, ast.Constant) and isinstance(text.value, str):
                    written.add((text.value, bool(rest)))
                    # lupdate takes the count for the third, and only behind a comment as it is.
                    in_order = not rest or (ast.unparse(rest[0]), len(rest)) == ("''", 2)
                    # In `tr`, a class finds no text with %n that the class it is made of has.
                    if not in_order or node.keywords or "%n" in text.value:
                        pytest.fail(f'{file.name}:{node.lineno}: write "{{count}} …", "", count')
                    if COUNTED.search(text.value) and not rest:
                        pytest.fail(f"{file.name}:{node.lineno}: give the count, for its form")
    assert written
    assert written - gathered == set()


def test_without_a_translation_the_window_speaks_english(
    qapp: QApplication, tmp_path: Path, pseudo: Path
) -> None:
    assert languages(tmp_path) == (ENGLISH,)
    assert translate_window(qapp, tmp_path, "de") == ENGLISH
    assert languages(pseudo) == (ENGLISH, "de", "he")
    assert translate_window(qapp, pseudo, "fr") == ENGLISH
    assert translate_window(qapp, pseudo, ENGLISH) == ENGLISH


def test_a_damaged_translation_leaves_the_window_in_english(
    qapp: QApplication, tmp_path: Path
) -> None:
    (tmp_path / "learnpy_de.qm").write_bytes(b"no translation")
    assert translate_window(qapp, tmp_path, "de") == ENGLISH


def test_the_language_is_remembered(data_folder: Path) -> None:
    assert Settings(data_folder).language == SYSTEM_LANGUAGE
    Settings(data_folder).language = "de"
    assert Settings(data_folder).language == "de"


def test_what_is_translated_stays_when_the_texts_are_gathered_again(
    translations: ModuleType, tmp_path: Path
) -> None:
    file = tmp_path / "learnpy_de.ts"
    translations.gather(file)
    total, done = translations.count(file)
    assert done == 0
    text = file.read_text(encoding="utf-8")
    home = text.replace(
        '<source>Sidebar</source>\n        <translation type="unfinished"></translation>',
        "<source>Sidebar</source>\n        <translation>Seitenleiste</translation>",
    )
    assert home != text
    file.write_text(home, encoding="utf-8")
    translations.gather(file)
    assert translations.count(file) == (total, 1)
    assert "Seitenleiste" in file.read_text(encoding="utf-8")
