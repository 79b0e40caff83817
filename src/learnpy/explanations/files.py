"""Files that are not there, cannot be used like that, or hold something else; and input()."""

import ast
import io
import os
from pathlib import Path

from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.words import code, codes, nearest, show
from learnpy.language import say

_MOST_FILES = 500
_OPENS = frozenset({"open", "read_text", "read_bytes"})


def _not_found(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, FileNotFoundError):
        return None
    name = scene.error.filename
    if not isinstance(name, str):
        return None
    path = Path(name)
    meaning = say("There is no file {name}.", name=code(name))
    if path.is_absolute() or "\\" in name or name[1:2] == ":" or name.startswith("~"):
        return _elsewhere(scene, meaning)
    folder = path.parent
    if not folder.is_dir():
        return _no_folder(scene, meaning, folder)
    meant = nearest(path.name, _names_in(folder), 0.6)
    if meant:
        full = code((folder / meant).as_posix())
        return Explanation(
            meaning,
            say("There is one with nearly the same name: {name}.", name=full),
            (say("Write {code} in line {line}.", code=full, line=scene.line),),
        )
    beside = _files_here(scene, folder)
    return Explanation(
        meaning,
        say("In the folder of the program there is: {names}.", names=beside)
        if beside
        else say("There is no other file in the folder of the program yet."),
        (
            *([say("Use one of those names, with its ending.")] if beside else []),
            _for_what_is_done(scene, name),
        ),
    )


def _elsewhere(scene: ErrorScene, meaning: str) -> Explanation:
    here = _files_here(scene, Path())
    return Explanation(
        meaning,
        say(
            "It is the name of a place on one computer. A program in LearnPy runs in a folder of "
            "its own."
        ),
        (
            say("Use the name of a file of the lesson alone: {names}.", names=here)
            if here
            else say("Use the name of a file of the lesson alone."),
        ),
    )


def _no_folder(scene: ErrorScene, meaning: str, folder: Path) -> Explanation:
    name = folder.as_posix()
    made = code(f"os.makedirs({name!r}, exist_ok=True)")
    here = _files_here(scene, Path())
    return Explanation(
        meaning,
        say("There is no folder {name} beside the program.", name=code(name)),
        (
            say("Make it first: {code}.", code=made),
            *([say("Or look at what is there: {names}.", names=here)] if here else []),
        ),
    )


def _for_what_is_done(scene: ErrorScene, name: str) -> str:
    """What to try for the function that wanted a file."""
    call = scene.node.func if isinstance(scene.node, ast.Call) else None
    done = getattr(call, "attr", getattr(call, "id", ""))
    if done in _OPENS:
        opened = code(f"open({name!r}, 'w')")
        return say("To make a new file, open it for writing: {code}.", code=opened)
    asked = code(f"if os.path.exists({name!r}):")
    return say("Ask first whether it is there: {code}.", code=asked)


def _refused(scene: ErrorScene) -> Explanation | None:
    error = scene.error
    if not isinstance(error, PermissionError) or error.errno is None:
        return None
    return Explanation(
        say("The system does not let the program use {name}.", name=code(error.filename))
        if isinstance(error.filename, str)
        else say("The system does not let the program use this."),
        say("It may be a folder, belong to somebody else, or be open in another program."),
        (say("Use a file in the program's own folder: a name without a folder before it."),),
    )


def _folder_or_file(scene: ErrorScene) -> Explanation | None:
    error = scene.error
    if not isinstance(error, OSError) or not isinstance(error.filename, str):
        return None
    name = code(error.filename)
    if isinstance(error, IsADirectoryError):
        shown = code(f"os.listdir({error.filename!r})")
        return Explanation(
            say("{name} is a folder, and a folder cannot be opened like a file.", name=name),
            "",
            (say("Name a file in it, or see what it has: {code}.", code=shown),),
        )
    if isinstance(error, NotADirectoryError):
        return Explanation(
            say("{name} is used as a folder, and it is a file.", name=name),
            "",
            (say("Look at the path once more."),),
        )
    if isinstance(error, FileExistsError):
        return Explanation(
            say("{name} is there already.", name=name),
            "",
            (say("Take another name, or use what is there: `os.makedirs(…, exist_ok=True)`."),),
        )
    return None


def _cannot_decode(scene: ErrorScene) -> Explanation | None:
    error = scene.error
    if not isinstance(error, UnicodeDecodeError):
        return None
    byte = error.object[error.start : error.start + 1]
    return Explanation(
        say(
            "The bytes are not text in the encoding {encoding}: byte {number} is {byte}.",
            encoding=code(error.encoding),
            number=error.start,
            byte=code(f"0x{byte.hex()}"),
        ),
        say("The text was saved in another encoding, or it is no text at all, such as a picture."),
        (
            say(
                'Say which encoding it has: `open(…, encoding="latin-1")`, or `"cp1252"` for many '
                "files from Windows."
            ),
            say('For what is no text, read bytes: `open(…, "rb")`.'),
        ),
    )


def _cannot_encode(scene: ErrorScene) -> Explanation | None:
    error = scene.error
    if not isinstance(error, UnicodeEncodeError):
        return None
    sign = error.object[error.start : error.start + 1]
    return Explanation(
        say(
            "The encoding {encoding} has no way to write the sign {sign}.",
            encoding=code(error.encoding),
            sign=show(sign),
        ),
        "",
        (say('Use the encoding that has all signs: `encoding="utf-8"`.'),),
    )


def _wrong_mode(scene: ErrorScene) -> Explanation | None:
    if isinstance(scene.error, io.UnsupportedOperation):
        if "read" in scene.message:
            return Explanation(
                say("The file was opened for writing, and so it cannot be read."),
                "",
                (say('Open it for reading: `open(…, "r")`. Close it before, with `with`.'),),
            )
        return Explanation(
            say("The file was opened for reading, and so it cannot be written."),
            "",
            (say('Open it for writing: `open(…, "w")`, or `"a"` to add at the end.'),),
        )
    if isinstance(scene.error, ValueError) and "closed file" in scene.message:
        return Explanation(
            say("The file is closed already."),
            say("A file that is opened with `with` is closed where the lines below `with` end."),
            (say("Move the line under the `with`, or keep what you read in a variable."),),
        )
    return None


def _no_more_input(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, EOFError):
        return None
    return Explanation(
        say("`input()` in line {line} wanted a line, and there are no more.", line=scene.line)
        if "input" in scene.text
        else say("There is nothing more to read."),
        say("The input was ended, or the program asks more often than there were answers."),
        (say("Run it again, and answer each time that it asks."),),
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


def _files_here(scene: ErrorScene, folder: Path) -> str:
    """The files in a folder, in a row; empty where there is none."""
    return codes(each for each in _names_in(folder) if each not in ("__pycache__", scene.file))
