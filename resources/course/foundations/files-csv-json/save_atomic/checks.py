"""Saving on a good day, on a full disk, and under the rules of Windows."""

import contextlib
import errno
import io
import os
import shutil
from pathlib import Path

REAL_OPEN = io.open
REAL_TEXT_ENCODING = io.text_encoding
REAL_RENAME = os.rename
REAL_REPLACE = os.replace
FOLDER = Path("evening")
TONIGHT = FOLDER / "tonight.txt"
OLD = "Granite\n"
NEW = "Echo Station\nUnder the Ice\n"


class _FullDisk:
    """A file that has room for half of what is written, and then none."""

    def __init__(self, file):
        self._file = file

    def write(self, text):
        self._file.write(text[: len(text) // 2])
        self._file.flush()
        raise OSError(errno.ENOSPC, "No space left on device")

    def writelines(self, lines):
        self.write("".join(lines))

    def __enter__(self):
        return self

    def __exit__(self, *_error):
        self._file.close()

    def __getattr__(self, name):
        return getattr(self._file, name)


@contextlib.contextmanager
def _system(
    answer, opening=REAL_OPEN, renaming=REAL_REPLACE, replacing=REAL_REPLACE
):
    """Let the program meet these in the place of `open`, `os.rename` and `os.replace`."""
    own = {
        name: value
        for name, value in vars(answer).items()
        if value is REAL_RENAME or value is REAL_REPLACE
    }
    for name, value in own.items():
        setattr(answer, name, renaming if value is REAL_RENAME else replacing)
    answer.open = io.open = opening
    # `Path` asks this function; in the mode in which we run, it would answer with UTF-8.
    io.text_encoding = lambda encoding, _stacklevel=2: encoding or "locale"
    os.rename, os.replace = renaming, replacing
    try:
        yield
    finally:
        os.rename, os.replace = REAL_RENAME, REAL_REPLACE
        io.open, io.text_encoding = REAL_OPEN, REAL_TEXT_ENCODING
        del answer.open
        for name, value in own.items():
            setattr(answer, name, value)


def _evening(old):
    """A fresh folder, with the old list in it unless that is None."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir()
    if old is not None:
        TONIGHT.write_text(old, encoding="utf-8", newline="\n")


def _listed():
    """What the list of tonight says now."""
    if not TONIGHT.exists():
        return "there is no tonight.txt"
    return TONIGHT.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n")


def _saved(answer, text, old=OLD, **system):
    """What the list says after the text was saved, or after that failed."""
    _evening(old)
    with _system(answer, **system), contextlib.suppress(OSError):
        answer.save_atomic(TONIGHT, text)
    return _listed()


def _full_after(files):
    """An `open` that lets this many files be written; the next finds the disk full."""
    opened = []

    def opening(file, mode="r", *rest, **named):
        real = REAL_OPEN(file, mode, *rest, **named)
        if not set(mode) & set("wax+"):
            return real
        opened.append(file)
        return real if len(opened) <= files else _FullDisk(real)

    return opening


def case_first_list(answer):
    """a folder without `tonight.txt`; what the file says after you saved `Orbit`"""
    return _saved(answer, "Orbit\n", old=None)


def case_new_list(answer):
    """`tonight.txt` says Granite, and you save two other films"""
    return _saved(answer, NEW)


def case_folder(answer):
    """the names in the folder, after you saved"""
    _saved(answer, NEW)
    return sorted(path.name for path in FOLDER.iterdir())


def case_draft(answer):
    """the files that you opened for writing, while you saved"""
    written = []

    def opening(file, mode="r", *rest, **named):
        if set(mode) & set("wax+"):
            place = Path(os.path.relpath(Path(file), Path.cwd())).as_posix()
            written.append(place)
        return REAL_OPEN(file, mode, *rest, **named)

    _saved(answer, NEW, opening=opening)
    return written


def case_full_disk(answer):
    """`tonight.txt` says Granite, and the disk is full after half of the new list"""
    return _saved(answer, NEW, opening=_full_after(0))


def case_told(answer):
    """the disk is full after half of the new list; what the caller hears of it"""
    _evening(OLD)
    with _system(answer, opening=_full_after(0)):
        try:
            answer.save_atomic(TONIGHT, NEW)
        except OSError:
            return "an OSError"
    return "nothing"


def case_refused(answer):
    """`tonight.txt` says Granite, and the system refuses to put another file in its place"""

    def refused(source, target, **_named):
        raise PermissionError(errno.EACCES, "Access is denied", str(target))

    return _saved(answer, NEW, renaming=refused, replacing=refused)


def case_second_file(answer):
    """`tonight.txt` says Granite; the disk has room for one new file and half of a second"""
    return _saved(answer, NEW, opening=_full_after(1))


def case_windows_letters(answer):
    """the title Überfahrt, on a computer that takes cp1252 unless told otherwise"""

    def opening(file, mode="r", buffering=-1, encoding=None, *rest, **named):
        if "b" not in mode and encoding in (None, "locale"):
            encoding = "cp1252"
        return REAL_OPEN(file, mode, buffering, encoding, *rest, **named)

    return _saved(answer, "Überfahrt\n", opening=opening)


def case_windows_open(answer):
    """under Windows, where a file that is still open cannot be renamed"""
    opened = []

    def opening(*place, **named):
        opened.append(REAL_OPEN(*place, **named))
        return opened[-1]

    def replacing(source, target, **named):
        if not all(file.closed for file in opened):
            raise PermissionError(
                errno.EACCES, "Used by another process", str(source)
            )
        REAL_REPLACE(source, target, **named)

    return _saved(
        answer, NEW, opening=opening, renaming=replacing, replacing=replacing
    )


def case_windows_rename(answer):
    """under Windows, where `rename` refuses a name that is taken"""

    def renaming(source, target, **named):
        if os.path.exists(target):
            raise FileExistsError(
                errno.EEXIST, "Cannot create a file", str(target)
            )
        REAL_REPLACE(source, target, **named)

    return _saved(answer, NEW, renaming=renaming)
