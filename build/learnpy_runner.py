"""The packaged runner: what `learnpy-runner` starts.

It is called with the names of packages to import ahead, or with a command: then it is the command
line of LearnPy, for on Windows a program with a window has no console.

A learner's program may use `multiprocessing`, which starts `sys.executable` again. Here that is
this program, so it has to know those two calls; PyInstaller's own way of doing it would import
`multiprocessing` before every program.
"""

import os
import sys

LIBRARIES = getattr(sys, "_MEIPASS", "")
COMMANDS = frozenset(
    {"run", "check", "check-course", "new-lesson", "doctor", "progress", "prepare"}
    | {"-h", "--help", "--version"}
)
"""None of them is the name of a package."""
TRACKERS = ("from multiprocessing.resource_tracker ", "from multiprocessing.forkserver ")


def main(arguments: list[str]) -> int:
    """Be what the arguments ask for; returns the exit code."""
    if arguments[:1] == ["--multiprocessing-fork"]:
        from multiprocessing import spawn  # noqa: PLC0415  not before it is wanted

        spawn.freeze_support()
    if "-c" in arguments and arguments[-1].startswith(TRACKERS):
        exec(arguments[-1])  # noqa: S102  the two fixed sentences of multiprocessing
        return 0
    if arguments[:1] == ["--complete"]:
        from learnpy.runner.completion import child as completion_child  # noqa: PLC0415

        return completion_child.main(arguments[1:])
    if COMMANDS.intersection(arguments[:1]):
        from learnpy import cli  # noqa: PLC0415

        return cli.main(arguments)
    # For turtle and tkinter. What PyInstaller has for it would look for more, before every program.
    for name in ("TCL", "TK"):
        os.environ[f"{name}_LIBRARY"] = os.path.join(LIBRARIES, f"_{name.lower()}_data")  # noqa: PTH118
    from learnpy.runner import child  # noqa: PLC0415

    return child.main()


sys.exit(main(sys.argv[1:]))
