"""From an older version of `progress.json` to this one, a step at a time."""

from collections.abc import Callable, Mapping
from typing import Any

from learnpy.language import say
from learnpy.progress.errors import DamagedError, NewerVersionError

VERSION = 2
"""The version of `progress.json` that this LearnPy writes."""

Migration = Callable[[dict[str, Any]], dict[str, Any]]


def _with_earned(document: dict[str, Any]) -> dict[str, Any]:
    """Version 2 knows which exercises were solved without the solution shown, and fresh tries."""
    progress = document["progress"]
    lessons = {
        lesson_id: {**lesson, "steps": _steps_with_earned(lesson["steps"])}
        if "steps" in lesson
        else lesson
        for lesson_id, lesson in progress.get("lessons", {}).items()
    }
    return {**document, "progress": {**progress, "lessons": lessons}}


def _steps_with_earned(steps: dict[str, Any]) -> dict[str, Any]:
    changed: dict[str, Any] = {}
    for step_id, step in steps.items():
        solved, seen = step.get("solved"), step.get("solution_seen")
        added: dict[str, Any] = {}
        if solved and (not seen or solved < seen):
            added["earned"] = solved
        if solved:
            added["last_tried"] = solved
        if seen:
            added["solution_last_seen"] = seen
        changed[step_id] = {**step, **added}
    return changed


MIGRATIONS: Mapping[int, Migration] = {1: _with_earned}
"""By the version it starts from: a function from that version's JSON to the next version's."""


def migrate(
    document: dict[str, Any],
    migrations: Mapping[int, Migration] = MIGRATIONS,
    version: int = VERSION,
) -> dict[str, Any]:
    """Bring a document to `version`; the one that was given stays as it is.

    Raises:
        NewerVersionError: it was written by a newer LearnPy.
        DamagedError: it has no version that ever was.
    """
    found = document.get("version")
    if not isinstance(found, int) or isinstance(found, bool):
        raise DamagedError(say("it does not say which version it has"))
    if found > version:
        raise NewerVersionError(
            say(
                "it has format version {found}, and this LearnPy knows versions up to {known}",
                found=found,
                known=version,
            )
        )
    while found < version:
        if found not in migrations:
            raise DamagedError(say("there never was a format version {found}", found=found))
        try:
            document = {**migrations[found](document), "version": found + 1}
        except (LookupError, TypeError, ValueError, AttributeError) as error:
            text = say(
                "it is not what format version {found} was ({problem})", found=found, problem=error
            )
            raise DamagedError(text) from error
        found += 1
    return document
