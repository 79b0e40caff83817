"""Makes the packaged program for this system in `dist/LearnPy`: called by `dev.py build`."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import matplotlib as mpl
from matplotlib import font_manager

ROOT = Path(__file__).resolve().parents[1]
SCRATCH = ROOT / "scratch"
PACKAGE = ROOT / "dist" / "LearnPy"


def main() -> int:
    """Prepare the course, build, and say what came of it; returns the exit code."""
    started = time.monotonic()
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
    # Puts the Python that PySide6's binding library holds into files, as `dev.py` did for .venv.
    _run("-c", "import os; os.environ['SBK_EMBED'] = '0'; import PySide6.QtCore")
    # build/ is a source folder here, so PyInstaller works elsewhere.
    folders = ("--workpath", str(SCRATCH / "pyinstaller"), "--distpath", str(PACKAGE.parent))
    spec = str(ROOT / "build" / "learnpy.spec")
    code = _run("-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", *folders, spec)
    if code:
        print("build: PyInstaller failed; it says why above", file=sys.stderr)
        return code
    size = sum(file.lstat().st_size for file in PACKAGE.rglob("*") if file.is_file())
    minutes, seconds = divmod(round(time.monotonic() - started), 60)
    print(f"build: {PACKAGE} ({size / 1e6:.0f} MB, {minutes} min {seconds} s)")
    return 0


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
    sys.exit(main())
