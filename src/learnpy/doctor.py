"""`learnpy doctor`: tests this installation, and says for each part what to do where it fails.

Nothing that it finds is private: the learner's own folder is written as `~`, and no names of files
or settings of theirs are told.
"""

import json
import platform
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

from learnpy import __version__, paths
from learnpy.content.catalog_cache import CatalogDamaged, find_catalog
from learnpy.content.loader import load_course
from learnpy.content.problems import CourseError
from learnpy.record import record
from learnpy.runner.command import child_command
from learnpy.runner.figures.folder import plots_folder
from learnpy.runner.packages import LAB_PACKAGES
from learnpy.runner.protocol import Limits, RunRequest
from learnpy.runner.run import ChildError, Run, run

_INSTALL_AGAIN = "Install LearnPy again. Your progress is kept apart from it and stays."
_OLDEST_PYTHON = (3, 11)
_SECONDS = 120.0
"""For a whole test in the child: the first import of a package can take long on an old disk."""


@record
class Finding:
    """One part of the installation, tested."""

    name: str
    ok: bool
    text: str
    """What was found: what is there, or what is wrong."""
    advice: str = ""
    """What to do where something is wrong."""


Examiner = Callable[[], Iterable[Finding]]


def examine(folders: paths.UserFolders, further: Sequence[Examiner] = ()) -> tuple[Finding, ...]:
    """Test every part of this installation; nothing that fails ends the test.

    Args:
        folders: The learner's folders, which are tested and left as they are.
        further: Tests of parts that are not known here, such as the display.
    """
    examiners: list[Examiner] = [
        lambda: [_python()],
        lambda: _resources(paths.resources_folder()),
        lambda: [_course(folders.cache)],
        lambda: [_folder("data folder", folders.data), _folder("cache folder", folders.cache)],
        lambda: [_temporary_folder()],
        lambda: _child(folders.cache),
        *further,
    ]
    findings: list[Finding] = []
    for examiner in examiners:
        try:
            findings += examiner()
        except Exception as error:  # noqa: BLE001  whatever is wrong, the other tests go on
            text = f"this test itself failed: {type(error).__name__}: {error}"
            findings.append(Finding("doctor", ok=False, text=text, advice=_INSTALL_AGAIN))
    return tuple(findings)


def report_text(findings: Sequence[Finding]) -> str:
    """The findings for a person: a line for each, and below it what to do."""
    lines: list[str] = []
    for finding in findings:
        lines.append(f"{'ok  ' if finding.ok else 'FAIL'}  {finding.name}: {finding.text}")
        if finding.advice and not finding.ok:
            lines.append(f"      What to do: {finding.advice}")
    failed = sum(not finding.ok for finding in findings)
    lines.append(
        f"{failed} of {len(findings)} tests failed." if failed else "All is well with LearnPy here."
    )
    return "\n".join(lines)


def report_json(findings: Sequence[Finding]) -> str:
    """The findings for a script: one JSON object."""
    data = {
        "ok": all(finding.ok for finding in findings),
        "version": __version__,
        "findings": [asdict(finding) for finding in findings],
    }
    return json.dumps(data, indent=2, ensure_ascii=False)


def _python() -> Finding:
    found = f"Python {platform.python_version()} on {platform.system()} {platform.machine()}"
    frozen = ", packaged" if getattr(sys, "frozen", False) else ""
    text = f"LearnPy {__version__}{frozen}, {found}"
    if sys.version_info >= _OLDEST_PYTHON:
        return Finding("version", ok=True, text=text)
    advice = "Install Python 3.11 or newer, and run LearnPy with that."
    return Finding("version", ok=False, text=text, advice=advice)


def _resources(folder: Path) -> list[Finding]:
    parts = {
        "course files": ("course", "**/*"),
        "themes": ("themes", "*.json"),
        "icons": ("icons", "*.svg"),
        "font files": ("fonts", "*.[ot]tf"),
    }
    return [_files(name, folder / part, form) for name, (part, form) in parts.items()]


def _files(name: str, folder: Path, form: str) -> Finding:
    count = 0
    for file in sorted(folder.glob(form)):
        if not file.is_file():
            continue
        try:
            with file.open("rb") as stream:
                stream.read()
        except OSError as error:
            text = f"{_shown(file)} cannot be read: {error.strerror}"
            return Finding(name, ok=False, text=text, advice=_INSTALL_AGAIN)
        count += 1
    if not count:
        text = f"there are none in {_shown(folder)}"
        return Finding(name, ok=False, text=text, advice=_INSTALL_AGAIN)
    return Finding(name, ok=True, text=f"{count} files can be read")


