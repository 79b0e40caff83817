"""Whoever goes by keyboard sees where: every kind of control is drawn otherwise when it has it."""

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QCheckBox,
    QLineEdit,
    QListWidget,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from keyboard import take_focus
from learnpy.ui.look import Look
from learnpy.ui.main_window import MainWindow
from learnpy.ui.widgets.choice_box import ChoiceBox
from learnpy.ui.widgets.code.code_view import CodeView
from learnpy.ui.widgets.code.editor_well import EditorWell
from learnpy.ui.widgets.console.console_text import ConsoleText
from learnpy.ui.widgets.elements import button, frame
from learnpy.ui.widgets.focus_frame import FocusFrame
from learnpy.ui.widgets.name_button import NameButton
from learnpy.ui.widgets.outline_entry import OutlineEntry
from learnpy.ui.widgets.prose_view import ProseView
from learnpy.ui.widgets.results.figure_view import FigureView
from learnpy.ui.widgets.step_heading import StepHeading
from opened import PATIENCE, open_whole

CONTRAST = 3.0
"""What WCAG asks of a sign that something has the keyboard, against the same place without it."""
BUTTONS = (QPushButton, QRadioButton, QCheckBox)
LEAST = 24
"""Pixels that have to have it: the frame of a radio button is the shortest."""


def nothing() -> None:
    """What a button of this test does."""


def controls(look: Look) -> dict[str, QWidget]:
    """One of each kind that Tab or a jump comes to."""
    check, radio = QCheckBox("Choice"), QRadioButton("Choice")
    lines, tree = QListWidget(), QTreeWidget()
    lines.setObjectName("lines")
    lines.addItems(["one", "two"])
    tree.setObjectName("topics")
    tree.addTopLevelItem(QTreeWidgetItem(["one"]))
    box = ChoiceBox(look)
    box.addItems(["one", "two"])
    output = ConsoleText(look)
    output.setPlainText("printed")
    entry = OutlineEntry(1, 2, "A step", nothing, look)
    entry.fit(300)
    page = QScrollArea()
    page.setFixedHeight(60)
    made: dict[str, QWidget] = {
        kind: button("Press", nothing, kind) for kind in ("plain", "primary", "quiet", "neighbour")
    }
    checked = button("Press", nothing, "quiet")
    checked.setCheckable(True)
    checked.setChecked(True)
    return made | {
        "checked": checked,
        "name": NameButton("A name", nothing),
        "check": check,
        "radio": radio,
        "field": QLineEdit("text"),
        "box": box,
        "lines": lines,
        "tree": tree,
        "editor": EditorWell("x = 1", "", look, "Program"),
        "code": CodeView("<pre>x = 1</pre>", look, "Program"),
        "output": output,
        "prose": ProseView('<p>See <a href="lesson:one">it</a>.</p>', look),
        "heading": StepHeading(1, "Title", "Quiz", "quiz", look, large=False),
        "figure": FigureView(Path("no-such.png"), "A figure", look),
        "entry": entry,
        "sidebar": sidebar_entry(look),
        "page": page,
    }


def sidebar_entry(look: Look) -> QWidget:
    """A button with an icon, as the sidebar has them."""
    made = button("Progress", nothing, "quiet")
    made.setIcon(look.icon("search"))
    made.setCheckable(True)
    return made


def choice_card() -> tuple[QWidget, QWidget]:
    """An answer to choose, its card as wide as what it stands in; and the card of its question."""
    question, answers, card = frame("card"), QWidget(), frame("choice")
    QVBoxLayout(card).addWidget(QRadioButton("Choice"))
    column = QVBoxLayout(answers)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(card)
    QVBoxLayout(question).addWidget(answers)
    return question, card


def luminance(colour: QColor) -> float:
    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    return (
        0.2126 * linear(colour.redF())
        + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF())
    )


def contrast(one: QColor, other: QColor) -> float:
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def clear_pixels(plain: QImage, focused: QImage) -> int:
    """How many pixels stand out against what was there before."""
    pairs = Counter(zip(pixels(plain), pixels(focused), strict=True))
    return sum(
        count
        for (one, other), count in pairs.items()
        if one != other and contrast(QColor(one), QColor(other)) >= CONTRAST
    )


def pixels(image: QImage) -> memoryview:
    """Each pixel as one number."""
    return memoryview(image.convertToFormat(QImage.Format.Format_RGB32).constBits()).cast("I")


def page_with_a_field(qtbot: QtBot) -> tuple[QWidget, QVBoxLayout, QLineEdit]:
    """A page, its column, and a field in it that has the keyboard before."""
    window, nowhere = QWidget(), QLineEdit()
    window.setObjectName("page")
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(nowhere)
    return window, column, nowhere


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_every_kind_of_control_shows_that_it_has_the_keyboard(
    look: Look, qtbot: QtBot, theme: str
) -> None:
    look.set_theme(theme)
    window, column, nowhere = page_with_a_field(qtbot)
    made = controls(look)
    for control in made.values():
        control.setMaximumHeight(120)
        column.addWidget(control)
    window.resize(360, 900)
    window.show()
    frame = FocusFrame(look, window)
    take_focus(qtbot, nowhere)
    plain = {name: shown(window, control) for name, control in made.items()}
    dim: dict[str, int] = {}
    for name, control in made.items():
        if isinstance(control, QScrollArea):
            qtbot.keyClick(nowhere, "\t")  # the keyboard is in use
        take_focus(qtbot, control.editor if isinstance(control, EditorWell) else control)
        if (seen := clear_pixels(plain[name], shown(window, control))) < LEAST:
            dim[name] = seen
    assert dim == {}
    assert frame.framed is made["page"]


