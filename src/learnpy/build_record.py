"""Which LearnPy this is: its version, and the day of the sources that a packaged one was made of.

The version stands in `learnpy.__version__` alone. The day is that of the commit, so that the same
sources give the same package whenever they are built; a checkout has no such day.
"""

import json
from contextlib import suppress
from datetime import date
from pathlib import Path

from learnpy import __version__, paths
from learnpy.record import record

BUILD_FILE = "build.json"
NOTICES_FILE = "third-party-notices.txt"
PARTS_FILE = "parts.cdx.json"
"""What the build puts into the folder of prepared things."""


@record
class BuildRecord:
    """What this LearnPy was made of."""

    version: str
    day: date | None
    """The day of the sources; None in a checkout."""
    commit: str
    """The commit of the sources; empty in a checkout, and where there was no git."""

    @property
    def is_packaged(self) -> bool:
        """Whether this is not a checkout."""
        return self.day is not None


def read_build(folder: Path | None = None) -> BuildRecord:
    """Which LearnPy this is.

    Args:
        folder: Where the build put what it prepared; None for this program's own.
    """
    file = (folder or paths.prepared_folder()) / BUILD_FILE
    with suppress(OSError, ValueError, KeyError, TypeError):
        data = json.loads(file.read_text(encoding="utf-8"))
        return BuildRecord(__version__, date.fromisoformat(data["day"]), str(data["commit"]))
    return BuildRecord(__version__, None, "")


def write_build(folder: Path, day: date, commit: str) -> None:
    """Note of what the package in the making is made."""
    data = {"version": __version__, "day": day.isoformat(), "commit": commit}
    (folder / BUILD_FILE).write_text(f"{json.dumps(data)}\n", encoding="utf-8")


def notices_text() -> str:
    """The licences of all that came along; empty in a checkout, where nothing did."""
    with suppress(OSError):
        return (paths.prepared_folder() / NOTICES_FILE).read_text(encoding="utf-8")
    return ""
