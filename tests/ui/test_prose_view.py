"""Lesson text reads pictures of its course, and nothing else."""

import gc

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QWidget

from learnpy.ui.look import Look
from learnpy.ui.widgets.prose_view import ProseView
from learnpy.ui.widgets.shown_words import ShownWords


def saved_picture(file):
    picture = QImage(40, 40, QImage.Format.Format_RGB32)
    picture.fill(QColor("red"))
    assert picture.save(str(file))
    return file


def shows_red(view, qtbot):
    qtbot.addWidget(view)
    view.resize(200, 100)
    image = view.grab().toImage()
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return any(image.pixelColor(x, y) == QColor("red") for x, y in points)


def test_a_picture_of_the_course_is_shown(look, qtbot, tmp_path):
    saved_picture(tmp_path / "red.png")
    assert shows_red(ProseView('<p><img src="red.png"></p>', look, tmp_path), qtbot)


def test_a_picture_from_elsewhere_is_not_read(look, qtbot, tmp_path):
    elsewhere = saved_picture(tmp_path / "red.png")
    course = tmp_path / "course"
    course.mkdir()
    for address in (str(elsewhere), QUrl.fromLocalFile(str(elsewhere)).toString(), "../red.png"):
        html = f'<p><img src="{address}"> words</p>'
        assert not shows_red(ProseView(html, look, course), qtbot), address
        assert not shows_red(ProseView(html, look), qtbot), address


SHORT, LONG = "1h / 52m &lt;", "one + two + three + four"
SENTENCE = f"<p>It says <code>{SHORT}</code>, and <code>{LONG}</code> is longer.</p>"


def lines_of(view: ProseView) -> list[str]:
    """The lines as they are set."""
    block = view.document().firstBlock()
    layout, text = block.layout(), block.text().replace("\xa0", " ")
    lines = [layout.lineAt(number) for number in range(layout.lineCount())]
    return [text[line.textStart() :][: line.textLength()] for line in lines]


@pytest.mark.parametrize("boxed", [True, False])
def test_short_code_in_a_sentence_is_kept_on_one_line(look: Look, qtbot, boxed: bool) -> None:
    view = ProseView(SENTENCE, look, boxed=boxed)
    qtbot.addWidget(view)
    view.show()
    broken = {SHORT: 0, LONG: 0}
    for width in range(120, 420, 10):
        view.resize(width, 100)
        set_lines = lines_of(view)
        broken[SHORT] += not any("1h / 52m <" in line for line in set_lines)
        broken[LONG] += not any(LONG in line for line in set_lines)
    assert broken[SHORT] == 0
    assert broken[LONG] > 0


def test_code_that_is_kept_whole_is_copied_and_found_with_its_blanks(look: Look, qtbot) -> None:
    step = QWidget()
    qtbot.addWidget(step)
    view = ProseView(SENTENCE, look, parent=step)
    plain = "It says 1h / 52m <, and one + two + three + four is longer."
    assert view.toPlainText() == plain
    view.selectAll()
    view.copy()
    gc.collect()
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.text() == plain
    assert "1h / 52m &lt;" in copied.html()
    words = ShownWords(look, step)
    step.show()
    assert words.show('"1h / 52m"', step)
    assert [mark.cursor.selectedText() for mark in view.extraSelections()] == ["1h", "52m"]
