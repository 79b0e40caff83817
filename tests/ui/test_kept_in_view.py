"""What a learner's action brought is scrolled to; a page that has gone is left alone."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from learnpy.ui.look import Look
from learnpy.ui.widgets.kept_in_view import KeptInView


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[QScrollArea]:
    """A page of 4,000 pixels in a view of 300, with a text at its end."""
    window = QWidget()
    qtbot.addWidget(window)
    page = QScrollArea(window)
    content = QWidget()
    rows = QVBoxLayout(content)
    rows.addSpacing(3800)
    rows.addWidget(QLabel("what was brought"))
    page.setWidget(content)
    page.resize(300, 300)
    window.show()
    yield page
    window.close()


def text_of(page: QScrollArea) -> QLabel:
    label = page.widget().findChild(QLabel)
    assert label is not None
    return label


def test_what_is_shown_comes_into_view(qtbot: QtBot, page: QScrollArea, look: Look) -> None:
    text = text_of(page)
    assert not text.visibleRegion().boundingRect().isValid()
    KeptInView(page, look).show(text)
    qtbot.waitUntil(lambda: text.visibleRegion().boundingRect().isValid())


def test_a_page_that_goes_before_it_scrolled_takes_its_wish_along(
    qtbot: QtBot, page: QScrollArea, look: Look
) -> None:
    KeptInView(page, look).show(text_of(page))
    with qtbot.waitSignal(page.destroyed), qtbot.captureExceptions() as raised:
        page.deleteLater()
        QCoreApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
    assert raised == []
