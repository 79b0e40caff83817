"""Runs a program's text as Python runs a script."""

import builtins
import sys
import threading
import types
import warnings
from pathlib import Path

from learnpy.runner.tracebacks import remember_lines


def make_ready(program: str, file: str, folder: Path) -> None:
    """Let a program find itself and the files beside it, as with `python file`."""
    (folder / file).write_text(program, encoding="utf-8", newline="\n")
    remember_lines(file, program)
    sys.path.insert(0, str(folder))
    sys.argv = [file]
    if not hasattr(builtins, "exit"):  # frozen, `site` is not run
        import site  # noqa: PLC0415

        site.setquit()
        site.setcopyright()
        site.sethelper()


def run_as_main(program: str, file: str, folder: Path) -> None:
    """Run a program as `__main__`, and wait for its threads.

    Raises:
        BaseException: whatever the program raises.
    """
    module = types.ModuleType("__main__")
    module.__file__ = str(folder / file)
    sys.modules["__main__"] = module
    code = compile(program, file, "exec", dont_inherit=True)
    try:
        exec(code, module.__dict__)  # noqa: S102  this is what the child is for
    finally:
        _wait_for_threads()


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
    ours = threading.current_thread()
    while waiting := [t for t in threading.enumerate() if t is not ours and not t.daemon]:
        for thread in waiting:
            thread.join()
