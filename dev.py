"""LearnPy from a checkout: run it, test it, build it. Needs Python and nothing else.

python3 dev.py run [ARGUMENTS OF LEARNPY]    open the window
python3 dev.py test [ARGUMENTS OF PYTEST]    every check and test; with arguments, pytest alone
python3 dev.py check                         style, types and import directions
python3 dev.py build                         make the packaged program in dist/
python3 dev.py translations [LANGUAGE]       gather the window's words for translators
python3 dev.py lock                          pin the packages of pyproject.toml in requirements.lock

The packages go into .venv beside this file; the system's own Python is left alone.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036  an older Python must get this far to say so
    sys.exit(f"dev.py: LearnPy needs Python 3.11 or newer; this is {sys.version.split()[0]}.")

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sysconfig
import tempfile
import venv
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
LOCK = ROOT / "requirements.lock"
VENV = ROOT / ".venv"
SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")
ENDING = ".exe" if os.name == "nt" else ""
PYTHON = SCRIPTS / f"python{ENDING}"

CHECKS = (
    ("ruff", "check"),
    ("ruff", "format", "--check"),
    ("basedpyright", "--pythonpath", str(PYTHON)),
    ("lint-imports",),
    # Named, for it looks for them by git, which a downloaded archive has not.
    ("actionlint", ".github/workflows/release.yml", ".github/workflows/tests.yml"),
)

NEWEST_PYTHON = (3, 14)
"""The newest Python for which every locked package has a wheel: PyYAML has none for 3.15."""

# fmt: off
LIBRARIES = {
    "libEGL.so.1": "libegl1", "libGL.so.1": "libgl1", "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1", "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1", "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0", "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0", "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0", "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4", "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1", "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0", "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0", "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1", "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0", "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon.so.0": "libxkbcommon0", "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# fmt: on
"""What PySide6 and its plugins for X11, Wayland and no display load, and Debian's package of it."""

UNPACK_SHIBOKEN = "import os; os.environ['SBK_EMBED'] = '0'; import PySide6.QtCore"
"""PySide6 keeps part of its Python as text in a library, and compiles it at each start: 15 ms.

With this variable, once, it puts it into files, which Python compiles once:
https://doc.qt.io/qtforpython-6/developer/embed.html
"""


class Stop(Exception):  # noqa: N818  a sentence for a person, not a fault in the program
    """The command cannot go on; the text says why and what to do."""


def run(arguments: Sequence[str]) -> int:
    """Open the window."""
    prepare(LIBRARIES)
    # In the folder where it was called, for the arguments may be files; without importing from it.
    return call(PYTHON, "-P", "-m", "learnpy", *arguments, folder=Path.cwd())


def test(arguments: Sequence[str]) -> int:
    """Run every check and every test, or the tests that were asked for."""
    if arguments:
        prepare(LIBRARIES)
        return call(PYTHON, "-m", "pytest", *arguments)
    codes = (check(()), call(PYTHON, "-m", "pytest"))
    print(f"dev.py: checks {verdict(codes[0])}, tests {verdict(codes[1])}", flush=True)
    return int(any(codes))


def check(_: Sequence[str]) -> int:
    """Read the code with every tool, also after one has found something."""
    prepare(LIBRARIES)
    codes: list[int] = []
    for name, *options in CHECKS:
        codes.append(call(shutil.which(name, path=str(SCRIPTS)) or name, *options))
        words = (option for option in options if option.isalpha())
        print("dev.py:", name, *words, verdict(codes[-1]), flush=True)
    return int(any(codes))


def build(arguments: Sequence[str]) -> int:
    """Make the packaged program for this system."""
    # PyInstaller needs objcopy, and Python as a shared library, which Debian keeps apart.
    shared = sysconfig.get_config_var("INSTSONAME") or ""
    more = {shared: shared.partition(".so")[0]} if ".so" in shared else {}
    if sys.base_prefix == "/usr":
        more["_tkinter"] = "python3-tk"  # the same goes for what `turtle` stands on
    # These read what installs the package.
    more |= {"shellcheck": "shellcheck", "desktop-file-validate": "desktop-file-utils"}
    prepare({**LIBRARIES, "objcopy": "binutils", **more})
    return call(PYTHON, ROOT / "build" / "package.py", *arguments)


def translations(arguments: Sequence[str]) -> int:
    """Bring the translations of the window up to date, or begin one."""
    prepare(LIBRARIES)
    return call(PYTHON, ROOT / "build" / "translations.py", *arguments)


def lock(arguments: Sequence[str]) -> int:
    """Pin every package with its hashes, for every system; `--upgrade` takes newer ones."""
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        scripts = Path(folder) / SCRIPTS.name
        call(scripts / PYTHON.name, "-m", "pip", "install", "-q", "uv==0.13.8")
        # fmt: off
        options = (
            "--universal", "--python-version", "3.11", "--generate-hashes", "--no-annotate",
            "--no-emit-index-url", "--quiet", "--output-file",
        )
        # fmt: on
        typed = ("--custom-compile-command", "python3 dev.py lock")
        inputs = ("pyproject.toml", "--group", "dev")
        return call(
            scripts / f"uv{ENDING}", "pip", "compile", *inputs, *options, LOCK, *typed, *arguments
        )


