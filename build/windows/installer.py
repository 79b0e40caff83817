"""Makes what Windows learners download: the installer, and the portable zip.

    .venv/bin/python build/windows/installer.py [PACKAGE] [--into FOLDER]

PACKAGE is the folder that `dev.py build` made on Windows, dist/LearnPy. It runs on Windows too, and
needs NSIS (`makensis`), which on Debian is the package nsis.
"""

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from product import ROOT, copyright_line, publisher, version, version_numbers

sys.path.insert(0, str(ROOT / "build"))
from icon import write_ico
from sizes import report

SCRIPT = Path(__file__).with_name("learnpy.nsi")
BESIDE = Path(__file__).with_name("portable")
TOP_LEVEL = {"LearnPy.exe", "learnpy-runner.exe", "_internal"}
"""What learnpy.nsi knows to replace and to remove."""

_LONGEST_NAME = 180
"""Letters that a file's name may have below the program's folder. Windows allows 259 in all, and
`C:\\Users\\...\\AppData\\Local\\Programs\\LearnPy` takes some 60."""
_NO_TIME = (1980, 1, 1, 0, 0, 0)
"""The same package gives the same zip."""


class PackageError(Exception):
    """The package cannot be installed as it is; the text says why."""


def main(arguments: Sequence[str]) -> int:
    """Make both files, say how big they are, and return an exit code."""
    parser = argparse.ArgumentParser(description="Make LearnPy's installer and portable zip.")
    parser.add_argument("package", type=Path, nargs="?", default=ROOT / "dist" / "LearnPy")
    parser.add_argument("--into", type=Path, default=ROOT / "dist")
    options = parser.parse_args(arguments)
    try:
        files = [make(options.package, options.into) for make in (make_installer, make_portable)]
    except PackageError as error:
        print(f"installer: {error}", file=sys.stderr)
        return 1
    return 0 if report(options.package, files) else 1


def make_installer(package: Path, into: Path, of_version: str | None = None) -> Path:
    """Make the installer of a packaged program; returns its file.

    Args:
        package: The folder with the two programs.
        into: The folder that gets it.
        of_version: What it calls itself, if not what LearnPy does: tests upgrade by it.

    Raises:
        PackageError: the folder is not as the installer knows it, or NSIS refused it.
    """
    content = _content(package)
    longest = max(len(str(file.relative_to(package))) for file in content) + 1
    if longest > _LONGEST_NAME:
        raise PackageError(f"a file's name has {longest} letters, {_LONGEST_NAME} at most are safe")
    shown = of_version or version()
    into.mkdir(parents=True, exist_ok=True)
    setup = into.resolve() / f"LearnPy-{shown}-windows-setup.exe"
    values = {
        "PACKAGE": package.resolve(),
        "OUT": setup,
        "ICON": write_ico(ROOT / "scratch" / "learnpy.ico"),
        "VERSION": shown,
        "NUMBERS": ".".join(map(str, version_numbers())),
        "PUBLISHER": publisher(),
        "COPYRIGHT": copyright_line(),
        "KILOBYTES": sum(file.stat().st_size for file in content) // 1024,
        "LONGEST": longest,
        # Debian's NSIS can make a 64-bit installer, which Wine needs to have no 32-bit part; the
        # one that its authors distribute makes 32-bit ones alone, which Windows runs as well.
        **({"TARGET": "amd64-unicode"} if sys.platform == "linux" else {}),
    }
    defined = [f"-D{name}={value}" for name, value in values.items()]
    command = [_nsis(), "-V2", "-WX", "-INPUTCHARSET", "UTF8", *defined, str(SCRIPT)]
    if subprocess.call(command):
        raise PackageError("makensis could not make the installer; it says why above")
    return setup


def make_portable(package: Path, into: Path) -> Path:
    """Make the zip that runs from where it is unpacked, such as a USB stick; returns its file.

    Raises:
        PackageError: the folder is not as it has to be.
    """
    content = _content(package)
    into.mkdir(parents=True, exist_ok=True)
    file = into / f"LearnPy-{version()}-windows-portable.zip"
    top = Path("LearnPy portable")
    with ZipFile(file, "w", ZIP_DEFLATED, compresslevel=9) as archive:
        for source in sorted(BESIDE.iterdir()):
            # Windows reads these with its own ends of lines, wherever they were checked out.
            text = source.read_text(encoding="ascii").replace("\n", "\r\n")
            archive.writestr(_entry(top / source.name), text)
        for source in content:
            place = top / "LearnPy" / source.relative_to(package)
            archive.writestr(_entry(place), source.read_bytes())
    return file


def _content(package: Path) -> list[Path]:
    found = {path.name for path in package.iterdir()} if package.is_dir() else set()
    if found != TOP_LEVEL:
        raise PackageError(
            f"{package} should hold {', '.join(sorted(TOP_LEVEL))} and nothing else; "
            f"it holds {', '.join(sorted(found)) or 'nothing'}"
        )
    return sorted(_files(package))


def _files(folder: Path) -> Iterator[Path]:
    return (file for file in folder.rglob("*") if file.is_file())


def _entry(place: Path) -> ZipInfo:
    entry = ZipInfo(place.as_posix(), _NO_TIME)
    entry.compress_type = ZIP_DEFLATED
    entry.create_system = 0  # made for Windows: no rights of Unix
    return entry


def _nsis() -> str:
    """NSIS's compiler; its own installer does not put it where programs are looked for."""
    usual = Path(os.environ.get("PROGRAMFILES(X86)", "/usr/bin")) / "NSIS" / "makensis.exe"
    found = shutil.which("makensis") or (str(usual) if usual.is_file() else None)
    if found is None:
        raise PackageError("there is no makensis; install NSIS (on Debian: apt-get install nsis)")
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
