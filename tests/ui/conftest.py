"""A session over the small course, in folders of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from learnpy.content.catalog_cache import Catalog
from learnpy.language import speak
from learnpy.paths import resources_folder
from learnpy.prepare import prepare
from learnpy.progress.lock import DataFolderLock
from learnpy.progress.store import ProgressStore, open_store
from learnpy.ui.look import Look
from learnpy.ui.main_window import MainWindow
from learnpy.ui.session import Session
from learnpy.ui.settings import Settings
from learnpy.ui.warm_children import WarmChildren

GOOD_COURSE = Path(__file__).parents[1] / "course" / "good"


@pytest.fixture(autouse=True)
def no_window_is_left(qapp: QApplication) -> Iterator[None]:
    """A window that a test leaves behind would be given every style of those that follow."""
    yield
    for left in QApplication.topLevelWidgets():
        left.close()
        left.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="session")
def catalog(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    return prepare(GOOD_COURSE, tmp_path_factory.mktemp("cache"))


@pytest.fixture
def data_folder(tmp_path: Path) -> Path:
    return tmp_path / "data of a léarner"


@pytest.fixture
def store(data_folder: Path) -> Iterator[ProgressStore]:
    lock = DataFolderLock(data_folder)
    assert lock.acquire()
    yield open_store(data_folder, lock).store
    lock.release()


@pytest.fixture
def session(qapp: QApplication, catalog: Catalog, store: ProgressStore) -> Iterator[Session]:
    session = Session(catalog, store)
    yield session
    session.finish()


@pytest.fixture
def look(qapp: QApplication) -> Look:
    look = Look(resources_folder(), "light", 1.0)
    look.apply(qapp)
    look.dress(qapp)
    return look


@pytest.fixture
def settings() -> Settings:
    return Settings(None)


@pytest.fixture
def window(
    session: Session, look: Look, settings: Settings, data_folder: Path, qtbot: QtBot
) -> Iterator[MainWindow]:
    window = MainWindow(session, look, settings, data_folder)
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()


@pytest.fixture
def one_language(qapp: QApplication) -> Iterator[QApplication]:
    """The application, which may speak another language until the test has ended."""
    yield qapp
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    speak(None)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def runs(qapp: QApplication, tmp_path: Path) -> Iterator[WarmChildren]:
    """What runs the programs of a test; it leaves nothing behind."""
    runs = WarmChildren(tmp_path / "runs")
    yield runs
    runs.close()
    assert list((tmp_path / "runs").glob("*")) == []
