"""The look at the course behind the window."""

import os
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from learnpy.content.catalog_cache import Catalog
from learnpy.prepare import prepare
from learnpy.ui.course_watch import CourseWatch

GOOD_COURSE = Path(__file__).parents[1] / "course" / "good"


@pytest.fixture
def catalog(tmp_path: Path) -> Catalog:
    course = Path(shutil.copytree(GOOD_COURSE, tmp_path / "course"))
    return prepare(course, tmp_path / "cache")


@pytest.mark.parametrize("changed", [False, True])
def test_it_says_whether_the_course_is_still_the_same(
    catalog: Catalog, tmp_path: Path, qtbot: QtBot, changed: bool
) -> None:
    if changed:
        os.truncate(catalog.folder / "first" / "one" / "hello.py", 0)
    owner = QObject()
    watch = CourseWatch(catalog, tmp_path / "cache", owner)
    with qtbot.waitSignal(watch.looked, timeout=60_000) as looked:
        watch.start()
    watch.end()
    assert looked.args == [not changed]
