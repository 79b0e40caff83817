"""The packaged runner: what `learnpy-runner` starts.

It is called with the names of packages to import ahead, or with a command: then it is the command
line of LearnPy, for on Windows a program with a window has no console.

A learner's program may use `multiprocessing`, which starts `sys.executable` again, with `-c` and a
sentence of Python. Here that is this program, so it has to know those sentences. It does so only
where `sys.frozen` is not set: in a program that says it is packaged, the copies on Windows know
nothing of what the program defines, for its file may be no Python.
"""

import os
import sys

LIBRARIES = getattr(sys, "_MEIPASS", "")
COMMANDS = frozenset(
    {"run", "check", "check-course", "new-lesson", "doctor", "progress", "prepare"}
    | {"-h", "--help", "--version"}
)
"""None of them is the name of a package."""
OF_MULTIPROCESSING = tuple(
    f"from multiprocessing.{module} " for module in ("spawn", "forkserver", "resource_tracker")
)


class NoQt:
    """Lets no program import the window's parts, which lie in the same folder."""

    @staticmethod
    def find_spec(name: str, *_: object) -> None:
        """Refuse them as if they were not there, and leave the others to who comes next."""
        if name in ("PySide6", "shiboken6"):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)


def main(arguments: list[str]) -> int:
    """Be what the arguments ask for; returns the exit code."""
    if "-c" in arguments:
        return multiprocessing_asks(arguments[arguments.index("-c") + 1 :])
    if arguments[:1] == ["--complete"]:
        from learnpy.runner.completion import child as completion_child  # noqa: PLC0415

        return completion_child.main(arguments[1:])
    if COMMANDS.intersection(arguments[:1]):
        from learnpy import cli  # noqa: PLC0415

        return cli.main(arguments)
    # For turtle and tkinter. What PyInstaller has for it would look for more, before every program.
    for name in ("TCL", "TK"):
        os.environ[f"{name}_LIBRARY"] = os.path.join(LIBRARIES, f"_{name.lower()}_data")  # noqa: PTH118
    be_a_plain_python()
    from learnpy.runner import child  # noqa: PLC0415

    return child.main()


def be_a_plain_python() -> None:
    """Be to programs what a Python is that has the packages of the labs, and no others."""
    if hasattr(sys, "frozen"):
        delattr(sys, "frozen")
    sys.meta_path.insert(0, NoQt)


def multiprocessing_asks(arguments: list[str]) -> int:
    """Be a copy of a program, or what serves its copies; returns the exit code."""
    sentence, *others = arguments
    if not sentence.startswith(OF_MULTIPROCESSING):
        print("learnpy-runner: -c is for multiprocessing alone", file=sys.stderr)
        return 2
    be_a_plain_python()
    sys.argv[:] = ["-c", *others]
    exec(sentence)  # noqa: S102  one of its three
    return 0


sys.exit(main(sys.argv[1:]))
