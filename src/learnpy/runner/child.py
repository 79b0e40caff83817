"""The child: waits warm, runs one program, says what became of it, and ends.

    python -m learnpy.runner.child numpy matplotlib

It starts on the standard library alone. See `learnpy.runner.protocol` for what is said.
"""

import contextlib
import dataclasses
import os
import sys
import time
from functools import partial
from pathlib import Path

from learnpy.checks.observe import observe
from learnpy.language import WORDS_VARIABLE, speak
from learnpy.runner.execution import exit_code, make_warnings_errors, run_as_main, set_up
from learnpy.runner.explaining import add_explanation, in_a_verdict
from learnpy.runner.fence import put_up_fence
from learnpy.runner.figures.colours import use_colours
from learnpy.runner.figures.gallery import Gallery
from learnpy.runner.guard.refusal import is_refusal, wanted_permission
from learnpy.runner.leaving import leave
from learnpy.runner.limits import limit_reached
from learnpy.runner.outcome import RunResult
from learnpy.runner.process_tree import lead_own_tree
from learnpy.runner.protocol import READY, RunFolder, RunRequest
from learnpy.runner.results.values import shown_value
from learnpy.runner.thread_errors import ThreadErrors
from learnpy.runner.told_errors import tell_errors_in_order
from learnpy.runner.told_input import tell_when_waiting
from learnpy.runner.tracebacks import describe_error
from learnpy.runner.warming import import_ahead, rehearse, set_up_streams
from learnpy.runner.warning_words import set_up_warnings
from learnpy.runner.whereabouts import Place, place_of_error


@dataclasses.dataclass(slots=True)
class _Ended:
    """A program that has ended, while its own objects still live."""

    result: RunResult
    error: BaseException | None = None
    """What it ended with, where that was an exception."""


def main() -> int:
    """Start, wait, run, end; it comes back only where there was nothing to run."""
    lead_own_tree()
    _speak_as_told()
    import_ahead(sys.argv[1:])
    set_up_streams()
    rehearse()
    print(READY, flush=True)  # noqa: T201
    path = _read_line()
    if path:
        leave(serve(RunFolder(Path(path).parent)))
    return 0  # LearnPy ended, or did not need this child


def _speak_as_told() -> None:
    """Speak the window's language; the program is not to see how that came here."""
    words = os.environ.pop(WORDS_VARIABLE, "")
    if words:
        speak(Path(words))


def serve(folder: RunFolder) -> int:
    """Do what the request in a folder asks, and leave the result there."""
    request = folder.read_request()
    us = os.getpid()
    if request.figure_style is not None:
        use_colours(request.figure_style.colours, request.program)
    set_up(request, folder.work)
    set_up_warnings()
    if request.warnings_are_errors:
        make_warnings_errors()
    gallery = Gallery.open(folder.results, request.figure_style)
    if request.interactive:
        tell_when_waiting()
        tell_errors_in_order()
    put_up_fence(request, folder)
    in_threads = ThreadErrors()
    in_threads.listen()
    started, worked = time.perf_counter(), time.process_time()
    ended = _run(request, folder, gallery)
    if os.getpid() != us:  # a copy that the program made of itself with `os.fork`
        return ended.result.exit_code
    result = dataclasses.replace(
        ended.result,
        figures=gallery.figures,
        seconds=time.perf_counter() - started,
        processor_seconds=time.process_time() - worked,
    )
    folder.write_result(result)
    # What takes long and may fail comes here, one line each: the result is safe.
    is_well = result.ended == "finished"
    add_explanation(folder, request, result, in_threads.first if is_well else ended.error)
    return result.exit_code


def _run(request: RunRequest, folder: RunFolder, gallery: Gallery) -> _Ended:
    try:
        if request.task == "observe":
            told = partial(in_a_verdict, request=request)
            for seen in observe(request.program, request.file, request.probes, request.cases, told):
                folder.add_observation(seen)
        else:
            value = run_as_main(request.program, request.file, folder.work)
            gallery.take_open_figures()
            return _Ended(RunResult(ended="finished", value=shown_value(value)))
    except SystemExit as exit_:
        code, last_words = exit_code(exit_)
        _say(last_words)
        return _Ended(RunResult(ended="finished", exit_code=code))
    except BaseException as error:  # noqa: BLE001  the program may raise anything
        told = describe_error(error, request.file)
        _say(told.traceback)
        limit = limit_reached(error)
        place = place_of_error(error, request.file) if limit else Place()
        result = RunResult(
            ended="limit" if limit else "error",
            limit=limit,
            exit_code=1,
            error=told,
            line=place.line,
            variables=place.variables,
            refused=is_refusal(error),
            permission=wanted_permission(error),
        )
        return _Ended(result, error)
    return _Ended(RunResult(ended="finished"))


def _say(text: str) -> None:
    """Put a text on the program's stderr, as Python itself would."""
    with contextlib.suppress(Exception):  # the program may have closed or replaced it
        sys.stdout.flush()
        sys.stderr.write(text if not text or text.endswith("\n") else text + "\n")
        sys.stderr.flush()


def _read_line() -> str:
    """One line of standard input and not a byte more, for the rest is the program's."""
    line = bytearray()
    while (byte := os.read(0, 1)) not in (b"", b"\n"):
        line += byte
    return line.decode("utf-8").strip()


if __name__ == "__main__":
    sys.exit(main())
