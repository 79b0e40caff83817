"""What goes into the package, for `learnpy.spec`; what of it stays out is in `left_out.py`."""

import importlib.util
import pkgutil
import py_compile
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import Distribution, distribution, distributions
from pathlib import Path

from left_out import READ
from package_files import data_of, modules_of, sources_of
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from PyInstaller.utils.hooks import copy_metadata

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
    "test", "idlelib", "turtledemo", "nis",
    # Their libraries are under the GPL, which all of LearnPy would have to be under with them.
    "readline", "_gdbm",
    # Berkeley DB's licence asks for the same; `dbm` does without it, and takes 2 MB less.
    "_dbm",
)  # fmt: skip
"""Of Python: installers, what tests, and a network's directory of the 1980s that Python 3.13 has no
more, whose libraries take 2 MB. No learner has a use for them."""

TK = ("tkinter", "_tkinter", "turtle")
"""Of the standard library, so a learner's program can import it; the window has no use for it."""

QT_UNUSED = tuple(
    f"PySide6.{name}"
    for name in ("QtNetwork", "QtQml", "QtQuick", "QtPdf", "QtOpenGL", "QtDBus", "QtTest", "QtSql")
)

_NO_LIBRARIES = ("django.contrib.gis",)
"""What works only with libraries of maps that no package brings."""

WITH_QT = ("learnpy.ui", "learnpy.app", "learnpy.screenshot")
"""The modules of LearnPy that a program without Qt has no use for."""


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
        modules += filter(_is_no_test, modules_of(top))
        datas += data_of(top)
    for name in found:
        datas += copy_metadata(name)
    for name in READ:
        datas += sources_of(name)
    window = {
        top for each in _with_requirements((*WINDOW, *RUNNING)).values() for top in _top_level(each)
    }
    return Lab(tuple(modules), datas, tuple(sorted(tops - window)))


def not_ours() -> list[str]:
    """The top-level names of what is installed here and no package of LearnPy asks for.

    Libraries import what may be there, such as `rich`; what developers have would come along.
    """
    ours = _with_requirements((*LABS, *COMPLETION, *RUNNING, *WINDOW, "learnpy"))
    kept = {top for each in ours.values() for top in _top_level(each)} | {"learnpy"}
    here = {top for each in distributions() for top in _top_level(each)}
    return sorted(here - kept)


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
    found = modules_of(package)
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


def _is_no_test(module: str) -> bool:
    if module.startswith(_NO_LIBRARIES):
        return False
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
