"""`learnpy run FILE`: a file run as the window would run it, on our own streams."""

import re
import shutil
import signal
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from learnpy import paths
from learnpy.content.lesson_place import data_of, lesson_at, place_of
from learnpy.content.problems import near_match
from learnpy.content.program_file import ProgramFileError, read_program
from learnpy.record import record
from learnpy.runner.bounds import within
from learnpy.runner.command import child_command
from learnpy.runner.figures.folder import plots_folder
from learnpy.runner.outcome import RunResult
from learnpy.runner.own_streams import OwnStreams, is_typed_by_hand
from learnpy.runner.packages import LAB_PACKAGES
from learnpy.runner.protocol import MEBIBYTE, Limits, RunFolder, RunRequest
from learnpy.runner.run import ChildError, run

NOT_RUN = 2
"""Exit code: the program could not be run at all."""
AT_LIMIT = 124
"""Exit code: a limit ended the program. It is what `timeout` uses."""
UNHEARD = 141
"""Exit code: whoever read our output has ended."""
_A_SIGNAL = 128
"""Added to the number of a signal, as a shell does."""

_MOST_VARIABLES = 12
_A_DAY = 86_400.0
_READS = re.compile(r"\b(input|stdin|help|breakpoint|pdb|getpass|fileinput)\b")
"""What a program has in it that reads what is typed."""


@record
class RunOptions:
    """What was asked for beside the file."""

    packages: tuple[str, ...] | None = None
    """To import ahead; None for those of the lesson that the file lies in."""
    seconds: float | None = None
    """The time limit; None for the usual one."""
    figures: Path | None = None
    """Where to keep its figures as PNG; made where it is missing."""
    files: Path | None = None
    """Where to keep the files that it writes; made where it is missing."""


class _Refusal(Exception):  # noqa: N818  a sentence for a person
    """The program cannot be run; the text says why."""


def run_file(file: Path, options: RunOptions, folders: paths.UserFolders) -> int:
    """Run a file, with its streams joined to ours, and tell on stderr what else there is to say.

    Returns:
        The program's own exit code, or one of those above.
    """
    if hasattr(signal, "SIGTTIN"):  # else a program in the background would be put to sleep
        signal.signal(signal.SIGTTIN, signal.SIG_IGN)
    try:
        request, packages = _request(file, options)
        return _run(request, packages, options, folders)
    except (_Refusal, ProgramFileError, ChildError) as error:
        _say(f"learnpy: {error}")
        return NOT_RUN
    except OSError as error:
        why = error.strerror or str(error)
        _say(f"learnpy: a folder for the run cannot be made: {why}. {_OTHER_FOLDER}")
        return NOT_RUN


_OTHER_FOLDER = "Set TMPDIR (on Windows: TEMP) to a folder that you may write in."


def _request(file: Path, options: RunOptions) -> tuple[RunRequest, tuple[str, ...]]:
    """What to run, and the packages to import ahead."""
    program = read_program(file)
    for name in options.packages or ():
        _check_package(name)
    request, packages = RunRequest(program, file.name), options.packages or ()
    place = place_of(file)
    lesson = lesson_at(place) if place is not None else None
    if place is not None and lesson is not None:
        request = replace(request, data=data_of(lesson, place.course_folder))
        request = within(lesson.bounds, request)
        packages = lesson.packages if options.packages is None else packages
    elif place is not None:
        _say(f"learnpy: {place.folder}/lesson.md cannot be read; the program runs without its data")
    return replace(request, limits=_limits(request, options)), packages


def _check_package(name: str) -> None:
    if name not in LAB_PACKAGES and name not in sys.stdlib_module_names:
        known = ", ".join(LAB_PACKAGES)
        meant = near_match(name, LAB_PACKAGES)
        raise _Refusal(f'there is no package "{name}" in LearnPy{meant or f"; there is {known}"}')


