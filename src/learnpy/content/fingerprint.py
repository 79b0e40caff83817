"""Whether a course is the one that a catalog was prepared from.

Reading every file takes longer than a window takes to open, so the state of the files (path, size,
time of the last change) is looked at first, and the contents only where that state is new.
"""

import json
import os
import stat
import tempfile
import time
import zlib
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from learnpy import __version__
from learnpy.content.course_scan import DATA_LIMIT, FoundFile, scan_files
from learnpy.record import record
from learnpy.record_json import from_json, to_json

FORMAT = 9
"""Raised when what is written into a catalog changes its shape."""

_SEEN_FILE = "seen.json"
_MOST_SEEN = 20
"""Courses."""
_STILL_CHANGING = 3.0
"""Seconds. A file changed so lately may change again without its time showing it: some file
systems keep times to two seconds."""


@record
class _Seen:
    """A course as it was when it was last looked at."""

    state: str
    """Its fingerprint."""
    content: str
    """Its content hash."""


def catalog_key(content_hash: str) -> str:
    """The name of the catalog that this LearnPy prepares from this content."""
    made_by = zlib.crc32(f"{FORMAT} {__version__}".encode())
    return f"{content_hash[:24]}{made_by:08x}"


def course_fingerprint(course_folder: Path, files: Sequence[FoundFile] | None = None) -> str:
    """The state of a course's files: it changes when one is changed, added or removed.

    Raises:
        OSError, TooManyFilesError: the folder cannot be listed.
    """
    # Not hashlib: reading OpenSSL takes 6 ms of every start, and nobody forges their own files.
    crc, adler, size = 0, 1, 0
    listed = scan_files(course_folder) if files is None else files
    for text in (
        str(course_folder.resolve()),
        *(f"\0{file.path}\0{file.size}\0{file.changed}" for file in listed),
    ):
        state = text.encode(errors="surrogatepass")
        crc, adler, size = zlib.crc32(state, crc), zlib.adler32(state, adler), size + len(state)
    return f"{crc:08x}{adler:08x}-{len(listed)}-{size}"


def content_hash(course_folder: Path, files: Sequence[FoundFile] | None = None) -> str:
    """The hash of all names and contents of a course, wherever and whenever it was written.

    Raises:
        OSError, TooManyFilesError: the folder or a file cannot be read.
    """
    import hashlib  # noqa: PLC0415

    digest = hashlib.sha256()
    for file in scan_files(course_folder) if files is None else files:
        content = _hash_of_file(course_folder / file.path)
        digest.update(f"\0{file.path}\0{content}".encode(errors="surrogatepass"))
    return digest.hexdigest()


def _hash_of_file(path: Path) -> str:
    """The hash of a file's bytes, or its size where no course can hold such a file."""
    status = path.stat()
    # A link may lead to a pipe, and reading one may never end.
    if not stat.S_ISREG(status.st_mode) or status.st_size > DATA_LIMIT:
        return str(status.st_size)
    import hashlib  # noqa: PLC0415

    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def known_content_hash(course_folder: Path, catalogs: Path) -> str:
    """The content hash of a course, remembered in a small file for as long as no file changes.

    Raises:
        OSError, TooManyFilesError: the folder or a file cannot be read.
    """
    files = scan_files(course_folder)
    state = course_fingerprint(course_folder, files)
    seen = _read_seen(catalogs)
    known = seen.get(_name_of(course_folder))
    if known is not None and known.state == state:
        return known.content
    found = content_hash(course_folder, files)
    newest = max((file.changed for file in files), default=0)
    if newest < (time.time() - _STILL_CHANGING) * 1e9:
        seen.pop(_name_of(course_folder), None)
        _write_seen(catalogs, {**seen, _name_of(course_folder): _Seen(state, found)})
    return found


def last_content_hash(course_folder: Path, catalogs: Path) -> str | None:
    """The content hash that a course had when it was last looked at; None where it never was."""
    known = _read_seen(catalogs).get(_name_of(course_folder))
    return known.content if known is not None else None


def _name_of(course_folder: Path) -> str:
    return str(course_folder.absolute())


def _read_seen(catalogs: Path) -> dict[str, _Seen]:
    try:
        seen = json.loads((catalogs / _SEEN_FILE).read_text(encoding="utf-8"))
        return {course: from_json(_Seen, known) for course, known in seen.items()}
    except (OSError, ValueError, RecursionError, AttributeError):
        return {}


def _write_seen(catalogs: Path, seen: Mapping[str, _Seen]) -> None:
    newest = list(seen.items())[-_MOST_SEEN:]
    # A cache that cannot be written costs time and nothing else.
    with suppress(OSError):
        handle, name = tempfile.mkstemp(prefix="new-", suffix=".json", dir=catalogs)
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as stream:
                json.dump(to_json(dict(newest)), stream)
            Path(name).replace(catalogs / _SEEN_FILE)
        except OSError:
            Path(name).unlink(missing_ok=True)
