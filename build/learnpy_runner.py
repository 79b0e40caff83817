"""The packaged runner: what `learnpy-runner` starts.

A learner's program may use `multiprocessing`, which starts `sys.executable` again. Here that is
this program, so it has to know those two calls; PyInstaller's own way of doing it would import
`multiprocessing` before every program.
"""

import sys

TRACKERS = ("from multiprocessing.resource_tracker ", "from multiprocessing.forkserver ")


def main(arguments: list[str]) -> int:
    """Be a worker or a helper of `multiprocessing`, or else run a learner's program."""
    if arguments[:1] == ["--multiprocessing-fork"]:
        from multiprocessing import spawn  # noqa: PLC0415  not before it is wanted

        spawn.freeze_support()
    if "-c" in arguments and arguments[-1].startswith(TRACKERS):
        exec(arguments[-1])  # noqa: S102  the two fixed sentences of multiprocessing
        return 0
    from learnpy.runner import child  # noqa: PLC0415

    return child.main()


sys.exit(main(sys.argv[1:]))
