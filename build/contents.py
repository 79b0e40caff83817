"""What goes into the package and what stays out; `learnpy.spec` puts it together."""

import importlib.util
import pkgutil
import posixpath
import py_compile
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import Distribution, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from PyInstaller.depend.bindepend import get_imports
from PyInstaller.utils.hooks import collect_data_files, collect_submodules, copy_metadata

Entry = tuple[str, str, str]
"""PyInstaller's: where it goes, where it is, what kind it is."""

LABS = (
    "numpy", "scipy", "pandas", "matplotlib", "django", "flask", "fastapi", "httpx2", "openpyxl",
    "pytest",
)  # fmt: skip
"""The packages that lessons use."""

COMPLETION = ("jedi",)
"""The packages that the editor's completion uses, in a child of its own."""

RUNNING = ("psutil",) if sys.platform == "darwin" else ()
"""What looks after the processes of a run, in the window and in the program itself."""

WINDOW = ("PySide6-Essentials", "PyYAML", "markdown-it-py", "Pygments", "platformdirs")
"""The packages that the window uses."""

NEVER = (
    "setuptools", "pkg_resources", "distutils", "_distutils_hack", "pip", "ensurepip", "lib2to3",
    "test", "idlelib", "turtledemo",
    "hypothesis", "IPython", "PyQt5", "PyQt6", "PySide2",
)  # fmt: skip
"""Installers, what tests, and windows of another make: no package has a use for them."""

TK = ("tkinter", "_tkinter", "turtle")
"""Of the standard library, so a learner's program can import it; the window has no use for it."""

QT_UNUSED = tuple(
    f"PySide6.{name}"
    for name in ("QtNetwork", "QtQml", "QtQuick", "QtPdf", "QtOpenGL", "QtDBus", "QtTest", "QtSql")
)

WITH_QT = ("learnpy.ui", "learnpy.app", "learnpy.screenshot")
"""The modules of LearnPy that a program without Qt has no use for."""

_QT_PLUGINS = re.compile(
    r"plugins/(?:"
    r"platforms/.*(?:offscreen|minimal\.|xcb|wayland|windows|cocoa)"
    r"|platformthemes/.*xdgdesktopportal"
    r"|platforminputcontexts/.*(?:compose|ibus)"
    r"|imageformats/.*(?:svg|jpeg|ico|gif)"
    r"|iconengines/|styles/|xcbglintegrations/"
    r"|wayland-(?:decoration-client|shell-integration/.*xdg|graphics-integration-client/.*wayland-egl)"
    r")"
)
"""The plugins that a window of plain widgets can use; all others stay out."""

_QT_LIBRARIES = re.compile(
    r"Qt6?(?:Qml|Quick|Pdf|Network|Labs|VirtualKeyboard|EglFS|Sql|Concurrent|Test|ShaderTools)"
    r"|opengl32sw|/translations/|/qml/"
)
"""The libraries that only those other plugins load, and Qt's own translations."""

_SOURCES = re.compile(
    r"(?:^|/)tests?/|^django/.*/locale/(?!en/)|\.(?:pyi|pyx|pxd|po|pot|c|cc|cpp|h|hpp|f|f90|a|lib|in|build)$|/__pycache__/"
)
"""What libraries bring for those who build them, their tests, and Django in other languages."""

READ = ("numpy", "pandas", "matplotlib")
"""The packages that completion reads: of a compiled function it does not know what it gives."""

_KNOWLEDGE = ("jedi/third_party/typeshed/stdlib/", *(f"{name}/" for name in READ))
"""What completion knows of libraries stands in files that look like such."""

_HOOK = "pyi_rth_pkgutil"
"""What is kept of the code that PyInstaller runs before a program: Django finds its commands by it.
The rest costs time at every start: it imports QtCore, and half of Django, and throws away the list
of fonts that matplotlib made. What is needed of it is in the two entry scripts."""


@dataclass(frozen=True, slots=True)
class Lab:
    """What the learner's programs can import."""

    modules: tuple[str, ...]
    datas: list[tuple[str, str]]
    only_there: tuple[str, ...]
    """The top-level names that the window has no use for."""


def lab() -> Lab:
    """The packages of the labs with all they need, and the standard library."""
    found = _with_requirements((*LABS, *COMPLETION, *RUNNING))
    tops = {top for each in found.values() for top in _top_level(each)}
    modules = [*standard_library()]
    datas: list[tuple[str, str]] = []
    for top in sorted(tops):
        modules += collect_submodules(top, filter=_is_no_test, on_error="ignore") or [top]
        datas += collect_data_files(top)
    for name in found:
        datas += copy_metadata(name)
    for name in READ:
        datas += collect_data_files(name, include_py_files=True, includes=["**/*.py", "**/*.pyi"])
    window = {
        top for each in _with_requirements((*WINDOW, *RUNNING)).values() for top in _top_level(each)
    }
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


