"""Suggestions and signatures, by real keys and a real child."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from keyboard import take_focus
from learnpy.ui.completion_process import CompletionProcess
from learnpy.ui.look import Look
from learnpy.ui.widgets.code.code_assistant import CodeAssistant
from learnpy.ui.widgets.code.editor_well import EditorWell
from learnpy.ui.widgets.code.signature_tip import SignatureTip
from learnpy.ui.widgets.code.suggestion_list import SuggestionList

LONG = 60_000
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(scope="module")
def completions(qapp, tmp_path_factory: pytest.TempPathFactory) -> Iterator[CompletionProcess]:
    process = CompletionProcess(tmp_path_factory.mktemp("cache"), patience=LONG)
    yield process
    process.close()


class Desk:
    """An editor on a page that scrolls, as in a lesson."""

    def __init__(self, qtbot: QtBot, look: Look, completions: CompletionProcess) -> None:
        self.qtbot = qtbot
        self.scroller = QScrollArea()
        self.scroller.setWidgetResizable(True)
        page = QWidget()
        column = QVBoxLayout(page)
        self.well = EditorWell("", "", look, "Program")
        self.well.assist_with(completions)
        self.editor = self.well.editor
        column.addWidget(self.well)
        column.addStretch()
        self.scroller.setWidget(page)
        qtbot.addWidget(self.scroller)
        self.scroller.resize(700, 500)
        self.scroller.show()
        take_focus(qtbot, self.editor)
        self.completions = completions

    @property
    def assistant(self) -> CodeAssistant:
        assert self.well.assistant is not None
        return self.well.assistant

    def type(self, text: str) -> None:
        for number, line in enumerate(text.split("\n")):
            if number:
                self.press(Qt.Key.Key_Return)
            self.qtbot.keyClicks(self.editor, line)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
        self.qtbot.keyClick(self.editor, key, modifiers or Qt.KeyboardModifier.NoModifier)

    def shown_list(self) -> SuggestionList | None:
        shown = [s for s in self.scroller.findChildren(SuggestionList) if s.isVisible()]
        return shown[0] if shown else None

    def tip(self) -> SignatureTip | None:
        shown = [t for t in self.scroller.findChildren(SignatureTip) if t.isVisible()]
        return shown[0] if shown else None

    def names(self) -> list[str]:
        shown = self.shown_list()
        return shown.names if shown is not None else []

    def wait_for(self, name: str) -> None:
        self.qtbot.waitUntil(lambda: name in self.names(), timeout=LONG)

    def wait_for_words(self, words: str) -> None:
        def said() -> bool:
            tip = self.tip()
            return tip is not None and words in tip.words

        self.qtbot.waitUntil(said, timeout=LONG)

    def settle(self) -> None:
        """Wait until no question is under way."""
        self.qtbot.waitUntil(
            lambda: (
                not self.assistant._names_pause.isActive()
                and not self.assistant._tip_pause.isActive()
                and self.completions._asked is None
            ),
            timeout=LONG,
        )


@pytest.fixture
def desk(qtbot: QtBot, look: Look, completions: CompletionProcess) -> Desk:
    return Desk(qtbot, look, completions)


def test_names_come_after_a_dot_and_follow_what_is_typed(desk: Desk) -> None:
    desk.type("''.")
    desk.wait_for("upper")
    desk.type("is")
    assert desk.names()
    assert all(name.startswith("is") for name in desk.names())
    desk.type("xq")
    assert desk.shown_list() is None
    assert desk.editor.text == "''.isxq"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Enter])
def test_the_marked_name_is_taken_and_undone_at_once(desk: Desk, key: Qt.Key) -> None:
    desk.editor.insertPlainText("x = '🙂é'; ''.upp")
    desk.press(Qt.Key.Key_Space, CONTROL)
    desk.wait_for("upper")
    desk.press(key)
    assert desk.editor.text == "x = '🙂é'; ''.upper"
    assert desk.shown_list() is None
    desk.editor.undo()
    assert desk.editor.text == "x = '🙂é'; ''.upp"


def test_the_mark_goes_up_and_down_and_round(desk: Desk) -> None:
    desk.type("''.is")
    desk.press(Qt.Key.Key_Space, CONTROL)
    desk.wait_for("isupper")
    names = desk.names()
    shown = desk.shown_list()
    assert shown is not None

    def marked() -> str:
        assert shown is not None
        assert shown.current is not None
        return shown.current.name

    assert marked() == names[0]
    desk.press(Qt.Key.Key_Down)
    assert marked() == names[1]
    desk.press(Qt.Key.Key_Up)
    desk.press(Qt.Key.Key_Up)
    assert marked() == names[-1]
    desk.press(Qt.Key.Key_PageUp)
    assert marked() == names[max(0, len(names) - 1 - 8)]
    desk.press(Qt.Key.Key_Return)
    assert desk.editor.text == f"''.{names[max(0, len(names) - 9)]}"


def test_enter_after_the_whole_name_begins_a_line(desk: Desk) -> None:
    desk.type("''.spl")
    desk.press(Qt.Key.Key_Space, CONTROL)
    desk.wait_for("split")
    desk.type("it")
    desk.wait_for("splitlines")
    desk.press(Qt.Key.Key_Return)
    assert desk.editor.text == "''.split\n"


def test_escape_closes_it_and_does_not_leave_the_editor(desk: Desk) -> None:
    desk.type("''.")
    desk.wait_for("upper")
    desk.press(Qt.Key.Key_Escape)
    assert desk.shown_list() is None
    desk.press(Qt.Key.Key_Tab)
    assert desk.editor.hasFocus()
    assert desk.editor.text == "''. "


@pytest.mark.parametrize(
    ("before", "key", "modifiers"),
    [
        ("", Qt.Key.Key_ParenLeft, SHIFT),
        ("", Qt.Key.Key_Space, None),
        ("", Qt.Key.Key_Left, None),
        ("", Qt.Key.Key_Home, None),
        ("", Qt.Key.Key_Backspace, None),
    ],
)
def test_it_closes_when_the_word_is_left(
    desk: Desk, before: str, key: Qt.Key, modifiers: Qt.KeyboardModifier | None
) -> None:
    desk.type("''.")
    desk.wait_for("upper")
    desk.press(key, modifiers)
    assert desk.shown_list() is None


@pytest.mark.parametrize(
    "text", ["3.", "x = 10.", "..", "# len.", "'len.", "'''len.", "pri", "x = pri"]
)
def test_it_does_not_open_by_itself_where_it_would_be_in_the_way(desk: Desk, text: str) -> None:
    desk.type(text[:-1])
    desk.qtbot.waitUntil(lambda: desk.editor._highlighter.is_settled, timeout=LONG)
    desk.type(text[-1])
    assert not desk.assistant._names_pause.isActive()
    desk.settle()
    assert desk.shown_list() is None


def test_where_nothing_fits_it_says_so_when_asked(desk: Desk) -> None:
    desk.type("nothing_like_this")
    desk.press(Qt.Key.Key_Space, CONTROL)
    desk.qtbot.waitUntil(lambda: desk.shown_list() is not None, timeout=LONG)
    shown = desk.shown_list()
    assert shown is not None
    assert shown.current_words == "No suggestions here"
    desk.press(Qt.Key.Key_Return)
    assert desk.editor.text == "nothing_like_this\n"


def test_an_answer_to_a_place_that_was_left_is_dropped(desk: Desk) -> None:
    desk.type("''.")
    desk.assistant._ask_names()
    desk.press(Qt.Key.Key_Backspace)
    desk.press(Qt.Key.Key_Backspace)
    desk.settle()
    assert desk.shown_list() is None


def test_it_closes_when_the_keyboard_goes_elsewhere(desk: Desk) -> None:
    desk.type("''.")
    desk.wait_for("upper")
    desk.editor.clearFocus()
    assert desk.shown_list() is None


def test_it_closes_when_theme_or_text_size_change(desk: Desk, look: Look) -> None:
    desk.type("print(''.")
    desk.wait_for("upper")
    desk.assistant._ask_signature()
    desk.wait_for_words("print(")
    look.set_scale(1.5)
    assert desk.shown_list() is None
    assert desk.tip() is None


def test_a_click_chooses(desk: Desk) -> None:
    desk.type("''.uppe")
    desk.press(Qt.Key.Key_Space, CONTROL)
    desk.wait_for("upper")
    shown = desk.shown_list()
    assert shown is not None
    view = shown.findChildren(QListView)[0]
    centre = view.visualRect(view.model().index(0, 0)).center()
    desk.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    assert desk.editor.text == "''.upper"
    assert desk.editor.hasFocus()


def test_the_mark_is_told_to_a_screen_reader(desk: Desk) -> None:
    said: list[str] = []
    desk.assistant._announce = said.append  # type: ignore[method-assign]
    desk.type("''.isu")
    desk.press(Qt.Key.Key_Space, CONTROL)
    desk.wait_for("isupper")
    assert said == ["isupper, function, 1 of 1"]
    shown = desk.shown_list()
    assert shown is not None
    view = shown.findChildren(QListView)[0]
    index = view.model().index(0, 0)
    assert view.model().data(index, Qt.ItemDataRole.AccessibleTextRole) == "isupper, function"
    assert view.accessibleName() == "Suggestions"


def test_the_signature_follows_the_arguments(desk: Desk) -> None:
    desk.type("def half(price, by=2): ...")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Home)
    said: list[str] = []
    desk.assistant._announce = said.append  # type: ignore[method-assign]
    desk.type("half(")
    desk.wait_for_words("half(price, by=2), now: price")
    desk.type("1,")
    desk.wait_for_words("now: by=2")
    assert said == ["half(price, by=2), now: price", "half(price, by=2), now: by=2"]
    desk.type("3)")
    desk.qtbot.waitUntil(lambda: desk.tip() is None, timeout=LONG)


def test_escape_closes_the_signature_and_the_keys_bring_it_back(desk: Desk) -> None:
    desk.type("print(")
    desk.wait_for_words("print(*values")
    desk.press(Qt.Key.Key_Escape)
    assert desk.tip() is None
    desk.press(Qt.Key.Key_Space, CONTROL | SHIFT)
    desk.wait_for_words("print(*values")


def test_names_and_signature_are_whole_and_hide_no_code(desk: Desk) -> None:
    for _ in range(15):
        desk.press(Qt.Key.Key_Return)
    desk.type("print(''.")
    desk.wait_for("upper")
    desk.assistant._ask_signature()
    desk.wait_for_words("print(")
    shown, tip = desk.shown_list(), desk.tip()
    assert shown is not None
    assert tip is not None
    page = desk.scroller.widget()
    caret = desk.editor.cursorRect()
    top = desk.editor.viewport().mapTo(page, caret.topLeft()).y()
    for each in (shown, tip):
        assert each.parentWidget() is page
        assert page.rect().contains(each.geometry())
        assert each.geometry().bottom() < top or each.geometry().top() > top + caret.height()
    assert not shown.geometry().intersects(tip.geometry())


def test_near_the_foot_of_the_window_the_names_are_above(desk: Desk) -> None:
    for _ in range(22):
        desk.press(Qt.Key.Key_Return)
    desk.type("''.")
    desk.wait_for("upper")
    shown = desk.shown_list()
    assert shown is not None
    page = desk.scroller.widget()
    line = desk.editor.viewport().mapTo(page, desk.editor.cursorRect().topLeft()).y()
    assert shown.geometry().bottom() < line


def test_typing_goes_on_while_the_child_is_busy(qtbot: QtBot, look: Look, tmp_path: Path) -> None:
    process = CompletionProcess(tmp_path, patience=LONG)
    desk = Desk(qtbot, look, process)
    desk.type("import scipy.stats as s\ns.")
    desk.type("abc")
    assert desk.editor.text.endswith("abc")
    process.close()
