"""What stays out of the package, by rule: what no program of a learner, and no window, can use.

The rules are about places in the package. They hold on every system: Windows writes them with
backslashes, so each place is read with slashes.
"""

import posixpath
import re
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from PyInstaller.depend.bindepend import get_imports

Entry = tuple[str, str, str]
"""PyInstaller's: where it goes, where it is, what kind it is."""

READ = ("numpy", "pandas", "matplotlib", "django")
"""The packages that completion reads: of a compiled function it does not know what it gives."""

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
    r"(?:^|/)tests?/"
    r"|\.(?:pyi|pyx|pxd|po|pot|c|cc|cpp|h|hpp|f|f90|a|lib|in|build)$|/__pycache__/"
    # They drive compilers, which are not here; their modules stay, since `dir(numpy)` names them.
    r"|^numpy/(?:distutils|f2py)/"
    # It works only with libraries of maps that no package brings; nor are its modules here.
    r"|^django/contrib/gis/"
)
"""What libraries bring for those who build them, their tests, and what cannot work."""

_DATA = re.compile(
    # In other languages than English, in which all of LearnPy's libraries speak.
    r"^django/.*/locale/(?!en/)|^_tcl_data/(?:msgs|tzdata)/|^_tk_data/msgs/"
    # Example data of examples in matplotlib's documentation, and icons of its own windows.
    r"|^matplotlib/mpl-data/(?:sample_data|images)/"
    # The list of a package's files with their sums, and how pip came by it: with paths of the
    # computer that builds. Nothing asks for them where nothing is installed or removed.
    r"|\.dist-info/(?:RECORD|INSTALLER|REQUESTED|direct_url\.json|WHEEL)$"
)
"""What is data, and nobody's."""

_LIBRARIES = re.compile(
    # Compiled for a library's own tests: `_test_internal`, `_ctest`, `_umath_tests`.
    r"/_(?:c|cy)?test[^/]*$|/[^/]*_tests\.[^/]*$|/_simd\.[^/]*$"
    # AVIF pictures: a video codec of 5 MB. Pillow does without, and says so.
    r"|^PIL/_avif\."
)
"""What is compiled, and never loaded or not missed."""

_OF_EVERY_DESKTOP = (
    "libdbus-1.so.3", "libsystemd.so.0", "libgcrypt.so.20", "libgpg-error.so.0", "libcap.so.2",
    "liblz4.so.1",
)  # fmt: skip
"""What a Linux that shows windows has, as it has its graphics driver: D-Bus, which has to fit the
service that runs there, and what only it needs, on Debian 12. Together they are 4 MB."""

_KNOWLEDGE = ("jedi/third_party/typeshed/stdlib/", *(f"{name}/" for name in READ))
"""What completion knows of libraries stands in files that look like sources."""

_HOOK = "pyi_rth_pkgutil"
"""What is kept of the code that PyInstaller runs before a program: Django finds its commands by it.
The rest costs time at every start: it imports QtCore, and half of Django, and throws away the list
of fonts that matplotlib made. What is needed of it is in the two entry scripts."""


def without_unused_qt(entries: Iterable[Entry]) -> list[Entry]:
    """Leave out the plugins and libraries of Qt that LearnPy does not use."""
    return [entry for entry in entries if _is_used_qt(_place(entry))]


def without_unused_libraries(entries: Iterable[Entry]) -> list[Entry]:
    """Leave out what is compiled for tests, or for what nobody does here."""
    return [entry for entry in entries if not _LIBRARIES.search(_place(entry))]


def without_sources(entries: Iterable[Entry]) -> list[Entry]:
    """Leave out what only those need who build the libraries, and data for nobody here."""
    return [entry for entry in entries if not _is_left_out(_place(entry))]


def without_slow_hooks(scripts: Iterable[Entry]) -> list[Entry]:
    """Leave out what PyInstaller would do before every program, for packages that may be there."""
    return [entry for entry in scripts if not entry[0].startswith("pyi_rth") or entry[0] == _HOOK]


def without_orphans(entries: Iterable[Entry]) -> list[Entry]:
    """Leave out the libraries that nothing loads any more, on Linux.

    PyInstaller collects the libraries of a plugin before the plugin itself is left out.
    """
    if sys.platform != "linux":
        return list(entries)
    links, files = _split(entries, lambda entry: entry[2] == "SYMLINK")
    libraries, kept = _split(files, lambda entry: _is_library(entry[0]))
    waiting = {Path(entry[0]).name: entry for entry in libraries}
    for name in _OF_EVERY_DESKTOP:
        waiting.pop(name, None)
    unread = [*kept]
    while unread:
        for name, _ in get_imports(unread.pop()[1]):
            needed = waiting.pop(Path(name).name, None)
            if needed is not None:
                unread.append(needed)
                kept.append(needed)
    places = {entry[0] for entry in kept}
    return [*kept, *(link for link in links if _target(link) in places)]


def _place(entry: Entry) -> str:
    return entry[0].replace("\\", "/")


def _is_left_out(place: str) -> bool:
    if _DATA.search(place):
        return True
    if place.startswith(_KNOWLEDGE) and place.endswith(".pyi") and "/tests/" not in place:
        return False
    return _SOURCES.search(place) is not None


def _is_used_qt(place: str) -> bool:
    if "/plugins/" in place:
        return _QT_PLUGINS.search(place) is not None
    return _QT_LIBRARIES.search(place) is None


def _is_library(place: str) -> bool:
    """A library that others link to. Python's is loaded by name; most wheels' stay whole."""
    name = Path(place).name
    shared = "/" not in place or place.startswith(("PySide6/Qt/lib/", "pillow.libs/"))
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
