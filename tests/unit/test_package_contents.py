"""What goes into the package. That it runs is seen by `tests/test_frozen.py`."""

import importlib.util
import json
import os
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
def left_out() -> ModuleType:
    return load("left_out")


@pytest.fixture(scope="module")
def contents(left_out: ModuleType) -> ModuleType:
    load("package_files")
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


def test_a_window_of_plain_widgets_keeps_what_it_can_use(left_out):
    assert left_out.without_unused_qt(entries(*KEPT, *LEFT_OUT)) == entries(*KEPT)


def test_tests_and_sources_of_libraries_stay_out(left_out):
    kept = entries("numpy/core.so", "a/latest/b.txt", "numpy-2.4.6.dist-info/METADATA")
    unused = entries(
        "scipy/io/tests/data/a.mat",
        "numpy\\_core\\include\\numpy\\arrayobject.h",
        "numpy/f2py/rules.py",
        "pandas-3.1.1.dist-info/RECORD",
        "matplotlib\\mpl-data\\sample_data\\goog.npz",
    )
    assert left_out.without_sources([*kept, *unused]) == kept


def test_english_alone_comes_along(left_out):
    kept = entries("django/conf/locale/en/LC_MESSAGES/django.mo", "_tcl_data/encoding/cp1252.enc")
    unused = entries("django/conf/locale/de/LC_MESSAGES/django.mo", "_tcl_data\\msgs\\de.msg")
    assert left_out.without_sources([*kept, *unused]) == kept


def test_what_is_compiled_for_tests_stays_out(left_out):
    kept = entries(
        "scipy/sparse/csgraph/_shortest_path.so",
        "pandas\\_libs\\testing.cp311-win_amd64.pyd",
        "PIL/_imaging.so",
    )
    unused = entries(
        "numpy/_core/_umath_tests.cpython-311-x86_64-linux-gnu.so",
        "scipy\\special\\_test_internal.cp311-win_amd64.pyd",
        "scipy/ndimage/_ctest.so",
        "PIL\\_avif.cp311-win_amd64.pyd",
    )
    assert left_out.without_unused_libraries([*kept, *unused]) == kept


def test_nothing_but_our_scripts_runs_before_a_program(left_out):
    ours = [("learnpy_runner", "/build/learnpy_runner.py", "PYSOURCE")]
    slow = [
        (f"pyi_rth_{name}", "/hooks", "PYSOURCE") for name in ("mplconfig", "django", "inspect")
    ]
    assert left_out.without_slow_hooks([*slow, *ours]) == ours


def test_the_standard_library_has_what_lessons_use_and_no_tests(contents):
    modules = set(contents.standard_library())
    assert {"sqlite3.dbapi2", "asyncio.events", "zoneinfo", "xml.etree.ElementTree"} <= modules
    assert not [name for name in modules if {"test", "tests"} & set(name.split("."))]


def test_what_is_there_for_developers_stays_out(contents):
    assert {"hypothesis", "hatchling", "pytestqt"} <= set(contents.not_ours())
    assert not {"learnpy", "numpy", "PIL", "yaml", "PySide6", "pytest"} & set(contents.not_ours())


def test_every_package_of_the_project_is_for_the_window_or_the_labs(contents):
    """One that is forgotten would be missing where nobody has Python to install it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [Requirement(each) for each in project["dependencies"]]
    wanted = {each.name.lower() for each in asked if not each.marker or each.marker.evaluate()}
    packaged = (*contents.LABS, *contents.WINDOW, *contents.COMPLETION, *contents.RUNNING)
    assert {name.lower() for name in packaged} == wanted


def test_what_completion_knows_of_libraries_is_no_source(left_out):
    kept = entries(
        "jedi/third_party/typeshed/stdlib/builtins.pyi",
        "jedi\\third_party\\typeshed\\stdlib\\os\\path.pyi",
        "numpy/__init__.pyi",
    )
    unused = entries("scipy/__init__.pyi", "jedi/third_party/typeshed/stubs/yaml/__init__.pyi")
    assert left_out.without_sources([*kept, *unused]) == kept


def test_a_program_without_qt_has_no_module_of_the_window(contents):
    modules = contents.own_modules("learnpy", without=contents.WITH_QT)
    assert {"learnpy.cli", "learnpy.runner.child", "learnpy.course_check.check"} <= set(modules)
    assert not [name for name in modules if name.startswith(("learnpy.ui", "learnpy.app"))]


def test_the_list_of_fonts_holds_those_that_come_along(tmp_path, caplog):
    load("sizes")
    package = load("package")
    package.list_fonts(tmp_path / "plots")
    (file,) = (tmp_path / "plots").iterdir()
    assert fnmatch(file.name, FORM)
    fonts = json.loads(file.read_text(encoding="utf-8"))["ttflist"]
    assert "DejaVu Sans" in {font["name"] for font in fonts}
    assert not [font["fname"] for font in fonts if Path(font["fname"]).is_absolute()]


def test_what_completion_reads_comes_along(left_out):
    kept = entries("numpy/__init__.pyi", "pandas/core/frame.py", "matplotlib\\pyplot.py")
    unused = entries("numpy/typing/tests/data/a.pyi", "pandas\\tests\\a.py", "scipy/__init__.pyi")
    assert left_out.without_sources([*kept, *unused]) == kept


def test_what_is_big_is_named_and_the_budget_held(tmp_path, capsys):
    sizes = load("sizes")
    inside = tmp_path / "LearnPy" / "_internal"
    for name, size in {
        "scipy/a.so": 2_000_000,
        "scipy.libs/b.so": 1_000_000,
        "scipy-1.17.1.dist-info/METADATA": 100_000,
        "PySide6/Qt/lib/libQt6Core.so.6": 2_500_000,
        "libX11.so.6": 600_000,
    }.items():
        (inside / name).parent.mkdir(parents=True, exist_ok=True)
        (inside / name).write_bytes(bytes(size))
    download = tmp_path / "LearnPy-1.0-linux-x86_64.tar.xz"
    download.write_bytes(b"")
    assert sizes.report(inside.parent, [download])
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "LearnPy, installed: 6.2 MB of 360 MB"
    assert said[1].split(maxsplit=2) == ["3.1", "MB", "scipy"]
    assert said[2].split(maxsplit=2) == ["2.5", "MB", "PySide6 and Qt"]
    assert said[3].split(maxsplit=2) == ["0.6", "MB", "libraries of the system"]
    os.truncate(download, sizes.DOWNLOADED[".xz"] + 1)
    assert not sizes.report(inside.parent, [download])
    assert "TOO BIG" in capsys.readouterr().out.splitlines()[-1]