def own_modules(package: str, without: Sequence[str] = ()) -> list[str]:
    """The modules of LearnPy: many are imported only when they are needed."""
    found = collect_submodules(package)
    return [name for name in found if not any(f"{name}.".startswith(f"{no}.") for no in without)]


def resources(folder: Path, prepared: Path) -> list[tuple[str, str]]:
    """The course, themes, icons and fonts, and the catalog that was prepared for this package."""
    pairs = [(file, Path("resources") / file.relative_to(folder).parent) for file in _files(folder)]
    at = Path("resources", "prepared")
    pairs += [(file, at / file.relative_to(prepared).parent) for file in _files(prepared)]
    return [(str(file), str(place)) for file, place in pairs]


def binding_support(compiled: Path) -> list[tuple[str, str]]:
    """The Python that PySide6's binding library holds as text and would compile at each start.

    `package.py` had it put into files; here they are compiled into a folder. A `.pyc` where a `.py`
    would be is taken as it is.
    """
    spec = importlib.util.find_spec("shiboken6")
    assert spec is not None
    assert spec.origin is not None
    package = Path(spec.origin).parent
    pairs: list[tuple[str, str]] = []
    for source in sorted((package / "files.dir").rglob("*.py")):
        place = Path("shiboken6") / source.relative_to(package)
        into = compiled / place.with_suffix(".pyc")
        into.parent.mkdir(parents=True, exist_ok=True)
        py_compile.compile(
            str(source),
            cfile=str(into),
            dfile=place.as_posix(),
            doraise=True,
            invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
        )
        pairs.append((str(into), str(place.parent)))
    return pairs


def without_unused_qt(entries: Iterable[Entry]) -> list[Entry]:
    """Leave out the plugins and libraries of Qt that LearnPy does not use."""
    return [entry for entry in entries if _is_used_qt(entry[0].replace("\\", "/"))]


def without_orphans(entries: Iterable[Entry]) -> list[Entry]:
    """Leave out the system's libraries that nothing loads any more, on Linux.

    PyInstaller collects the libraries of a plugin before the plugin itself is left out.
    """
    if sys.platform != "linux":
        return list(entries)
    links, files = _split(entries, lambda entry: entry[2] == "SYMLINK")
    libraries, kept = _split(files, lambda entry: _is_library(entry[0]))
    waiting = {Path(entry[0]).name: entry for entry in libraries}
    unread = [*kept]
    while unread:
        for name, _ in get_imports(unread.pop()[1]):
            needed = waiting.pop(Path(name).name, None)
            if needed is not None:
                unread.append(needed)
                kept.append(needed)
    places = {entry[0] for entry in kept}
    return [*kept, *(link for link in links if _target(link) in places)]


def without_sources(entries: Iterable[Entry]) -> list[Entry]:
    """Leave out what only those need who build the libraries."""
    return [entry for entry in entries if not _is_source(entry[0].replace("\\", "/"))]


def without_slow_hooks(scripts: Iterable[Entry]) -> list[Entry]:
    """Leave out what PyInstaller would do before every program, for packages that may be there."""
    return [entry for entry in scripts if not entry[0].startswith("pyi_rth") or entry[0] == _HOOK]


def _is_source(place: str) -> bool:
    if place.startswith(_KNOWLEDGE) and place.endswith(".pyi") and "/tests/" not in place:
        return False
    return _SOURCES.search(place) is not None


def _is_used_qt(place: str) -> bool:
    if "/plugins/" in place:
        return _QT_PLUGINS.search(place) is not None
    return _QT_LIBRARIES.search(place) is None


def _is_library(place: str) -> bool:
    """A library that others link to. Python's is loaded by name; a wheel's folder stays whole."""
    name = Path(place).name
    shared = "/" not in place or place.startswith("PySide6/Qt/lib/")
    return shared and name.startswith("lib") and not name.startswith("libpython")


def _target(link: Entry) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(link[0]), link[1]))


def _split(
    entries: Iterable[Entry], chosen: Callable[[Entry], bool]
) -> tuple[list[Entry], list[Entry]]:
    sides: tuple[list[Entry], list[Entry]] = ([], [])
    for entry in entries:
        sides[0 if chosen(entry) else 1].append(entry)
    return sides


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
