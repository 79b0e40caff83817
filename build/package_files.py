"""The modules and the data of a package, from the names of its files.

PyInstaller's own `collect_submodules` and `collect_data_files` start Pythons that import each
package, which takes minutes on Windows, and leave out what lies below a folder without
`__init__.py`.
"""

import importlib.util
import os
import re
from collections.abc import Iterator
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path

_MODULE = re.compile(r"(\w+)(?:\.py|{})".format("|".join(map(re.escape, EXTENSION_SUFFIXES))))
_NO_DATA = (".py", ".pyc", ".pyd", ".so", ".dll", ".dylib")


def modules_of(top: str) -> Iterator[str]:
    """The modules of a package, and the package itself; a module is all that it has."""
    yield top
    for folder, name in _files(top):
        module = _MODULE.fullmatch(name)
        if module is not None:
            parts = (*folder.parts, *(() if module[1] == "__init__" else (module[1],)))
            yield ".".join(parts)


def data_of(top: str) -> Iterator[tuple[str, str]]:
    """The files of a package that are not code, each with the folder that it goes into."""
    return (pair for pair in _placed_files(top) if not pair[0].endswith(_NO_DATA))


def sources_of(top: str) -> Iterator[tuple[str, str]]:
    """The files of a package that people read as Python, each with the folder that it goes into."""
    return (pair for pair in _placed_files(top) if pair[0].endswith((".py", ".pyi")))


def _placed_files(top: str) -> Iterator[tuple[str, str]]:
    for place in _places(top):
        for folder, name in _files_below(place):
            yield str(place.parent / folder / name), str(folder)


def _files(top: str) -> Iterator[tuple[Path, str]]:
    for place in _places(top):
        yield from _files_below(place)


def _files_below(place: Path) -> Iterator[tuple[Path, str]]:
    """Each file with the folder that it is in, as seen from where packages are."""
    for folder, inner, names in os.walk(place):
        inner[:] = sorted(name for name in inner if name != "__pycache__")
        for name in sorted(names):
            yield Path(folder).relative_to(place.parent), name


def _places(top: str) -> list[Path]:
    """The folders of a package; a module has none."""
    spec = importlib.util.find_spec(top)
    if spec is None:
        raise ModuleNotFoundError(f"{top} is not installed", name=top)
    return list(map(Path, spec.submodule_search_locations or ()))
