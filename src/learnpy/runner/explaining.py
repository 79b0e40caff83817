"""The explanation of an error, within a time limit, after the result of the run is safe."""

import contextlib
import dataclasses
import threading

from learnpy.explanations.explain import explain
from learnpy.explanations.model import Explanation
from learnpy.runner.outcome import RunResult
from learnpy.runner.packages import LAB_PACKAGES
from learnpy.runner.protocol import RunFolder, RunRequest

_SECONDS = 1.0
"""Most explanations take a hundredth of that. What takes longer is left out."""


def add_explanation(
    folder: RunFolder, request: RunRequest, result: RunResult, error: BaseException | None
) -> None:
    """Write the result once more with what its error means, if that is found soon enough.

    It raises nothing, and leaves the result as it is where there is nothing to say.
    """
    if error is None or result.ended not in ("error", "finished"):
        return
    with contextlib.suppress(BaseException):  # the program may have broken anything
        found = explanation_of(error, request)
        if found is not None:
            folder.write_result(dataclasses.replace(result, explanation=found))


def explanation_of(error: BaseException, request: RunRequest) -> Explanation | None:
    """What an error of the program means, if that is found soon enough; it raises nothing."""
    found: list[Explanation] = []
    with contextlib.suppress(BaseException):  # the program may have broken anything
        # A thread has a stack of its own: the program may have used up that of the main one.
        thread = threading.Thread(target=_explain, args=(error, request, found), daemon=True)
        thread.start()
        thread.join(_SECONDS)
    return found[0] if found else None


def in_a_verdict(error: BaseException, request: RunRequest) -> tuple[str, ...]:
    """What an observation keeps of an explanation: the meaning, the cause and the first try."""
    found = explanation_of(error, request)
    if found is None:
        return ()
    return (found.meaning, found.cause, found.tries[0] if found.tries else "")


def _explain(error: BaseException, request: RunRequest, found: list[Explanation]) -> None:
    with contextlib.suppress(BaseException):
        explanation = explain(error, request.program, request.file, LAB_PACKAGES)
        if explanation is not None:
            found.append(explanation)
