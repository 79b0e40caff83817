"""What the child does before it has a program, so that little is left to do when one comes."""

import contextlib
import gc
import importlib
import io
import json
import sys
from collections.abc import Iterable
from typing import Any

from learnpy.record_json import from_json, to_json
from learnpy.runner.figures.words import describe_figure
from learnpy.runner.outcome import RunResult
from learnpy.runner.protocol import RunRequest

_IMPORT_AS_WELL = {"matplotlib": "matplotlib.pyplot"}
"""Where the package itself is only the door."""


def import_ahead(packages: Iterable[str]) -> None:
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


def rehearse() -> None:
    """Do once what every run does: the first time takes longest."""
    silence = io.StringIO()
    with (
        contextlib.redirect_stdout(silence),
        contextlib.redirect_stderr(silence),
        contextlib.suppress(Exception),
    ):
        from_json(RunRequest, json.loads(json.dumps(to_json(RunRequest("", "")))))
        json.dumps(to_json(RunResult("finished")))
        exec(compile("print()", "rehearsal", "exec"), {})  # noqa: S102
        if sys.platform == "win32":
            importlib.import_module("learnpy.runner.windows_job")
        _draw_once()
    # What is there now stays: nobody needs to look through it again, in a run or at its end.
    gc.freeze()


def _draw_once() -> None:
    """Draw a figure for nobody: fonts are read, and the backend is chosen."""
    pyplot: Any = sys.modules.get("matplotlib.pyplot")
    if pyplot is None:
        return
    agg = importlib.import_module("matplotlib.backends.backend_agg")
    figure, axes = pyplot.subplots()
    axes.plot([1, 2, 3], [0.5, 1, 0], label="Line")
    axes.set_title("Title")
    axes.legend()
    figure.tight_layout()
    agg.FigureCanvasAgg(figure).draw()
    describe_figure(figure)
    pyplot.close(figure)


def set_up_streams() -> None:
    """The same text on every system: UTF-8, a line feed at the end, each line at once."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(newline="\n", line_buffering=True)
