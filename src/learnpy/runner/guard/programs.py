"""Which programs a run may start: copies of itself, and others only where the lesson allows it."""

import os
import sys
from collections.abc import Callable, Mapping
from typing import Any

from learnpy.runner.guard.process_count import ProcessCount
from learnpy.runner.guard.refusal import refusal

Rule = Callable[..., None]

_PROGRAMS = (
    "_winapi.CreateProcess",
    "os.exec",
    "os.posix_spawn",
    "os.spawn",
    "os.startfile",
    "os.startfile/2",
    "os.system",
    "pty.spawn",
    "subprocess.Popen",
    "webbrowser.open",
)
_COPIES = ("os.fork", "os.forkpty")
_FRESH_COPIES = frozenset({"multiprocessing.popen_spawn_posix", "multiprocessing.popen_forkserver"})
"""Modules that start processes without asking an audit hook."""
_COPIER_ON_WINDOWS = "multiprocessing.popen_spawn_win32"
"""What starts copies there, and there the hook is asked."""
_FRAMES_TO_COPIER = 6
"""Calls between this module and it, with some to spare."""


def program_rules(count: ProcessCount, *, allowed: bool) -> Mapping[str, Rule]:
    """What to do when the program is about to start a process.

    Args:
        count: Counts the processes of the run.
        allowed: Whether it may start other programs than itself.
    """
    rules = {
        event: count.before_start if allowed else _refusing(event, count) for event in _PROGRAMS
    }
    rules.update(dict.fromkeys(_COPIES, count.before_start))
    rules["import"] = _noticing_copies(count)
    return rules


def _refusing(event: str, count: ProcessCount) -> Rule:
    def refuse(*arguments: Any) -> None:
        if event == "_winapi.CreateProcess" and _is_copy(arguments[0]):
            count.before_start()
            return
        name = "" if event == "webbrowser.open" else _name_of_program(arguments)
        what = f": {name}" if name else ""
        raise refusal(f"A program may not start other programs{what}.", "programs")

    return refuse


def _is_copy(program: Any) -> bool:
    """Whether `multiprocessing` starts the program's own Python, on Windows.

    The command line that the hook is told cannot be read: Python hands it over wrongly.
    """
    if program not in (sys.executable, getattr(sys, "_base_executable", sys.executable)):
        return False
    frame = sys._getframe()  # noqa: SLF001
    for _ in range(_FRAMES_TO_COPIER):
        if frame.f_globals.get("__name__") == _COPIER_ON_WINDOWS:
            return True
        if frame.f_back is None:
            return False
        frame = frame.f_back
    return False


def _name_of_program(arguments: tuple[Any, ...]) -> str:
    name = next((each for each in arguments if isinstance(each, str | bytes | os.PathLike)), "")
    text = os.fsdecode(name)
    if arguments and arguments[0] is None:
        # Windows gets the program and its arguments in one text.
        return text[1:].partition('"')[0] if text.startswith('"') else text.partition(" ")[0]
    return text


def _noticing_copies(count: ProcessCount) -> Rule:
    def notice(module: Any, *_: Any) -> None:
        if module in _FRESH_COPIES:
            count.note_start()

    return notice
