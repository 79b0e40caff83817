"""The report that the progress page writes, drawn as a picture whose words and shapes are read."""

import dataclasses
import itertools
import re
import xml.etree.ElementTree as ET
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSizeF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QApplication

from learnpy.paths import resources_folder
from learnpy.progress.activity import weeks
from learnpy.ui.look import Look
from learnpy.ui.pages.progress.report import draw_report
from learnpy.ui.pages.progress.report_facts import ReportFacts, TrackFact
from learnpy.ui.theme import load_theme

PAPER = load_theme(resources_folder() / "themes", "light")
PAGE = QRectF(0, 0, 595, 842)
TODAY = date(2026, 11, 21)
NEW = ReportFacts(
    course="Python",
    name="",
    today=TODAY,
    lessons=20,
    done=0,
    exercises=0,
    quizzes=0,
    minutes=0,
    days=0,
    weeks=weeks({}, TODAY, 26),
    tracks=(TrackFact("Foundations", "slate", 0, 20),),
    titles=(),
)


@pytest.fixture
def family(qapp: QApplication, look: Look) -> str:
    return look.ui_family


def drawn(facts: ReportFacts, family: str) -> ET.Element:
    """The report as a picture that can be read."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    paper = QSvgGenerator()
    paper.setOutputDevice(buffer)
    paper.setSize(QSizeF(PAGE.size()).toSize())
    painter = QPainter(paper)
    draw_report(painter, PAGE, facts, PAPER, family)
    painter.end()
    return ET.fromstring(buffer.data().data())


def words(picture: ET.Element) -> list[str]:
    return [(each.text or "").strip() for each in picture.iter("{http://www.w3.org/2000/svg}text")]


def filled(picture: ET.Element, colour: str) -> int:
    """How many shapes have a colour."""
    groups = picture.iter("{http://www.w3.org/2000/svg}g")
    return sum(
        len([*group.iter("{http://www.w3.org/2000/svg}rect")])
        + len([*group.iter("{http://www.w3.org/2000/svg}path")])
        for group in groups
        if group.get("fill") == colour
    )


def test_one_of_each_is_told_as_one(family: str) -> None:
    one = dataclasses.replace(NEW, lessons=1, done=1, exercises=1, quizzes=1, minutes=1, days=1)
    told = words(drawn(one, family))
    assert [told[told.index(each) - 1] for each in (
        "of 1 lesson done", "exercise solved", "quiz passed", "day with activity"
    )] == ["1", "1", "1", "1"]  # fmt: skip
    told = words(drawn(NEW, family))
    for each in (
        "of 20 lessons done", "exercises solved", "quizzes passed", "days with activity"
    ):  # fmt: skip
        assert told[told.index(each) - 1] == "0"


def test_nothing_is_drawn_for_nothing(family: str) -> None:
    slate = PAPER.accents["slate"].solid
    none = drawn(NEW, family)
    assert (filled(none, PAPER.accent), filled(none, slate)) == (0, 0)
    minutes = {TODAY: 30, TODAY - timedelta(weeks=3): 10}
    some = dataclasses.replace(
        NEW,
        weeks=weeks(minutes, TODAY, 26),
        tracks=(*NEW.tracks, TrackFact("Data", "slate", 3, 20)),
    )
    picture = drawn(some, family)
    assert (filled(picture, PAPER.accent), filled(picture, slate)) == (2, 1)


def test_the_names_of_months_do_not_touch(family: str) -> None:
    letters = QFont(family)
    letters.setPixelSize(8)
    metrics = QFontMetricsF(letters)
    for back in range(53):
        today = TODAY - timedelta(weeks=back)
        picture = drawn(dataclasses.replace(NEW, weeks=weeks({}, today, 26)), family)
        months = sorted(
            (float(each.get("x", "")), (each.text or "").strip())
            for each in picture.iter("{http://www.w3.org/2000/svg}text")
            if re.fullmatch(r"[A-Z][a-z]{2}", (each.text or "").strip())
        )
        assert len(months) >= 5
        for (left, name), (following, _) in itertools.pairwise(months):
            assert following - left - metrics.horizontalAdvance(name) > 4, (today, name)
