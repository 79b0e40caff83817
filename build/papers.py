"""What goes into the package to say what it is: the build, the licences, the bill of materials."""

import os
import shutil
import subprocess
from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path

from notices import notices_text
from parts import Entry, parts_of
from sbom import sbom_text

from learnpy import __version__
from learnpy.build_record import NOTICES_FILE, PARTS_FILE, write_build

ROOT = Path(__file__).resolve().parents[1]
FOLDER = "resources/prepared"
"""Where it goes in the package: beside what else was prepared."""


def papers(entries: Iterable[Entry], scratch: Path) -> list[Entry]:
    """Write them, and give what the spec adds to the data that it collected.

    Args:
        entries: All that the spec collected, the Python modules too.
        scratch: Where the files may be made.

    Raises:
        LicenceError: of something nobody knows the licence.
    """
    day, commit = source_state()
    parts = parts_of(entries)
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir(parents=True)
    write_build(scratch, day, commit)
    texts = {NOTICES_FILE: notices_text(parts), PARTS_FILE: sbom_text(parts, day)}
    for name, text in texts.items():
        (scratch / name).write_text(text, encoding="utf-8", newline="\n")
    made = sorted(file for file in scratch.iterdir() if file.is_file())
    print(f"build: the licences of {len(parts)} parts, LearnPy {__version__} of {day}")
    return [(f"{FOLDER}/{file.name}", str(file), "DATA") for file in made]


def source_state() -> tuple[date, str]:
    """The day and the commit of the sources.

    Without git it is the day that `SOURCE_DATE_EPOCH` gives, and without that, today.
    """
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    said = _git("log", "-1", "--format=%ct %H").split()
    seconds = given or (said[0] if said else "")
    at = datetime.fromtimestamp(int(seconds), UTC) if seconds else datetime.now(UTC)
    return at.date(), said[1] if said else ""


def _git(*arguments: str) -> str:
    # In its container a workflow is not the owner of its checkout, which git asks to be said.
    command = ["git", "-c", f"safe.directory={ROOT.as_posix()}", *arguments]
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    except OSError:
        return ""
    return done.stdout if not done.returncode else ""
