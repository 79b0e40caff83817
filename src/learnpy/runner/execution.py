"""Runs a program's text as Python runs a script."""

import builtins
import os
import shutil
import sys
import threading
import types
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

from learnpy.runner.last_expression import compile_program, take_value
from learnpy.runner.protocol import RunRequest
from learnpy.runner.results.written_files import copy_times
from learnpy.runner.tracebacks import remember_lines


def set_up(request: RunRequest, folder: Path) -> None:
    """Let a program find itself and the files beside it, as with `python file`."""
    for below, source in request.data.items():
        target = folder / below
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
    copy_times(request.data, folder)
    os.chdir(folder)
    (folder / request.file).write_text(request.program, encoding="utf-8", newline="\n")
    remember_lines(request.file, request.program)
    sys.path.insert(0, str(folder))
    sys.argv = [request.file]
    if not hasattr(builtins, "exit"):  # frozen, `site` is not run
        import site  # noqa: PLC0415

        site.setquit()
        site.setcopyright()
        site.sethelper()


def run_as_main(program: str, file: str, folder: Path) -> Any:
    """Run a program as `__main__`, wait for its threads, and give the value of its last line.

    Raises:
        BaseException: whatever the program raises.
    """
    module = types.ModuleType("__main__")
    module.__file__ = str(folder / file)
    sys.modules["__main__"] = module
    code = compile_program(program, file)
    try:
        exec(code, module.__dict__)  # noqa: S102  this is what the child is for
    finally:
        _wait_for_threads()
    return take_value(module.__dict__)


def make_warnings_errors() -> None:
    """Let every warning end the program, but for those that are news to a library's author."""
    warnings.simplefilter("error")
    news = (DeprecationWarning, PendingDeprecationWarning, FutureWarning, ImportWarning)
    for category in news:
        warnings.simplefilter("ignore", category)
        warnings.filterwarnings("error", category=category, module=r"__main__$")


def exit_code(exit_: SystemExit) -> tuple[int, str]:
    """The number that a program ended itself with, and what it wanted to say on stderr."""
    code = exit_.code
    if code is None:
        return 0, ""
    if isinstance(code, int):
        return int(code), ""
    return 1, str(code)


def _wait_for_threads() -> None:
    """Wait as Python does at its end: for threads, and for executors, which it tells to end."""
    wait: Callable[[], None] = vars(threading)["_shutdown"]
    wait()