def _course(cache: Path) -> Finding:
    folder = paths.course_folder()
    catalog = find_catalog(folder, cache)
    if catalog is not None:
        lesson_ids = [each.id for track in catalog.course.tracks for each in track.lessons]
        with suppress(CatalogDamaged):
            for lesson_id in lesson_ids:
                catalog.lesson(lesson_id)
            return Finding("course", ok=True, text=f"{len(lesson_ids)} lessons, prepared")
    try:
        loaded = load_course(folder)
    except CourseError as error:
        first, more = error.problems[0], len(error.problems) - 1
        text = f"{first}{f', and {more} more problems' if more else ''}"
        advice = f"{_INSTALL_AGAIN} If you write lessons, run: learnpy check-course"
        return Finding("course", ok=False, text=text, advice=advice)
    text = f"{len(loaded.lessons)} lessons, to be prepared when the window opens"
    return Finding("course", ok=True, text=text)


def _folder(name: str, folder: Path) -> Finding:
    """Whether files can be written; a folder that is not there yet is not made for it."""
    there = folder
    while not there.exists() and there != there.parent:
        there = there.parent
    try:
        with tempfile.TemporaryFile(dir=there) as file:
            file.write(b"LearnPy")
    except OSError as error:
        text = f"{_shown(there)} cannot be written: {error.strerror}"
        advice = (
            "Make it a folder that you may write in, or choose another one: "
            "learnpy --data-dir FOLDER"
        )
        return Finding(name, ok=False, text=text, advice=advice)
    made = "" if there == folder else ", to be made when it is needed"
    return Finding(name, ok=True, text=f"{_shown(folder)} can be written{made}")


def _temporary_folder() -> Finding:
    try:
        with tempfile.TemporaryFile() as file:
            file.write(b"LearnPy")
        where = tempfile.gettempdir()
    except OSError as error:
        text = f"no temporary folder can be written: {error.strerror or error}"
        advice = "Set TMPDIR (on Windows: TEMP) to a folder that you may write in."
        return Finding("temporary folder", ok=False, text=text, advice=advice)
    return Finding("temporary folder", ok=True, text=f"{_shown(Path(where))} can be written")


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


def _child(cache: Path) -> list[Finding]:
    """Whether programs run in a child, with all packages, and give their results back."""
    advice = (
        f"{_INSTALL_AGAIN} If it stays so, a virus scanner may stop LearnPy from starting programs."
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
    return [*findings, _figure(cache), _guard_rail(cache), _explanation(cache)]


def _package(name: str, version: str, problem: str) -> Finding:
    if problem:
        return Finding(f"package {name}", ok=False, text=problem, advice=_INSTALL_AGAIN)
    return Finding(f"package {name}", ok=True, text=version or "there")


def _figure(cache: Path) -> Finding:
    result = _run(_DRAWING, cache).result
    words = [figure.description.partition("\n")[0] for figure in result.figures]
    if words == ['Line chart "A figure".']:
        return Finding("figures", ok=True, text="a figure was drawn and described")
    why = f"{result.error.name}: {result.error.message}" if result.error else result.ended
    text = f"a figure could not be drawn ({why})"
    return Finding("figures", ok=False, text=text, advice=_INSTALL_AGAIN)


def _guard_rail(cache: Path) -> Finding:
    result = _run(_REFUSED, cache).result
    if result.refused:
        return Finding("guard rail", ok=True, text="a program was kept from writing elsewhere")
    text = f"a program was not kept from writing elsewhere ({result.ended})"
    return Finding("guard rail", ok=False, text=text, advice=_INSTALL_AGAIN)


def _explanation(cache: Path) -> Finding:
    explanation = _run("title = 'Orbit'\nprint(titel)\n", cache).result.explanation
    if explanation is not None and "title" in f"{explanation.cause} {explanation.tries}":
        return Finding("explained errors", ok=True, text="an error was put into plain words")
    text = "an error was not put into plain words"
    return Finding("explained errors", ok=False, text=text, advice=_INSTALL_AGAIN)


def _run(program: str, cache: Path, stdin: str = "") -> Run:
    request = RunRequest(program, "doctor.py", limits=Limits(seconds=_SECONDS))
    with tempfile.TemporaryDirectory(prefix="learnpy-", ignore_cleanup_errors=True) as place:
        folder = Path(place)
        # The cache is left as it is: what is not there yet is not made for a test.
        plots = plots_folder(cache if cache.is_dir() else folder, otherwise=folder)
        return run(request, folder / "run", child_command(plots_folder=plots), stdin=stdin)


def _shown(path: Path) -> str:
    """A path without the name of whose it is."""
    with suppress(ValueError, RuntimeError):
        return str(Path("~") / path.relative_to(Path.home()))
    return str(path)
