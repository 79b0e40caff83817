"""What goes into the package. That it runs is seen by `tests/test_frozen.py`."""

import importlib.util
import sys
from importlib.metadata import distribution
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def contents() -> ModuleType:
    spec = importlib.util.spec_from_file_location("contents", ROOT / "build" / "contents.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["contents"] = module
    spec.loader.exec_module(module)
    return module


def entries(*places: str) -> list[tuple[str, str, str]]:
    return [(place, f"/from/{place}", "BINARY") for place in places]


KEPT = [
    "PySide6/QtWidgets.abi3.so",
    "PySide6/Qt/lib/libQt6Widgets.so.6",
    "PySide6/Qt/plugins/platforms/libqxcb.so",
    "PySide6/Qt/plugins/platforms/libqwayland.so",
    "PySide6/Qt/plugins/platforms/libqoffscreen.so",
    "PySide6/Qt/plugins/wayland-shell-integration/libxdg-shell.so",
    "PySide6/Qt/plugins/iconengines/libqsvgicon.so",
    "PySide6\\Qt6Widgets.dll",
    "PySide6\\plugins\\platforms\\qwindows.dll",
    "PySide6\\plugins\\styles\\qmodernwindowsstyle.dll",
    "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
    "libxcb-cursor.so.0",
]
LEFT_OUT = [
    "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
    "PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so",
    "PySide6/Qt/plugins/platforms/libqeglfs.so",
    "PySide6/Qt/lib/libQt6Quick.so.6",
    "PySide6/Qt/lib/libQt6Network.so.6",
    "PySide6/Qt/translations/qtbase_de.qm",
    "PySide6\\translations\\qtbase_de.qm",
    "PySide6\\Qt6Pdf.dll",
    "PySide6\\opengl32sw.dll",
    "PySide6\\plugins\\tls\\qopensslbackend.dll",
]


def test_a_window_of_plain_widgets_keeps_what_it_can_use(contents):
    assert contents.without_unused_qt(entries(*KEPT, *LEFT_OUT)) == entries(*KEPT)


def test_tests_and_sources_of_libraries_stay_out(contents):
    kept = entries("numpy/core.so", "django/conf/locale/en/LC_MESSAGES/django.mo", "a/latest/b.txt")
    left_out = entries(
        "scipy/io/tests/data/a.mat",
        "numpy\\_core\\include\\numpy\\arrayobject.h",
        "django/conf/locale/de/LC_MESSAGES/django.mo",
    )
    assert contents.without_sources([*kept, *left_out]) == kept


def test_nothing_but_our_scripts_runs_before_a_program(contents):
    ours = [("learnpy_runner", "/build/learnpy_runner.py", "PYSOURCE")]
    slow = [
        (f"pyi_rth_{name}", "/hooks", "PYSOURCE") for name in ("mplconfig", "django", "inspect")
    ]
    assert contents.without_slow_hooks([*slow, *ours]) == ours


def test_the_standard_library_has_what_lessons_use_and_no_tests(contents):
    modules = set(contents.standard_library())
    assert {"sqlite3.dbapi2", "asyncio.events", "zoneinfo", "xml.etree.ElementTree"} <= modules
    assert not [name for name in modules if {"test", "tests"} & set(name.split("."))]


def test_every_package_of_the_project_is_for_the_window_or_the_labs(contents):
    """One that is forgotten would be missing where nobody has Python to install it."""
    wanted = {
        requirement.partition("==")[0]
        for requirement in distribution("learnpy").requires or ()
        if "extra ==" not in requirement
    }
    assert {name.lower() for name in (*contents.LABS, *contents.WINDOW)} == {
        name.lower() for name in wanted
    }
