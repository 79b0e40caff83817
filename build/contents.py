"""What goes into the package and what stays out; `learnpy.spec` puts it together."""

import importlib.util
import pkgutil
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from PyInstaller.utils.hooks import collect_data_files, collect_submodules, copy_metadata

Entry = tuple[str, str, str]
"""PyInstaller's: where it goes, where it is, what kind it is."""

LABS = (
    "numpy", "scipy", "pandas", "matplotlib", "django", "flask", "fastapi", "httpx2", "openpyxl",
    "pytest",
)  # fmt: skip
"""The packages that lessons use."""

WINDOW = ("PySide6-Essentials", "PyYAML", "markdown-it-py", "Pygments", "platformdirs")
"""The packages that the window uses."""

NEVER = (
    "setuptools", "distutils", "_distutils_hack", "pip", "ensurepip", "lib2to3",
    "test", "idlelib", "tkinter", "_tkinter", "turtle", "turtledemo",
    "IPython", "PyQt5", "PyQt6", "PySide2",
)  # fmt: skip
"""Installers, tests, and windows of another make: a package has nothing to do with them."""

QT_UNUSED = tuple(
    f"PySide6.{name}"
    for name in ("QtNetwork", "QtQml", "QtQuick", "QtPdf", "QtOpenGL", "QtDBus", "QtTest", "QtSql")
)

_QT_PLUGINS = re.compile(
    r"plugins/(?:"
    r"platforms/.*(?:offscreen|minimal\.|xcb|wayland|windows|cocoa)"
    r"|platformthemes/.*xdgdesktopportal"
    r"|platforminputcontexts/.*(?:compose|ibus)"
    r"|imageformats/.*(?:svg|jpeg|ico|gif)"
    r"|iconengines/|styles/|xcbglintegrations/"
    r"|wayland-(?:decoration-client|shell-integration/.*xdg|graphics-integration-client/.*egl)"
    r")"
)
"""The plugins that a window of plain widgets can use; all others stay out."""

_QT_LIBRARIES = re.compile(
    r"Qt6?(?:Qml|Quick|Pdf|Network|Labs|VirtualKeyboard|EglFS|Sql|Concurrent|Test|ShaderTools)"
    r"|opengl32sw|Qt/translations|Qt/qml"
)
"""The libraries that only those other plugins load, and Qt's own translations."""

_SOURCES = re.compile(
    r"(?:^|/)tests?/|\.(?:pyi|pyx|pxd|po|pot|c|cc|cpp|h|hpp|f|f90|a|lib|in|build)$|/__pycache__/"
)
"""What libraries bring for those who build or translate them, and their tests."""

_SLOW_HOOKS = {"pyi_rth_django", "pyi_rth_inspect", "pyi_rth_mplconfig", "pyi_rth_multiprocessing"}
"""PyInstaller's code before the start. It imports half of Django, and throws away the list of
fonts that matplotlib made; `multiprocessing` is seen to in `learnpy_runner.py`."""


@dataclass(frozen=True, slots=True)
class Lab:
    """What the learner's programs can import."""

    modules: tuple[str, ...]
    datas: list[tuple[str, str]]
    only_there: tuple[str, ...]
    """The top-level names that the window has no use for."""


def lab() -> Lab:
    """The packages of the labs with all they need, and the standard library."""
    found = _with_requirements(LABS)
    tops = {top for each in found.values() for top in _top_level(each)}
    modules = [*standard_library()]
    datas: list[tuple[str, str]] = []
    for top in sorted(tops):
        modules += collect_submodules(top, filter=_is_no_test, on_error="ignore") or [top]
        datas += collect_data_files(top)
    for name in found:
        datas += copy_metadata(name)
    window = {top for each in _with_requirements(WINDOW).values() for top in _top_level(each)}
    return Lab(tuple(modules), datas, tuple(sorted(tops - window)))


def standard_library() -> Iterator[str]:
    """Every module of it that this system has, but for tests and installers."""
    for name in sorted(sys.stdlib_module_names):
        if name in NEVER or name.startswith(("_test", "_xx", "xx", "_ctypes_test")):
            continue
        spec = importlib.util.find_spec(name)
        if spec is None:
            continue
        yield name
        if spec.submodule_search_locations:
            walk = pkgutil.walk_packages(spec.submodule_search_locations, f"{name}.")
            yield from (each.name for each in walk if _is_no_test(each.name))


def own_modules(package: str) -> list[str]:
    """The modules of LearnPy: many are imported only when they are needed."""
    return collect_submodules(package)


def resources(folder: Path, prepared: Path) -> list[tuple[str, str]]:
    """The course, themes, icons and fonts, and the catalog that was prepared for this package."""
    pairs = [(file, Path("resources") / file.relative_to(folder).parent) for file in _files(folder)]
    at = Path("resources", "prepared")
    pairs += [(file, at / file.relative_to(prepared).parent) for file in _files(prepared)]
    return [(str(file), str(place)) for file, place in pairs]


def without_unused_qt(entries: Iterable[Entry]) -> list[Entry]:
    """Leave out the plugins and libraries of Qt that LearnPy does not use."""
    return [entry for entry in entries if _is_used_qt(entry[0].replace("\\", "/"))]


def without_sources(entries: Iterable[Entry]) -> list[Entry]:
    """Leave out what only those need who build the libraries."""
    return [entry for entry in entries if not _SOURCES.search(entry[0].replace("\\", "/"))]


def without_slow_hooks(scripts: Iterable[Entry]) -> list[Entry]:
    """Leave out PyInstaller's own code that costs time before every program."""
    return [entry for entry in scripts if entry[0] not in _SLOW_HOOKS]


def _is_used_qt(place: str) -> bool:
    if "/plugins/" in place:
        return _QT_PLUGINS.search(place) is not None
    return _QT_LIBRARIES.search(place) is None


def _is_no_test(module: str) -> bool:
    return not {"tests", "test", "conftest", "__main__"}.intersection(module.split("."))


def _files(folder: Path) -> list[Path]:
    hidden = re.compile(r"[/\\](?:\.|__pycache__)")
    return [
        file
        for file in sorted(folder.rglob("*"))
        if file.is_file() and not hidden.search(str(file))
    ]


def _with_requirements(names: Iterable[str]) -> dict[str, Distribution]:
    found: dict[str, Distribution] = {}
    wanted = [canonicalize_name(name) for name in names]
    while wanted:
        name = wanted.pop()
        if name in found:
            continue
        found[name] = distribution(name)
        requirements = map(Requirement, found[name].requires or ())
        wanted += [
            canonicalize_name(each.name)
            for each in requirements
            if each.marker is None or each.marker.evaluate({"extra": ""})
        ]
    return found


def _top_level(package: Distribution) -> set[str]:
    """The names that it lets a program import."""
    parts = (file.parts[0] for file in package.files or () if file.suffix in {".py", ".so", ".pyd"})
    names = {part.partition(".")[0] for part in parts if not part.endswith(".libs")}
    return {name for name in names if name.isidentifier()}
