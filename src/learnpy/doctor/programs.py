"""Whether programs run in a child, with all packages, and give their results back."""

import json
import tempfile
import time
from pathlib import Path

from learnpy.doctor.finding import INSTALL_AGAIN, Finding
from learnpy.runner.command import child_command
from learnpy.runner.figures.folder import plots_folder
from learnpy.runner.packages import LAB_PACKAGES
from learnpy.runner.protocol import Limits, RunRequest
from learnpy.runner.run import ChildError, Run, run

_SECONDS = 120.0
"""For a whole test in the child: the first import of a package can take long on an old disk."""
_SLOW = 2.0
"""Seconds until a short program has ended, which is no fault. A fifth of one is usual."""

_TRIAL = """
import importlib, importlib.metadata, json, sys
print(input())
for name in {names!r}:
    try:
        module = importlib.import_module(name)
    except BaseException as error:
        print(json.dumps([name, "", f"{{type(error).__name__}}: {{error}}"]))
        continue
    try:
        version = importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        version = getattr(module, "__version__", "")
    print(json.dumps([name, str(version), ""]))
"""

_DRAWING = """
import matplotlib.pyplot as plt
import numpy as np
plt.plot(np.arange(2))
plt.title("A figure")
plt.show()
"""

_REFUSED = """
open(__import__("os").path.join("..", "..", "written-by-a-program"), "w")
"""


def programs(cache: Path) -> list[Finding]:
    """Run small programs as the window does; the cache is left as it is."""
    advice = (
        f"{INSTALL_AGAIN} If it stays so, a virus scanner may stop LearnPy from starting programs."
    )
    try:
        tried = _run(_TRIAL.format(names=LAB_PACKAGES), cache, "a line of input\n")
    except (ChildError, OSError) as error:
        return [Finding("running programs", ok=False, text=str(error), advice=advice)]
    first, *rest = tried.stdout.splitlines() or [""]
    if first != "a line of input":
        text = f"a small program did not come to its end ({tried.result.ended})"
        return [Finding("running programs", ok=False, text=text, advice=advice)]
    findings = [Finding("running programs", ok=True, text="a small program ran and was answered")]
    findings += [_package(*json.loads(line)) for line in rest]
    if tried.result.ended != "finished":
        name = LAB_PACKAGES[min(len(rest), len(LAB_PACKAGES) - 1)]
        findings.append(_package(name, "", f"importing it ended the child ({tried.result.ended})"))
    return [*findings, _figure(cache), *_guard_rail(cache), _explanation(cache)]


def _package(name: str, version: str, problem: str) -> Finding:
    if problem:
        return Finding(f"package {name}", ok=False, text=problem, advice=INSTALL_AGAIN)
    return Finding(f"package {name}", ok=True, text=version or "there")


def _figure(cache: Path) -> Finding:
    result = _run(_DRAWING, cache).result
    words = [figure.description.partition("\n")[0] for figure in result.figures]
    if words == ['Line chart "A figure".']:
        return Finding("figures", ok=True, text="a figure was drawn and described")
    why = f"{result.error.name}: {result.error.message}" if result.error else result.ended
    text = f"a figure could not be drawn ({why})"
    return Finding("figures", ok=False, text=text, advice=INSTALL_AGAIN)


def _guard_rail(cache: Path) -> list[Finding]:
    """Whether it holds; and how long a short program takes, since this one imports nothing."""
    started = time.monotonic()
    result = _run(_REFUSED, cache).result
    seconds = time.monotonic() - started
    if not result.refused:
        text = f"a program was not kept from writing elsewhere ({result.ended})"
        return [Finding("guard rail", ok=False, text=text, advice=INSTALL_AGAIN)]
    took = f"{seconds * 1000:.0f} ms from the start of a short program to its end"
    if seconds > _SLOW:
        took += ", which is slow; a virus scanner that reads every file is the usual reason"
    return [
        Finding("guard rail", ok=True, text="a program was kept from writing elsewhere"),
        Finding("starting programs", ok=True, text=took),
    ]


def _explanation(cache: Path) -> Finding:
    explanation = _run("title = 'Orbit'\nprint(titel)\n", cache).result.explanation
    if explanation is not None and "title" in f"{explanation.cause} {explanation.tries}":
        return Finding("explained errors", ok=True, text="an error was put into plain words")
    text = "an error was not put into plain words"
    return Finding("explained errors", ok=False, text=text, advice=INSTALL_AGAIN)


def _run(program: str, cache: Path, stdin: str = "") -> Run:
    request = RunRequest(program, "doctor.py", limits=Limits(seconds=_SECONDS))
    with tempfile.TemporaryDirectory(prefix="learnpy-", ignore_cleanup_errors=True) as place:
        folder = Path(place)
        # The cache is left as it is: what is not there yet is not made for a test.
        plots = plots_folder(cache if cache.is_dir() else folder, otherwise=folder)
        return run(request, folder / "run", child_command(plots_folder=plots), stdin=stdin)
