"""The child: waits warm, runs one program, says what became of it, and ends.

    python -m learnpy.runner.child numpy matplotlib

It starts on the standard library alone. See `learnpy.runner.protocol` for what is said.
"""

import contextlib
import dataclasses
import importlib
import io
import os
import shutil
import sys
import time
from collections.abc import Iterable
from pathlib import Path

from learnpy.checks.observe import observe
from learnpy.runner.execution import exit_code, make_ready, make_warnings_errors, run_as_main
from learnpy.runner.guard import keep_out_of
from learnpy.runner.limits import hold_limits, limit_reached
from learnpy.runner.outcome import RunResult
from learnpy.runner.plots import Gallery
from learnpy.runner.process_tree import lead_own_tree
from learnpy.runner.protocol import READY, RunFolder, RunRequest
from learnpy.runner.tracebacks import describe_error

_IMPORT_AS_WELL = {"matplotlib": "matplotlib.pyplot"}
"""Where the package itself is only the door."""


def main() -> int:
    """Start, wait, run, end; the exit code is the program's own."""
    lead_own_tree()
    _import_ahead(sys.argv[1:])
    _set_up_streams()
    print(READY, flush=True)  # noqa: T201
    path = _read_line()
    if not path:
        return 0  # LearnPy ended, or did not need this child
    folder = RunFolder(Path(path).parent)
    return serve(folder)


def serve(folder: RunFolder) -> int:
    """Do what the request in a folder asks, and leave the result there."""
    request = folder.read_request()
    us = os.getpid()
    _copy_data(request, folder.work)
    os.chdir(folder.work)
    hold_limits(request.limits)
    if request.warnings_are_errors:
        make_warnings_errors()
    make_ready(request.program, request.file, folder.work)
    gallery = Gallery.open(folder.results)
    started, worked = time.perf_counter(), time.process_time()
    result = _run(request, folder, gallery)
    if os.getpid() == us:  # and not a copy that the program made of itself with `os.fork`
        result = dataclasses.replace(
            result,
            seconds=time.perf_counter() - started,
            processor_seconds=time.process_time() - worked,
        )
        folder.write_result(result)
    return result.exit_code


def _run(request: RunRequest, folder: RunFolder, gallery: Gallery) -> RunResult:
    try:
        if request.task == "observe":
            may_start = "programs" in request.permissions
            keep_out_of(request.private, may_start_programs=may_start)
            for seen in observe(request.program, request.file, request.probes, request.cases):
                folder.add_observation(seen)
        else:
            run_as_main(request.program, request.file, folder.work)
            gallery.take_open_figures()
    except SystemExit as exit_:
        code, last_words = exit_code(exit_)
        _say(last_words)
        return RunResult(ended="finished", exit_code=code, figures=gallery.figures)
    except BaseException as error:  # noqa: BLE001  the program may raise anything
        told = describe_error(error, request.file)
        _say(told.traceback)
        limit = limit_reached(error)
        return RunResult(
            ended="limit" if limit else "error",
            limit=limit,
            exit_code=1,
            error=told,
            figures=gallery.figures,
        )
    return RunResult(ended="finished", figures=gallery.figures)


def _say(text: str) -> None:
    """Put a text on the program's stderr, as Python itself would."""
    with contextlib.suppress(Exception):  # the program may have closed or replaced it
        sys.stdout.flush()
        sys.stderr.write(text if not text or text.endswith("\n") else text + "\n")
        sys.stderr.flush()


def _import_ahead(packages: Iterable[str]) -> None:
    """Import what the program will want. What cannot be imported fails later, in the program."""
    silence = io.StringIO()
    for package in packages:
        with (
            contextlib.redirect_stdout(silence),
            contextlib.redirect_stderr(silence),
            contextlib.suppress(Exception),
        ):
            importlib.import_module(package)
            importlib.import_module(_IMPORT_AS_WELL.get(package, package))


def _set_up_streams() -> None:
    """The same text on every system: UTF-8, a line feed at the end, each line at once."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(newline="\n", line_buffering=True)


def _read_line() -> str:
    """One line of standard input and not a byte more, for the rest is the program's."""
    line = bytearray()
    while (byte := os.read(0, 1)) not in (b"", b"\n"):
        line += byte
    return line.decode("utf-8").strip()


def _copy_data(request: RunRequest, work: Path) -> None:
    for below, source in request.data.items():
        target = work / below
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)


if __name__ == "__main__":
    sys.exit(main())