def _limits(request: RunRequest, options: RunOptions) -> Limits:
    """The limits of the lesson; a person who is asked something may take all the time they want."""
    seconds = options.seconds
    if seconds is None and is_typed_by_hand() and _READS.search(request.program):
        seconds = _A_DAY
    return request.limits if seconds is None else replace(request.limits, seconds=seconds)


def _run(
    request: RunRequest,
    packages: Sequence[str],
    options: RunOptions,
    folders: paths.UserFolders,
) -> int:
    streams = OwnStreams()
    with tempfile.TemporaryDirectory(prefix="learnpy-", ignore_cleanup_errors=True) as place:
        folder = Path(place)
        command = child_command(
            packages, plots_folder=plots_folder(folders.cache, otherwise=folder)
        )
        ended = run(request, folder / "run", command, stdin=streams.typed(), hear=streams.hear)
        if streams.is_broken:
            return UNHEARD
        _tell_explanation(ended.result)
        _tell_permission(ended.result)
        _tell_what_it_made(ended.result, RunFolder(folder / "run"), request.file, options)
    return _tell_end(ended.result, request.limits)


def _tell_explanation(result: RunResult) -> None:
    """Say in plain words what an error means, as the window does below its traceback."""
    explanation = result.explanation
    if explanation is None:
        return
    _say("")
    for text in (explanation.meaning, explanation.cause):
        if text:
            _say(text)
    for each in explanation.tries:
        _say(f"- {each}")


def _tell_permission(result: RunResult) -> None:
    """Say to an author what would have allowed what was refused; a learner is not told."""
    if result.permission:
        _say(f'A lesson can allow it with "permissions: [{result.permission}]".')


def _tell_what_it_made(result: RunResult, folder: RunFolder, file: str, keep: RunOptions) -> None:
    """Say what a run gave beside its output, and keep what is wanted of it."""
    if result.value is not None:
        _say(f"value of the last line: {result.value.text}")
    for number, figure in enumerate(result.figures, 1):
        name = f"{Path(file).stem}-{number}.png"
        kept = _kept(folder.results / figure.file, name, keep.figures)
        _say(f"figure {number}{kept}: {figure.description.strip()}")
    for written in result.files:
        kept = _kept(folder.work / written.path, written.path, keep.files)
        _say(f"file {written.path}{kept}: {written.size:,} bytes")
    if result.more_files:
        _say("and more files, which are not told")


def _kept(made: Path, name: str, keep_in: Path | None) -> str:
    """Where a file was copied to, in brackets; empty where nobody wants it."""
    if keep_in is None:
        return ""
    target = keep_in / name
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(made, target)
    except OSError as error:
        _say(f"learnpy: {name} cannot be kept in {keep_in}: {error.strerror}")
        return ""
    return f" ({target})"


def _tell_end(result: RunResult, limits: Limits) -> int:
    """Say how a run ended, where the program itself has not; the exit code."""
    if result.ended == "limit":
        _say(f"learnpy: {_limit_words(result, limits)}")
        for variable in result.variables[:_MOST_VARIABLES]:
            _say(f"  {variable.name} = {variable.value}")
        return AT_LIMIT
    if result.ended == "died":
        code = result.exit_code if result.exit_code >= 0 else _A_SIGNAL - result.exit_code
        _say(f"learnpy: Python itself ended, with exit code {code}, before the program did")
        return code
    return result.exit_code


def _limit_words(result: RunResult, limits: Limits) -> str:
    words = {
        "time": f"the program ran longer than {limits.seconds:g} s and was ended",
        "memory": f"the program asked for more than {limits.memory // MEBIBYTE} MiB of memory",
        "output": f"the program printed more than {limits.output:,} bytes and was ended",
        "files": f"the program wrote more than {limits.files // MEBIBYTE} MiB to files",
        "processes": f"the program had more than {limits.processes} processes at a time",
    }
    line = result.line or (result.error.line if result.error is not None else 0)
    place = f"; it was at line {line}" if line else ""
    return words.get(result.limit, "the program reached a limit and was ended") + place


def _say(text: str) -> None:
    if sys.stderr is not None:
        sys.stderr.write(f"{text}\n")
        sys.stderr.flush()
