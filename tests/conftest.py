"""What every test stands on: no display, no user folder touched, no log message unseen."""

import ctypes
import importlib.util
import logging
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Windows tells where its folders are, whatever these say; platformdirs hears the last one first.
HOME_VARIABLES = (
    "HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "WIN_PD_OVERRIDE_LOCAL_APPDATA",
)  # fmt: skip


class _UnexpectedMessages(logging.Handler):
    """Collects every message from WARNING up that no test asked for."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(f"{record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _no_unexpected_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """A warning or an error in the log fails the test, unless it takes `caplog` to look at it."""
    if "caplog" in request.fixturenames:
        yield
        return
    handler = _UnexpectedMessages()
    logging.getLogger().addHandler(handler)
    yield
    logging.getLogger().removeHandler(handler)
    assert not handler.messages, handler.messages


@pytest.fixture(scope="session")
def under_wine() -> bool:
    """Whether this Windows is Wine's, which lacks some of it."""
    return sys.platform == "win32" and hasattr(ctypes.WinDLL("ntdll"), "wine_get_version")


@pytest.fixture
def held_limits(under_wine: bool) -> None:
    """Skip where the system says that it holds a run's limits, and does not."""
    if under_wine:
        pytest.skip("Wine takes the limits of a job and does not hold them")


@pytest.fixture(scope="session")
def translations() -> ModuleType:
    """`build/translations.py`."""
    file = Path(__file__).parents[1] / "build" / "translations.py"
    spec = importlib.util.spec_from_file_location("translations", file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["translations"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def package() -> Path:
    """The folder of the packaged program, for the tests that are marked `frozen`."""
    root = Path(__file__).resolve().parents[1]
    folder = Path(os.environ.get("LEARNPY_PACKAGE", root / "dist" / "LearnPy"))
    ending = ".exe" if sys.platform == "win32" else ""
    if not (folder / f"LearnPy{ending}").is_file():
        pytest.fail(f"there is no packaged program in {folder}; make it: python dev.py build")
    return folder


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    """The environment of a learner who has nothing but LearnPy, and a name with blanks and ö."""
    folder = tmp_path / "Jörg 学 home"
    folder.mkdir()
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    ours = dict.fromkeys(HOME_VARIABLES, str(folder))
    return {
        **kept,
        **ours,
        "QT_QPA_PLATFORM": "offscreen",
        "PATH": os.environ.get("SYSTEMROOT", ""),
    }
