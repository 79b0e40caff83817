"""Lesson text reads pictures of its course, and nothing else."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QImage

from learnpy.ui.widgets.prose_view import ProseView


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
