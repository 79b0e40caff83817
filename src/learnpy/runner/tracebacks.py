"""The exception that ended a program, as Python tells it, without the frames that are ours."""

import linecache
import traceback

from learnpy.checks.program import line_in
from learnpy.own_code import is_ours
from learnpy.runner.library_frames import FoldedFrames
from learnpy.runner.outcome import ProgramError


def describe_error(error: BaseException, file: str) -> ProgramError:
    """An exception of the program in `file` as a record."""
    told = traceback.TracebackException.from_exception(error)
    _keep_what_helps(told, file, set())
    return ProgramError(
        name=type(error).__name__,
        message=_message(error),
        line=line_in(error, file),
        traceback="".join(told.format()),
    )


def remember_lines(file: str, program: str) -> None:
    """Let tracebacks show the lines of a program, wherever it was read from."""
    lines = program.splitlines(keepends=True)
    linecache.cache[file] = (len(program), None, lines, file)


def _message(error: BaseException) -> str:
    try:
        return error.msg if isinstance(error, SyntaxError) else str(error)
    except Exception:  # noqa: BLE001  the program's own class may fail in any way
        return ""


def _keep_what_helps(told: traceback.TracebackException, file: str, seen: set[int]) -> None:
    """Drop our own frames and fold those of libraries, in all that an exception goes with."""
    if id(told) in seen:
        return
    seen.add(id(told))
    told.stack = FoldedFrames(
        (frame for frame in told.stack if not is_ours(frame.filename)),
        file,
    )
    others = [told.__cause__, told.__context__, *(getattr(told, "exceptions", None) or ())]
    for other in others:
        if other is not None:
            _keep_what_helps(other, file, seen)
