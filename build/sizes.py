"""Says how big a package is, what in it is big, and whether it keeps to its budget."""

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

MEGABYTE = 1_000_000
INSTALLED = 360 * MEGABYTE
"""What the program's folder may take: some learners have old laptops, and schools many of them."""
DOWNLOADED = {".xz": 110 * MEGABYTE, ".exe": 110 * MEGABYTE}
"""What the files may take that most people download, by their ending."""

_SHOWN = 14
"""How many parts are named."""
_PARTS = (
    (r"PySide6|shiboken6", "PySide6 and Qt"),
    (r"resources", "the course, fonts and icons"),
    (r"learnpy-runner.*", "learnpy-runner, with the modules of the labs and Python"),
    (r"LearnPy.*", "LearnPy, with the window's modules"),
    (r"PIL|pillow", "Pillow"),
    (r"_?tcl.*|_tk_data|lib(?:tcl|tk).*|tk\d+t?\.dll", "Tcl and Tk"),
    (r"python\d.*|libpython.*|base_library\.zip|_\w+\.pyd", "Python"),
    (r".*\.(?:so|dll|dylib)(?:\.\d+)*", "libraries of the system"),
)
"""What the names in the folder belong to; others are names of packages."""


def parts_of(package: Path) -> Counter[str]:
    """The bytes of each part of a package, a library's files counted together."""
    parts: Counter[str] = Counter()
    for file in package.rglob("*"):
        if file.is_file() and not file.is_symlink():
            parts[_part(file.relative_to(package).parts)] += file.stat().st_size
    return parts


def report(package: Path, files: Iterable[Path]) -> bool:
    """Print what there is, and the largest parts first; returns whether the budget is kept.

    Args:
        package: The program's folder.
        files: What people download.
    """
    parts = parts_of(package)
    kept = _line(f"{package.name}, installed", parts.total(), INSTALLED)
    for name, size in parts.most_common(_SHOWN):
        print(f"{size / MEGABYTE:10.1f} MB  {name}")
    rest = parts.total() - sum(size for _, size in parts.most_common(_SHOWN))
    print(f"{rest / MEGABYTE:10.1f} MB  {max(len(parts) - _SHOWN, 0)} more")
    for file in files:
        kept &= _line(file.name, file.stat().st_size, DOWNLOADED.get(file.suffix))
    return kept


def _line(name: str, size: int, budget: int | None) -> bool:
    is_kept = budget is None or size <= budget
    limit = "" if budget is None else f" of {budget / MEGABYTE:.0f} MB"
    over = "" if is_kept else ": TOO BIG"
    print(f"{name}: {size / MEGABYTE:.1f} MB{limit}{over}", flush=True)
    return is_kept


def _part(place: tuple[str, ...]) -> str:
    first, *below = place
    name = below[0] if below and first in {"_internal", "Contents"} else first
    name = re.sub(r"-[\d.]+\.dist-info$|\.libs$", "", name)
    for pattern, part in _PARTS:
        if re.fullmatch(pattern, name):
            return part
    return name
