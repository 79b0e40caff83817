"""Says on which Linux a package runs, by the C library that its programs and libraries ask for.

    .venv/bin/python build/linux/oldest_system.py [PACKAGE]

The wheels that pip gets are made for old systems; each says for which in its name. A package is
never older than the system that it is built on, for Python and the libraries of X11 are taken from
there. So releases are built on the oldest system that is at hand.
"""

import argparse
import platform
import sys
from collections.abc import Sequence
from pathlib import Path

from elf import elf_files, glibc_of

ROOT = Path(__file__).resolve().parents[2]
SYSTEMS = {
    (2, 34): "Debian 12, Ubuntu 22.04, Red Hat Enterprise Linux 9",
    (2, 35): "Debian 12, Ubuntu 22.04, Red Hat Enterprise Linux 10",
    (2, 36): "Debian 12, Ubuntu 24.04, Red Hat Enterprise Linux 10",
    (2, 39): "Debian 13, Ubuntu 24.04, Red Hat Enterprise Linux 10",
    (2, 41): "Debian 13, Ubuntu 26.04",
}
"""The first systems that people know which have this glibc, or a newer one."""


def oldest_glibc(folder: Path) -> tuple[int, int]:
    """The newest version that anything in a folder asks for: the oldest that will do."""
    return max(map(glibc_of, elf_files(folder)), default=(0, 0))


def needs(package: Path) -> str:
    """What a package needs, in a sentence for people."""
    major, minor = glibc = oldest_glibc(package)
    known = [names for version, names in SYSTEMS.items() if version >= glibc]
    systems = f": {known[0]}, or newer" if known else ""
    return f"a {platform.machine()} Linux with glibc {major}.{minor} or newer{systems}"


def asking(folder: Path, glibc: tuple[int, int]) -> list[str]:
    """The files that ask for one version."""
    found = [file for file in elf_files(folder) if glibc_of(file) == glibc]
    return [str(file.relative_to(folder)) for file in found]


def main(arguments: Sequence[str]) -> int:
    """Say it for a package, and which files it is because of."""
    parser = argparse.ArgumentParser(description="Say on which Linux a package runs.")
    parser.add_argument("package", type=Path, nargs="?", default=ROOT / "dist" / "LearnPy")
    package = parser.parse_args(arguments).package
    print(needs(package))
    print("because of", ", ".join(asking(package, oldest_glibc(package))))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
