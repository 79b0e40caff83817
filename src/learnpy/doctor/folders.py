"""The learner's folders: whether they can be written, what kind they are, and who has them open."""

import shutil
import tempfile
from datetime import datetime
from pathlib import Path

from learnpy.doctor.file_system import SYNCHRONISED, SystemKind, kind_of
from learnpy.doctor.finding import Finding
from learnpy.doctor.privacy import told
from learnpy.progress.backups import list_backups
from learnpy.progress.loading import look
from learnpy.progress.lock import LOCK_FILE, DataFolderLock
from learnpy.progress.notices import counted

_LEAST_FREE = 100_000_000
"""Bytes. A record with its backups takes a few million, and a program may write files too."""

_ANOTHER_FOLDER = (
    "Make it a folder that you may write in, or choose another one: learnpy --data-dir FOLDER"
)


def data_folder(folder: Path) -> list[Finding]:
    """Everything about the folder in which the record is kept; it is left as it is."""
    found = [writable("data folder", folder)]
    if found[0].ok:
        found += [_room(folder), _kind(folder), _in_use(folder)]
    if folder.is_dir():
        found.append(_record(folder))
    return found


def writable(name: str, folder: Path) -> Finding:
    """Whether files can be written; a folder that is not there yet is not made for it."""
    there = _existing(folder)
    try:
        with tempfile.TemporaryFile(dir=there) as file:
            file.write(b"LearnPy")
    except OSError as error:
        text = f"{told(there)} cannot be written: {error.strerror}"
        return Finding(name, ok=False, text=text, advice=_ANOTHER_FOLDER)
    made = "" if there == folder else ", to be made when it is needed"
    return Finding(name, ok=True, text=f"{told(folder)} can be written{made}")


def temporary_folder() -> Finding:
    """Whether the system's folder for temporary files can be written: programs run in it."""
    try:
        with tempfile.TemporaryFile() as file:
            file.write(b"LearnPy")
        where = tempfile.gettempdir()
    except OSError as error:
        text = f"no temporary folder can be written: {error.strerror or error}"
        advice = "Set TMPDIR (on Windows: TEMP) to a folder that you may write in."
        return Finding("temporary folder", ok=False, text=text, advice=advice)
    return Finding("temporary folder", ok=True, text=f"{told(Path(where))} can be written")


def _room(folder: Path) -> Finding:
    free = shutil.disk_usage(_existing(folder)).free
    text = f"{free / 1e9:.1f} GB free where the record is kept"
    if free >= _LEAST_FREE:
        return Finding("free space", ok=True, text=text)
    advice = "Make room on this disk: without it, what you do is not kept."
    return Finding("free space", ok=False, text=text, advice=advice)


def _kind(folder: Path) -> Finding:
    """A folder that other computers write in too is told of; it works, but is not the best."""
    there = _existing(folder)
    kind = kind_of(there)
    words = {
        SystemKind.LOCAL: "a disk of this computer",
        SystemKind.NETWORK: (
            "a folder of the network: it works while the network does, and another computer that "
            "has LearnPy open there is not always seen"
        ),
        SystemKind.MEMORY: "kept in memory: it is gone when this computer is switched off",
        SystemKind.UNKNOWN: "of a kind that the system does not tell",
    }
    text = words[kind]
    copying = next((part for part in there.resolve().parts if SYNCHRONISED.match(part)), "")
    if copying:
        text += f", and {copying.partition(' ')[0]} copies it to other computers"
    return Finding("disk", ok=True, text=text)


def _in_use(folder: Path) -> Finding:
    """Whether a LearnPy has the record open now. Where none ever did, nothing is made."""
    if not (folder / LOCK_FILE).is_file():
        return Finding("in use", ok=True, text="no LearnPy has the record open")
    lock = DataFolderLock(folder)
    if not lock.acquire():
        return Finding("in use", ok=True, text="a LearnPy has the record open now")
    held = lock.held
    lock.release()
    if held:
        return Finding("in use", ok=True, text="no LearnPy has the record open")
    text = "this disk does not let a file be locked: open LearnPy once at a time"
    return Finding("in use", ok=True, text=text)


def _record(folder: Path) -> Finding:
    """Whether the record can be read, and how many copies of it there are; not what is in it."""
    loaded = look(folder, datetime.now().astimezone())
    copies = counted(len(list_backups(folder)), "copy", "copies")
    if not loaded.notices:
        return Finding("record", ok=True, text=f"can be read, with {copies} of earlier days")
    text = f"{' '.join(notice.text for notice in loaded.notices)} There are {copies}."
    advice = "Open LearnPy, which mends it from its copies, or run: learnpy progress repair"
    return Finding("record", ok=False, text=text, advice=advice)


def _existing(folder: Path) -> Path:
    """The folder, or the nearest around it that is there."""
    there = folder
    while not there.exists() and there != there.parent:
        there = there.parent
    return there
