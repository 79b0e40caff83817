"""Makes the packaged program for this system in `dist/LearnPy`: called by `dev.py build`.

On Linux it also makes the archive that people download; `--folder-only` leaves that out. What
learners on Windows and macOS download is made of the folder by the programs in `build/windows` and
`build/macos`. In the end it says how big everything is, and fails beyond the budget.
"""

import argparse
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import matplotlib as mpl
import sizes
from matplotlib import font_manager

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "build" / "linux"))
SCRATCH = ROOT / "scratch"
PACKAGE = ROOT / "dist" / "LearnPy"


def main(arguments: Sequence[str]) -> int:
    """Build, and say what came of it; returns the exit code."""
    parser = argparse.ArgumentParser(description="Make the packaged program for this system.")
    parser.add_argument("--folder-only", action="store_true", help="make no file to download")
    options = parser.parse_args(arguments)
    started = time.monotonic()
    code = make_folder()
    if code:
        return code
    files: list[Path] = []
    if sys.platform == "linux":
        make_smaller()
        files += [] if options.folder_only else [make_archive()]
    minutes, seconds = divmod(round(time.monotonic() - started), 60)
    print(f"build: {PACKAGE} ({minutes} min {seconds} s)")
    if sizes.report(PACKAGE, files):
        return 0
    print("build: the package is bigger than build/sizes.py allows", file=sys.stderr)
    return 1


def make_folder() -> int:
    """Prepare the course and have PyInstaller make the folder; returns the exit code."""
    from translations import compile_all  # noqa: PLC0415  of Qt, which the rest has no need of

    prepared = SCRATCH / "prepared"
    # PyInstaller would take up again what it has, also of a file that was saved while it worked.
    for left in (prepared, SCRATCH / "pyinstaller"):
        shutil.rmtree(left, ignore_errors=True)
    course = ROOT / "resources" / "course"
    code = _run("-m", "learnpy", "prepare", str(course), "--into", str(prepared))
    if code:
        print("build: the course could not be prepared; nothing was built", file=sys.stderr)
        return code
    list_fonts(prepared / "plots")
    compile_all()
    # Puts the Python that PySide6's binding library holds into files, as `dev.py` did for .venv.
    _run("-c", "import os; os.environ['SBK_EMBED'] = '0'; import PySide6.QtCore")
    # build/ is a source folder here, so PyInstaller works elsewhere.
    folders = ("--workpath", str(SCRATCH / "pyinstaller"), "--distpath", str(PACKAGE.parent))
    spec = str(ROOT / "build" / "learnpy.spec")
    code = _run("-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", *folders, spec)
    if code:
        print("build: PyInstaller failed; it says why above", file=sys.stderr)
        return code
    return 0


def make_smaller() -> None:
    """Take out of the libraries what no program of LearnPy loads, on Linux."""
    from icu_data import cut_languages  # noqa: PLC0415  it is in build/linux
    from smaller import link_twins, pack  # noqa: PLC0415

    inside = PACKAGE / "_internal"
    saved = pack(inside) + link_twins(inside)
    saved += sum(map(cut_languages, inside.glob("PySide6/Qt/lib/libicudata.so.*")))
    print(f"build: {saved / 1e6:.0f} MB taken out of libraries")


def make_archive() -> Path:
    """Make what people download, on Linux."""
    import archive  # noqa: PLC0415  it is in build/linux

    return archive.make_archive(PACKAGE, PACKAGE.parent)


def list_fonts(folder: Path) -> None:
    """Make the list of fonts that matplotlib would make at its first plot.

    It holds matplotlib's own fonts alone: those of this system are not the learner's.
    """
    ours = Path(mpl.get_data_path())
    fonts = font_manager.FontManager()
    for kind in ("ttflist", "afmlist"):
        found = [font for font in getattr(fonts, kind) if Path(font.fname).is_relative_to(ours)]
        setattr(fonts, kind, found)
    folder.mkdir()
    font_manager.json_dump(fonts, folder / f"fontlist-v{fonts.__version__}.json")


def _run(*arguments: str) -> int:
    settings = {"PYINSTALLER_CONFIG_DIR": str(SCRATCH / "pyinstaller-settings")}
    return subprocess.call([sys.executable, *arguments], cwd=ROOT, env={**os.environ, **settings})


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
