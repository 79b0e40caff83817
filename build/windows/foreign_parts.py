"""Looks for what Wine lent: of its own libraries, and of the stand-ins, none may be in a package.

Every library in the package has to be, byte for byte, one that came in a wheel or from python.org.
The one exception is `python3.dll`, which passes on to `python311.dll` what PySide6 asks of it: it
is made here, for no wheel has the one of python.org. A package made on a real Windows has that.
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path

_ENDINGS = {".dll", ".pyd"}
_MADE_HERE = {"python3.dll"}


def foreign_parts(package: Path, python: Path) -> list[Path]:
    """The libraries in a package that are not from where they should be.

    Args:
        package: The folder of the packaged program.
        python: The folder of the Windows Python that it was made by, with the installed wheels.
    """
    known = {_digest(file) for file in _libraries(python) if file.name not in _MADE_HERE}
    return [
        file.relative_to(package)
        for file in sorted(_libraries(package))
        if file.name not in _MADE_HERE and _digest(file) not in known
    ]


def _libraries(folder: Path) -> Iterator[Path]:
    return (file for file in folder.rglob("*") if file.suffix.lower() in _ENDINGS)


def _digest(file: Path) -> bytes:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").digest()
