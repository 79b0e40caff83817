"""Warnings as a learner reads them: without places in LearnPy's own code, and with a way out."""

import re
import warnings
from collections.abc import Callable

from learnpy.language import say
from learnpy.own_code import is_ours

Formatter = Callable[[Warning | str, type[Warning], str, int, str | None], str]
_NEVER_AWAITED = re.compile(r"coroutine '(?:.*\.)?(\w+)' was never awaited")


def set_up_warnings() -> None:
    """Let every warning of the program be told in this way."""
    warnings.formatwarning = _formatted


def _formatted(
    message: Warning | str,
    category: type[Warning],
    filename: str,
    lineno: int,
    line: str | None = None,
    # Bound here, for it is replaced.
    as_python_does: Formatter = warnings.formatwarning,
) -> str:
    if is_ours(filename):
        text = f"{category.__name__}: {message}\n"
    else:
        text = as_python_does(message, category, filename, lineno, line)
    forgotten = _NEVER_AWAITED.search(str(message))
    if forgotten is None:
        return text
    call = f"{forgotten[1]}()"
    way_out = say(
        "A call of an async function does not run it: write `await {call}` inside an async "
        "function, or `asyncio.run({call})` outside.",
        call=call,
    )
    return f"{text}{way_out}\n"
