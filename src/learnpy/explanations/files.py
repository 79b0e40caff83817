"""Files that are not there, cannot be used like that, or hold something else; and input()."""

import ast
import io
import os
from pathlib import Path

from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.words import code, codes, nearest, show

_MOST_FILES = 500
_OPENS = frozenset({"open", "read_text", "read_bytes"})


def _not_found(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, FileNotFoundError):
        return None
    name = scene.error.filename
    if not isinstance(name, str):
        return None
    path = Path(name)
    meaning = f"There is no file {code(name)}."
    if path.is_absolute() or "\\" in name or name[1:2] == ":" or name.startswith("~"):
        return Explanation(
            meaning,
            "It is the name of a place on one computer. A program in LearnPy runs in a folder of "
            "its own.",
            (f"Use the name of a file of the lesson alone{_those_here(scene)}",),
        )
    folder = path.parent
    here = _files_here(scene, Path())
    if not folder.is_dir():
        return Explanation(
            meaning,
            f"There is no folder {code(folder.as_posix())} beside the program.",
            (
                f"Make it first: {code(f'os.makedirs({folder.as_posix()!r}, exist_ok=True)')}.",
                *([f"Or look at what is there: {here}"] if here else []),
            ),
        )
    meant = nearest(path.name, _names_in(folder), 0.6)
    if meant:
        full = (folder / meant).as_posix()
        return Explanation(
            meaning,
            f"There is one with nearly the same name: {code(full)}.",
            (f"Write {code(full)} in line {scene.line}.",),
        )
    beside = _files_here(scene, folder)
    return Explanation(
        meaning,
        f"In the folder of the program there is: {beside}"
        if beside
        else "There is no other file in the folder of the program yet.",
        (
            *(["Use one of those names, with its ending."] if beside else []),
            _for_what_is_done(scene, name),
        ),
    )


def _for_what_is_done(scene: ErrorScene, name: str) -> str:
    """What to try for the function that wanted a file."""
    call = scene.node.func if isinstance(scene.node, ast.Call) else None
    done = getattr(call, "attr", getattr(call, "id", ""))
    if done in _OPENS:
        return f"To make a new file, open it for writing: {_open_for_writing(name)}."
    return f"Ask first whether it is there: {code(f'if os.path.exists({name!r}):')}."


def _refused(scene: ErrorScene) -> Explanation | None:
    error = scene.error
    if not isinstance(error, PermissionError) or error.errno is None:
        return None
    name = code(error.filename) if isinstance(error.filename, str) else "this"
    return Explanation(
        f"The system does not let the program use {name}.",
        "It may be a folder, belong to somebody else, or be open in another program.",
        ("Use a file in the program's own folder: a name without a folder before it.",),
    )


def _folder_or_file(scene: ErrorScene) -> Explanation | None:
    error = scene.error
    if not isinstance(error, OSError) or not isinstance(error.filename, str):
        return None
    name = code(error.filename)
    if isinstance(error, IsADirectoryError):
        return Explanation(
            f"{name} is a folder, and a folder cannot be opened like a file.",
            "",
            (f"Name a file in it, or see what it has: {code(f'os.listdir({error.filename!r})')}.",),
        )
    if isinstance(error, NotADirectoryError):
        return Explanation(
            f"{name} is used as a folder, and it is a file.", "", ("Look at the path once more.",)
        )
    if isinstance(error, FileExistsError):
        return Explanation(
            f"{name} is there already.",
            "",
            ("Take another name, or use what is there: `os.makedirs(…, exist_ok=True)`.",),
        )
    return None


def _cannot_decode(scene: ErrorScene) -> Explanation | None:
    error = scene.error
    if not isinstance(error, UnicodeDecodeError):
        return None
    byte = error.object[error.start : error.start + 1]
    return Explanation(
        f"The bytes are not text in the encoding {code(error.encoding)}: byte {error.start} is "
        f"{code(f'0x{byte.hex()}')}.",
        "The text was saved in another encoding, or it is no text at all, such as a picture.",
        (
            (
                'Say which encoding it has: `open(…, encoding="latin-1")`, or `"cp1252"` for many '
                "files from Windows."
            ),
            'For what is no text, read bytes: `open(…, "rb")`.',
        ),
    )


def _cannot_encode(scene: ErrorScene) -> Explanation | None:
    error = scene.error
    if not isinstance(error, UnicodeEncodeError):
        return None
    sign = error.object[error.start : error.start + 1]
    return Explanation(
        f"The encoding {code(error.encoding)} has no way to write the sign {show(sign)}.",
        "",
        ('Use the encoding that has all signs: `encoding="utf-8"`.',),
    )


def _wrong_mode(scene: ErrorScene) -> Explanation | None:
    if isinstance(scene.error, io.UnsupportedOperation):
        if "read" in scene.message:
            return Explanation(
                "The file was opened for writing, and so it cannot be read.",
                "",
                ('Open it for reading: `open(…, "r")`. Close it before, with `with`.',),
            )
        return Explanation(
            "The file was opened for reading, and so it cannot be written.",
            "",
            ('Open it for writing: `open(…, "w")`, or `"a"` to add at the end.',),
        )
    if isinstance(scene.error, ValueError) and "closed file" in scene.message:
        return Explanation(
            "The file is closed already.",
            "A file that is opened with `with` is closed where the lines below `with` end.",
            ("Move the line under the `with`, or keep what you read in a variable.",),
        )
    return None


def _no_more_input(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, EOFError):
        return None
    return Explanation(
        f"`input()` in line {scene.line} wanted a line, and there are no more."
        if "input" in scene.text
        else "There is nothing more to read.",
        "The input was ended, or the program asks more often than there were answers.",
        ("Run it again, and answer each time that it asks.",),
    )


EXPLAINERS: tuple[Explainer, ...] = (
    _not_found,
    _refused,
    _folder_or_file,
    _cannot_decode,
    _cannot_encode,
    _wrong_mode,
    _no_more_input,
)


def _names_in(folder: Path) -> list[str]:
    try:
        with os.scandir(folder) as entries:
            return sorted(each.name for each, _ in zip(entries, range(_MOST_FILES), strict=False))
    except OSError:
        return []


def _open_for_writing(name: str) -> str:
    return code(f"open({name!r}, 'w')")


def _files_here(scene: ErrorScene, folder: Path) -> str:
    names = [each for each in _names_in(folder) if each not in ("__pycache__", scene.file)]
    return f"{codes(names)}." if names else ""


def _those_here(scene: ErrorScene) -> str:
    here = _files_here(scene, Path())
    return f": {here}" if here else "."
