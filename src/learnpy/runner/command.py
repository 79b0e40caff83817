"""How to start the child: its program, its arguments, its environment.

From a checkout or an installed LearnPy the child is a module that Python runs. When LearnPy is
frozen, `sys.executable` is LearnPy's own window, and the child is the program beside it.
"""

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import learnpy
from learnpy.language import WORDS_VARIABLE, words_file
from learnpy.record import record

MODULE = "learnpy.runner.child"
COMPLETION_MODULE = "learnpy.runner.completion.child"
FROZEN_PROGRAM = "learnpy-runner"
COMPLETION_OPTION = "--complete"
"""What makes the frozen program the completion child."""
PLOTS_BACKEND = "module://learnpy.runner.figures.backend"

_PASSED_ON = frozenset(
    {
        # Everywhere
        "PATH", "LANG", "LANGUAGE", "LC_ALL", "LC_CTYPE", "TZ", "TMPDIR",
        # POSIX
        "HOME", "USER", "LOGNAME", "SHELL", "LD_LIBRARY_PATH", "XDG_CACHE_HOME", "XDG_CONFIG_HOME",
        # Windows
        "SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "COMSPEC", "PATHEXT", "TEMP", "TMP", "USERPROFILE",
        "USERNAME", "HOMEDRIVE", "HOMEPATH", "APPDATA", "LOCALAPPDATA", "PROGRAMDATA",
        "NUMBER_OF_PROCESSORS", "PROCESSOR_ARCHITECTURE",
    }
)  # fmt: skip
"""All else may hold a secret, or change how Python behaves."""


@record
class ChildCommand:
    """What to start."""

    program: str
    arguments: tuple[str, ...]
    environment: Mapping[str, str]
    """The whole of it, not additions to our own."""


def child_command(
    packages: Sequence[str] = (),
    *,
    hash_seed: int | None = None,
    plots_folder: Path | None = None,
) -> ChildCommand:
    """The command for a child that imports `packages` and then waits for its request.

    Args:
        packages: Names to import ahead; one that is missing is no error here.
        hash_seed: Makes the order of sets repeatable; None leaves it to chance, as Python does.
            It has no effect on a frozen child.
        plots_folder: Where matplotlib may keep its list of fonts; None for its own default.
    """
    program, arguments = _program()
    environment = {**child_environment(os.environ), **_virtual_environment()}
    if hash_seed is not None:
        environment["PYTHONHASHSEED"] = str(hash_seed)
    if plots_folder is not None:
        environment["MPLCONFIGDIR"] = str(plots_folder)
    if (words := words_file()) is not None:
        environment[WORDS_VARIABLE] = str(words)
    return ChildCommand(program, (*arguments, *packages), environment)


def completion_command(cache_folder: Path) -> ChildCommand:
    """The command for the completion child.

    Args:
        cache_folder: Where it may keep what it read of libraries; made when it is first needed.
    """
    environment = {**child_environment(os.environ), **_virtual_environment()}
    if getattr(sys, "frozen", False):
        program, _ = _program()
        return ChildCommand(program, (COMPLETION_OPTION, str(cache_folder)), environment)
    arguments = ("-P", "-m", COMPLETION_MODULE, str(cache_folder))
    return ChildCommand(_console_python(), arguments, environment)


def child_environment(ours: Mapping[str, str]) -> dict[str, str]:
    """What of our environment the learner's program may see, and what makes it run alike."""
    passed_on = {name: value for name, value in ours.items() if name.upper() in _PASSED_ON}
    if getattr(sys, "frozen", False):
        # The frozen program's own libraries, which the child sets for itself.
        passed_on.pop("LD_LIBRARY_PATH", None)
    source = str(Path(learnpy.__file__).resolve().parents[1])
    if source in ours.get("PYTHONPATH", "").split(os.pathsep):
        passed_on["PYTHONPATH"] = source
    return {
        **passed_on,
        "MPLBACKEND": PLOTS_BACKEND,
        # Else glibc sets 64 MB of the limited addresses aside for each thread, which needs none.
        "MALLOC_ARENA_MAX": "1",
        # A small array is slower on several threads, and the last digit may differ.
        "OMP_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "PYTHONUTF8": "1",
    }


def _program() -> tuple[str, tuple[str, ...]]:
    if getattr(sys, "frozen", False):
        ending = ".exe" if sys.platform == "win32" else ""
        return str(Path(sys.executable).with_name(FROZEN_PROGRAM + ending)), ()
    # -P: no folder is put before the standard library until the program's own is.
    return _console_python(), ("-P", "-m", MODULE)


def _console_python() -> str:
    """Python with streams: `pythonw.exe`, which starts windows, has none."""
    python = Path(_real_python() or sys.executable)
    if python.name.lower() == "pythonw.exe":
        return str(python.with_name("python.exe"))
    return str(python)


def _real_python() -> str:
    """The Python that a virtual environment's one starts and waits for, on Windows; else empty.

    A child is started without the one between: then it is ours, and Windows can end it with us.
    """
    real = getattr(sys, "_base_executable", sys.executable)
    return real if sys.platform == "win32" and real != sys.executable else ""


def _virtual_environment() -> dict[str, str]:
    """What tells the real Python which virtual environment it works for."""
    frozen = getattr(sys, "frozen", False)
    return {"__PYVENV_LAUNCHER__": sys.executable} if _real_python() and not frozen else {}
