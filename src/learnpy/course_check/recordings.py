"""The recordings of a lesson: what its programs printed and drew, compared and written."""

import dataclasses
import json
import os
import struct
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path

from learnpy.checks.observation import AnswerKey, Observation
from learnpy.content.recordings import FOLDER, KEY_ENDING
from learnpy.record import record
from learnpy.record_json import to_json

_PNG_HEAD = 8
_LONGEST_LINE = 80
_NOT_COMPARED = tuple(each.name for each in dataclasses.fields(Observation) if not each.compare)
"""What is only told to a learner is no part of a key."""


@record
class NewFigure:
    """A figure that a program drew in this check."""

    picture: bytes
    """A PNG file."""
    description: str


@record
class NewRecording:
    """What a program printed and drew in this check."""

    output: str
    figures: tuple[NewFigure, ...]


def difference(before: str, now: str) -> str:
    """The first line in which two outputs differ, in words; empty when they are the same."""
    if before == now:
        return ""
    old, new = before.splitlines(), now.splitlines()
    for number, (left, right) in enumerate(zip(old, new, strict=False), 1):
        if left != right:
            return f"line {number} was {_quote(left)} and is now {_quote(right)}"
    if len(old) != len(new):
        return f"there were {len(old)} lines and are now {len(new)}"
    return "the ends of the lines differ"


def recording_files(name: str, recording: NewRecording) -> dict[str, bytes]:
    """The files that keep a recording, by their names in the folder of recordings."""
    files = {f"{name}.txt": recording.output.encode("utf-8")}
    for number, figure in enumerate(recording.figures, 1):
        files[f"{name}-{number}.png"] = figure.picture
        files[f"{name}-{number}.txt"] = f"{figure.description.strip()}\n".encode()
    return files


def key_file(exercise: str, key: AnswerKey) -> dict[str, bytes]:
    """The file that keeps what an exercise's own programs give, by its name."""
    data = to_json(key)
    for examination in (data["solution"], *data["mistakes"].values()):
        for observation in examination["observations"]:
            for name in _NOT_COMPARED:
                observation.pop(name, None)
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return {f"{exercise}{KEY_ENDING}.json": f"{text}\n".encode()}


def write_recordings(
    lesson_folder: Path, files: Mapping[str, bytes], kept: Iterable[str]
) -> list[str]:
    """Bring a lesson's folder of recordings up to date.

    Args:
        lesson_folder: The lesson.
        files: What to keep, by name; a picture with the same pixels is left as it is.
        kept: Names of recordings whose program could not be recorded now: their files stay.

    Returns:
        The names of the files that were made, changed or removed.

    Raises:
        OSError: the folder cannot be written.
    """
    folder = lesson_folder / FOLDER
    changed: list[str] = []
    for name, content in files.items():
        if not _is_same(folder / name, content):
            folder.mkdir(exist_ok=True)
            _write(folder / name, content)
            changed.append(name)
    stale = [file for file in _files_in(folder) if file.name not in files]
    for file in stale:
        if not _belongs_to(file.name, kept):
            file.unlink()
            changed.append(file.name)
    if folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
    return sorted(changed)


def _files_in(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return [file for file in folder.iterdir() if file.suffix in (".txt", ".png", ".json")]


def _belongs_to(file: str, names: Iterable[str]) -> bool:
    stem = file.rpartition(".")[0]
    name, hyphen, number = stem.rpartition("-")
    return stem in names or (bool(hyphen) and number.isdigit() and name in names)


def _write(file: Path, content: bytes) -> None:
    unfinished = file.with_name(f"{file.name}.tmp")
    unfinished.write_bytes(content)
    os.replace(unfinished, file)  # noqa: PTH105  over a file that is there, on Windows too


def _is_same(file: Path, content: bytes) -> bool:
    try:
        before = file.read_bytes()
    except FileNotFoundError:
        return False
    if before == content:
        return True
    return file.suffix == ".png" and _pixels(before) == _pixels(content)


def _pixels(picture: bytes) -> bytes:
    """The head and the unpacked rows of a PNG; how well they were packed does not count."""
    head, packed, place = b"", b"", _PNG_HEAD
    try:
        while place < len(picture):
            size, kind = struct.unpack(">I4s", picture[place : place + 8])
            body = picture[place + 8 : place + 8 + size]
            head += body if kind == b"IHDR" else b""
            packed += body if kind == b"IDAT" else b""
            place += size + 12
        return head + zlib.decompress(packed)
    except (struct.error, zlib.error):
        return picture


def _quote(line: str) -> str:
    short = line if len(line) <= _LONGEST_LINE else line[: _LONGEST_LINE - 3] + "..."
    return f'"{short}"'
