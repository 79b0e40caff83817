"""A look into files that are too much, or that are more than can be listed."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from learnpy.runner.outcome import WrittenFile
from learnpy.runner.results.previews import LARGEST_FILE
from learnpy.ui.look import Look
from learnpy.ui.warm_children import WarmChildren
from learnpy.ui.widgets.results.file_preview import FilePreview
from learnpy.ui.widgets.results.files_view import FilesView


@pytest.mark.parametrize("name", ["big.json", "big.xlsx", "big.png", "big.html"])
def test_a_file_that_is_too_large_is_not_read(
    name: str, qtbot: QtBot, look: Look, runs: WarmChildren, tmp_path: Path
) -> None:
    file = tmp_path / name
    with file.open("wb") as opened:
        opened.truncate(LARGEST_FILE + 1)
    preview = FilePreview(file, look, runs.start_beside)
    qtbot.addWidget(preview)
    assert not preview.is_reading
    assert "too large to be shown here" in preview.note.text()


def test_of_a_large_text_the_beginning_is_shown(
    qtbot: QtBot, look: Look, runs: WarmChildren, tmp_path: Path
) -> None:
    file = tmp_path / "big.txt"
    file.write_text("words\n" * (LARGEST_FILE // 6 + 1), encoding="utf-8", newline="\n")
    preview = FilePreview(file, look, runs.start_beside)
    qtbot.addWidget(preview)
    assert preview.note.text() == "The beginning of the file"


def test_a_picture_with_too_many_points_is_not_drawn(
    qtbot: QtBot, look: Look, runs: WarmChildren, tmp_path: Path
) -> None:
    for name, height in (("large.png", 4001), ("small.png", 100)):
        picture = QImage(5000, height, QImage.Format.Format_Mono)
        picture.fill(0)
        assert picture.save(str(tmp_path / name))
    large = FilePreview(tmp_path / "large.png", look, runs.start_beside)
    small = FilePreview(tmp_path / "small.png", look, runs.start_beside)
    qtbot.addWidget(large)
    qtbot.addWidget(small)
    assert "too large to be shown here" in large.note.text()
    assert small.note.text() == "5000 × 100 points"


def test_that_there_are_still_more_files_is_said_below_the_last(
    qtbot: QtBot, look: Look, runs: WarmChildren, tmp_path: Path
) -> None:
    files = [(WrittenFile(f"{number}.txt", 1), tmp_path) for number in range(12)]
    view = FilesView("Files", files, look, runs.start_beside, more=True)
    qtbot.addWidget(view)
    words = "There are still more files."
    assert words not in [label.text() for label in view.findChildren(QLabel)]
    view.show_all()
    assert [label.text() for label in view.findChildren(QLabel)].count(words) == 1