def shown(window: QWidget, control: QWidget) -> QImage:
    """A control as it is in the window, with what is drawn over and around it."""
    return window.grab(control.geometry().adjusted(-8, -8, 8, 8)).toImage()


def sides(window: QWidget) -> list[str]:
    """The colours in the middle of the four sides of the ring, as the window shows them."""
    (ring,) = [each for each in window.findChildren(QWidget, "focusRing") if each.isVisible()]
    place = QRect(ring.mapTo(window, QPoint(0, 0)), ring.size())
    image, middle = window.grab().toImage(), place.center()
    points = (
        QPoint(place.left() + 1, middle.y()),
        QPoint(middle.x(), place.top() + 1),
        QPoint(place.right() - 1, middle.y()),
        QPoint(middle.x(), place.bottom() - 1),
    )
    return [image.pixelColor(point).name() for point in points]


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_the_ring_of_an_answer_has_four_sides_around_its_card(
    look: Look, qtbot: QtBot, theme: str
) -> None:
    look.set_theme(theme)
    window, column, nowhere = page_with_a_field(qtbot)
    question, card = choice_card()
    column.addWidget(question)
    window.resize(360, 300)
    window.show()
    keyboard = FocusFrame(look, window)
    take_focus(qtbot, nowhere)
    plain = shown(window, question)
    take_focus(qtbot, card.findChild(QRadioButton))
    assert keyboard.framed is card
    (ring,) = window.findChildren(QWidget, "focusRing")
    around = QRect(ring.mapTo(window, QPoint(0, 0)), ring.size())
    assert around == QRect(card.mapTo(window, QPoint(0, 0)), card.size()).adjusted(-4, -4, 4, 4)
    assert sides(window) == [QColor(look.theme.focus).name()] * 4
    assert clear_pixels(plain, shown(window, question)) >= LEAST


def test_the_ring_of_the_lesson_has_four_sides(
    window: MainWindow, look: Look, qtbot: QtBot
) -> None:
    """The edge of the sidebar, by which it is made wider, lies on the page."""
    open_whole(window, qtbot, "one")
    qtbot.waitUntil(lambda: window._focus_frame is not None, timeout=PATIENCE)
    take_focus(qtbot, window.sidebar.folder)
    window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    window.pages.lesson.scroller.setFocus(Qt.FocusReason.ShortcutFocusReason)
    assert sides(window) == [QColor(look.theme.focus).name()] * 4


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_the_ring_alone_says_that_a_button_has_the_keyboard(
    look: Look, qtbot: QtBot, theme: str
) -> None:
    """Qt's own box would go across icons."""
    look.set_theme(theme)
    window, column, nowhere = page_with_a_field(qtbot)
    made = {name: each for name, each in controls(look).items() if isinstance(each, BUTTONS)}
    for control in made.values():
        column.addWidget(control)
    window.resize(360, 700)
    window.show()
    boxed: list[str] = []
    for name, control in made.items():
        take_focus(qtbot, nowhere)
        plain = inside(control)
        take_focus(qtbot, control)
        window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        if inside(control) != plain:
            boxed.append(name)
    assert {"plain", "entry", "sidebar", "check", "radio"} <= set(made)
    assert boxed == []


def inside(control: QWidget) -> QImage:
    """What stands in a control, without its frame; of one to choose, its words alone."""
    left = 24 if isinstance(control, QRadioButton | QCheckBox) else 8
    return control.grab(control.rect().adjusted(left, 8, -8, -8)).toImage()


def test_the_frame_stands_around_a_text_and_follows_it(look: Look, qtbot: QtBot) -> None:
    """The text fills what it stands in, which is in a column with room at its sides."""
    page, scroller = QWidget(), QScrollArea()
    qtbot.addWidget(scroller)
    column = QVBoxLayout(page)
    column.setContentsMargins(30, 30, 30, 30)
    above, step = QWidget(), QWidget()
    above.setFixedHeight(20)
    inside = QVBoxLayout(step)
    inside.setContentsMargins(0, 0, 0, 0)
    prose = ProseView('<p>See <a href="lesson:one">it</a>.</p>', look)
    inside.addWidget(prose)
    for widget in (above, step):
        column.addWidget(widget)
    column.addStretch()
    scroller.setWidgetResizable(True)
    scroller.setWidget(page)
    scroller.resize(400, 300)
    scroller.show()
    frame = FocusFrame(look, scroller)
    take_focus(qtbot, prose)
    assert frame.framed is prose

    def room() -> tuple[int, int, int, int]:
        (ring,) = page.findChildren(QWidget, "focusRing")
        text = QRect(prose.mapTo(page, QPoint(0, 0)), prose.size())
        around = ring.geometry()
        return (
            text.left() - around.left(),
            text.top() - around.top(),
            around.right() - text.right(),
            around.bottom() - text.bottom(),
        )

    assert room() == (6, 6, 6, 6)
    above.setFixedHeight(90)
    qtbot.waitUntil(lambda: prose.mapTo(page, QPoint(0, 0)).y() > 90)
    assert room() == (6, 6, 6, 6)
    prose.clearFocus()
    prose.setFocus(Qt.FocusReason.MouseFocusReason)
    assert prose.hasFocus()
    assert frame.framed is None
