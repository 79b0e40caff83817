"""A program in a file that somebody names: read whole, or told in a sentence why it cannot be."""

from pathlib import Path

from learnpy.content.course_scan import TEXT_LIMIT


class ProgramFileError(Exception):
    """The file cannot be read as a program; the text is a sentence that says why."""


def read_program(file: Path) -> str:
    """The text of a program, its lines ended by a line feed.

    Raises:
        ProgramFileError: it is missing, is no file, cannot be read, is not UTF-8, or is too large.
    """
    try:
        if file.is_dir():
            raise ProgramFileError(f"{file} is a folder; name a file with a program in it")
        if file.exists() and not file.is_file():
            raise ProgramFileError(f"{file} is not a file")  # a pipe may never end
        with file.open("rb") as stream:
            content = stream.read(TEXT_LIMIT + 1)
    except FileNotFoundError:
        raise ProgramFileError(f"there is no file {file}") from None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise ProgramFileError(f"{file} cannot be read: {why}") from error
    if len(content) > TEXT_LIMIT:
        text = f"{file} has more than {TEXT_LIMIT:,} bytes, which is too much for a program"
        raise ProgramFileError(text)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        text = f"{file}, line {line}: this is not UTF-8; save the file as UTF-8"
        raise ProgramFileError(text) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")
