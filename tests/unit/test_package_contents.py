"""What goes into the package. That it runs is seen by `tests/test_frozen.py`."""

import importlib.util
import json
import sys
import tomllib
from fnmatch import fnmatch
from pathlib import Path
from types import ModuleType

import pytest
from packaging.requirements import Requirement

from learnpy.runner.figures.folder import FORM

ROOT = Path(__file__).resolve().parents[2]


def load(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "build" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def contents() -> ModuleType:
    return load("contents")


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
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [Requirement(each) for each in project["dependencies"]]
    wanted = {each.name.lower() for each in asked if not each.marker or each.marker.evaluate()}
    packaged = (*contents.LABS, *contents.WINDOW, *contents.COMPLETION, *contents.RUNNING)
    assert {name.lower() for name in packaged} == wanted


def test_what_completion_knows_of_libraries_is_no_source(contents):
    kept = entries(
        "jedi/third_party/typeshed/stdlib/builtins.pyi",
        "jedi\\third_party\\typeshed\\stdlib\\os\\path.pyi",
        "numpy/__init__.pyi",
    )
    left_out = entries("scipy/__init__.pyi", "jedi/third_party/typeshed/stubs/yaml/__init__.pyi")
    assert contents.without_sources([*kept, *left_out]) == kept


def test_a_program_without_qt_has_no_module_of_the_window(contents):
    modules = contents.own_modules("learnpy", without=contents.WITH_QT)
    assert {"learnpy.cli", "learnpy.runner.child", "learnpy.course_check.check"} <= set(modules)
    assert not [name for name in modules if name.startswith(("learnpy.ui", "learnpy.app"))]


def test_the_list_of_fonts_holds_those_that_come_along(tmp_path):
    package = load("package")
    package.list_fonts(tmp_path / "plots")
    (file,) = (tmp_path / "plots").iterdir()
    assert fnmatch(file.name, FORM)
    fonts = json.loads(file.read_text(encoding="utf-8"))["ttflist"]
    assert "DejaVu Sans" in {font["name"] for font in fonts}
    assert not [font["fname"] for font in fonts if Path(font["fname"]).is_absolute()]


def test_what_completion_reads_comes_along(contents):
    kept = entries("numpy/__init__.pyi", "pandas/core/frame.py", "matplotlib\\pyplot.py")
    left_out = entries("numpy/typing/tests/data/a.pyi", "pandas\\tests\\a.py", "scipy/__init__.pyi")
    assert contents.without_sources([*kept, *left_out]) == kept