COMMANDS = {
    "run": run,
    "test": test,
    "check": check,
    "build": build,
    "translations": translations,
    "lock": lock,
}


def prepare(needs: Mapping[str, str]) -> None:
    """See that the system has what is needed, and make .venv where it is missing or out of date.

    Raises:
        Stop: something has to be installed by hand first.
    """
    if sys.version_info[:2] > NEWEST_PYTHON:
        newest = ".".join(map(str, NEWEST_PYTHON))
        command = f"{'py -' if os.name == 'nt' else 'python'}{newest} {' '.join(sys.argv)}"
        raise Stop(
            f"some packages that LearnPy needs are not made for Python {sys.version.split()[0]}"
            f" yet. Install Python {newest} beside it and type: {command}"
        )
    if sys.platform == "linux":
        provide(needs)
    stamp, made_from = VENV / "made-from", made_from_text()
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == made_from:
        return
    print("dev.py: installing LearnPy's packages into .venv, which takes minutes", flush=True)
    venv.create(VENV, clear=True, with_pip=True, symlinks=os.name != "nt")
    pip = (PYTHON, "-m", "pip", "install", *(() if sys.stdout.isatty() else ("--quiet",)))
    if call(*pip, "--require-hashes", "--only-binary", ":all:", "-r", LOCK):
        raise Stop(
            "the packages could not be installed; pip says why above. They need the network this"
            " once, and a 64-bit Windows 10, macOS 14, or Linux of 2022 (on ARM: 2024) or newer"
        )
    if call(*pip, "--no-deps", "--no-index", "--no-build-isolation", "-e", ROOT):
        raise Stop("LearnPy itself could not be put into .venv; pip says why above")
    call(PYTHON, "-c", UNPACK_SHIBOKEN)
    stamp.write_text(made_from, encoding="utf-8")


def made_from_text() -> str:
    """What .venv depends on: the lock file, the Python, and where the checkout stands."""
    return f"{hashlib.sha256(LOCK.read_bytes()).hexdigest()}\n{sys.version}\n{ROOT}\n"


def provide(needs: Mapping[str, str]) -> None:
    """Install the system packages that are missing, or stop with the command that would."""
    absent = missing(needs)
    if not absent:
        return
    if shutil.which("apt-get") is None:
        names = ", ".join(absent)
        raise Stop(f"this system lacks {names}. Install the packages that have them, and try again")
    install = ["apt-get", "install", "-y", "--no-install-recommends", *sorted(set(absent.values()))]
    root = root_prefix()
    if root is not None:
        print("dev.py: installing", *install[4:], flush=True)
        silent = (*root, "env", "DEBIAN_FRONTEND=noninteractive")
        waiting = ("-qq", "-o", "DPkg::Lock::Timeout=300")
        call(*silent, "apt-get", *waiting, "update")
        call(*silent, *install, *waiting)
    if root is None or missing(needs):
        command = " ".join(install)
        command = f"sudo {command}" if shutil.which("sudo") else f"su -c '{command}'"
        raise Stop(f"this system lacks some packages. Type this, and try again:\n    {command}")


def missing(needs: Mapping[str, str]) -> dict[str, str]:
    """The libraries that do not load and programs not found, with their Debian packages."""
    absent = {name: package for name, package in needs.items() if not is_there(name)}
    if importlib.util.find_spec("ensurepip") is None:
        absent["ensurepip"] = f"python3.{sys.version_info[1]}-venv"
    return absent


def is_there(name: str) -> bool:
    """Whether the system finds a library, a program, or a module of Python."""
    if ".so" not in name:
        return shutil.which(name) is not None or importlib.util.find_spec(name) is not None
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def root_prefix() -> list[str] | None:
    """What to put before a command to run it as root, or None where that takes a password."""
    if os.geteuid() == 0:
        return []
    sudo = ["sudo", "-n"]
    if shutil.which("sudo") is None:
        return None
    tried = subprocess.run([*sudo, "true"], capture_output=True, check=False)
    return None if tried.returncode else sudo


def call(*command: str | Path, folder: Path = ROOT) -> int:
    """Run a program, away from other Pythons' packages; returns its exit code."""
    astray = {"PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV"}
    kept = {name: value for name, value in os.environ.items() if name not in astray}
    return subprocess.call(list(map(str, command)), cwd=folder, env={**kept, "PIP_USER": "0"})


def verdict(code: int) -> str:
    """An exit code in a word."""
    return "failed" if code else "passed"


def main(arguments: Sequence[str]) -> int:
    """Carry out one command and return the exit code."""
    command = COMMANDS.get(arguments[0]) if arguments else None
    if command is None:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        return command(arguments[1:])
    except (Stop, OSError) as error:
        print(f"dev.py: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
