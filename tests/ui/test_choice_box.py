"""The box to choose a theme: its arrow is seen in each theme, and only that."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from learnpy.ui.look import Look
from learnpy.ui.widgets.choice_box import ChoiceBox


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("side", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_arrow_stands_alone_in_a_box_with_one_frame(
    look: Look, qtbot: QtBot, theme: str, scale: float, side: Qt.LayoutDirection
) -> None:
    box = ChoiceBox(look)
    box.setLayoutDirection(side)
    box.addItems(["As the system", "Light"])
    qtbot.addWidget(box)
    look.set_theme(theme)
    look.set_scale(scale)
    box.show()
    box.resize(box.sizeHint())
    picture = box.grab().toImage()
    surface = QColor(look.theme.surface)
    arrow = box.arrow_place()
    assert box.rect().contains(arrow)
    corner = look.px(8)  # is round
    columns = range(arrow.left() - 2, box.width() - 1)
    if side is Qt.LayoutDirection.RightToLeft:
        columns = range(1, arrow.right() + 3)
    drawn = {
        (x, y)
        for x in columns
        for y in range(corner, box.height() - corner)
        if picture.pixelColor(x, y) != surface
    }
    assert drawn
    assert all(arrow.contains(x, y) for x, y in drawn)
