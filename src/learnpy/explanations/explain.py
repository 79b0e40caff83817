"""From an exception to what a learner is told about it.

Each module beside this one knows a family of errors. Its explainers look at an `ErrorScene`: first
at what the exception, the piece of the program and the values there say by themselves, and at
Python's own message only where there is nothing else, for it changes from version to version. The
first explainer that knows the error answers. A new one needs a row in the table of its tests.
"""

import contextlib
from collections.abc import Iterator

from learnpy.explanations import (
    arguments,
    arrays,
    attributes,
    calculations,
    calls,
    changes,
    databases,
    files,
    foreign,
    foreign_attributes,
    general,
    grammar,
    imports,
    iteration,
    keys,
    layout,
    limits,
    literals,
    local_names,
    lookups,
    names,
    not_callable,
    nothing,
    numbers_from_text,
    operators,
    refusals,
    signs,
    tables,
    text_formats,
    unpacking,
    whole_numbers,
    windows,
)
from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer, scene_of

_RUNNING: tuple[Explainer, ...] = (
    *general.FIRST,
    *limits.EXPLAINERS,
    *local_names.EXPLAINERS,
    *names.EXPLAINERS,
    *windows.EXPLAINERS,
    *imports.EXPLAINERS,
    *refusals.EXPLAINERS,
    *files.EXPLAINERS,
    *arrays.EXPLAINERS,
    *tables.EXPLAINERS,
    *databases.EXPLAINERS,
    *nothing.EXPLAINERS,
    *unpacking.EXPLAINERS,
    *iteration.EXPLAINERS,
    *changes.EXPLAINERS,
    *lookups.EXPLAINERS,
    *keys.EXPLAINERS,
    *numbers_from_text.EXPLAINERS,
    *calculations.EXPLAINERS,
    *whole_numbers.EXPLAINERS,
    *text_formats.EXPLAINERS,
    *arguments.EXPLAINERS,
    *not_callable.EXPLAINERS,
    *calls.EXPLAINERS,
    *foreign_attributes.EXPLAINERS,
    *attributes.EXPLAINERS,
    *operators.EXPLAINERS,
    *general.LAST,
)
_READING: tuple[Explainer, ...] = (
    *layout.EXPLAINERS,
    *signs.EXPLAINERS,
    *literals.EXPLAINERS,
    *grammar.EXPLAINERS,
    *foreign.EXPLAINERS,
    *layout.LATE,
    *grammar.LAST,
)
"""For a program that Python cannot read."""
_MOST_GROUPS = 10


def explain(
    error: BaseException, program: str, file: str, packages: tuple[str, ...] = ()
) -> Explanation | None:
    """What an error means; None where there is nothing to say.

    It runs nothing of the program's own, and calls none of its classes.

    Args:
        error: The exception that ended the program.
        program: The program's text.
        file: Its file name, as in the traceback.
        packages: What can be imported beside the standard library.
    """
    scenes = (scene_of(each, program, file, packages) for each in _innermost_first(error))
    return next((found for scene in scenes for found in _answers(scene)), None)


def _innermost_first(error: BaseException) -> list[BaseException]:
    """An error, and before it the first of those that it groups."""
    every = [error]
    while isinstance(every[0], BaseExceptionGroup) and len(every) < _MOST_GROUPS:
        every.insert(0, every[0].exceptions[0])
    return every


def _answers(scene: ErrorScene) -> Iterator[Explanation]:
    for explainer in _READING if isinstance(scene.error, SyntaxError) else _RUNNING:
        with contextlib.suppress(Exception):  # one that fails leaves it to the next
            found = explainer(scene)
            if found is not None:
                yield found
