"""Makes what people with a Mac download, of the bundle that `dev.py build` made there.

    .venv/bin/python build/macos/disk_image.py

It signs the bundle, puts it into a disk image beside a link to the programs' folder, and has Apple
look at it; `signing.py` says what that takes, and what happens without it.
"""

import os
import platform
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bundle import PRODUCT
from signing import notarise, sign

from learnpy import __version__

ROOT = Path(__file__).resolve().parents[2]
DIST = ROOT / "dist"
_TRIES = 5
_PAUSE_SECONDS = 10


def main() -> int:
    """Sign, pack, and say what came of it; returns the exit code."""
    if sys.platform != "darwin":
        print("macos: a disk image is made on a Mac, and this is none", file=sys.stderr)
        return 2
    bundle = DIST / f"{PRODUCT}.app"
    if not bundle.is_dir():
        print(f"macos: there is no {bundle}; make it: python3 dev.py build", file=sys.stderr)
        return 1
    sign(bundle, os.environ)
    image = DIST / image_name(__version__, platform.machine())
    with tempfile.TemporaryDirectory() as place:
        pack(bundle, image, Path(place))
    notarise(image, os.environ)
    print(f"macos: {image} ({image.stat().st_size / 1e6:.0f} MB)")
    return 0


def image_name(version: str, machine: str) -> str:
    """The name of the file that people download."""
    return f"{PRODUCT}-{version}-macos-{machine}.dmg"


def pack(bundle: Path, image: Path, staging: Path) -> None:
    """Put a bundle into an image, with a link beside it onto which people drag it.

    Raises:
        CalledProcessError: macOS could not make it.
    """
    subprocess.run(("ditto", bundle, staging / bundle.name), check=True)  # keeps its signature
    (staging / "Applications").symlink_to("/Applications")
    made = ("-volname", PRODUCT, "-srcfolder", staging, "-fs", "HFS+", "-format", "ULMO")
    command = ("hdiutil", "create", "-quiet", "-ov", *made, image)
    for attempt in range(1, _TRIES + 1):
        # A search index or a virus scanner may look at the folder just then: "Resource busy".
        done = subprocess.run(command, check=attempt == _TRIES)
        if not done.returncode:
            return
        time.sleep(_PAUSE_SECONDS)


if __name__ == "__main__":
    sys.exit(main())
