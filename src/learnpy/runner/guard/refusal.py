"""What the guard rail says when it refuses something.

It says so in English, whatever the learner's language is, for its sentence ends a traceback. What
the window shows beside that is an explanation, which says it in the learner's language.
"""

from collections.abc import Iterator

from learnpy.runner.protocol import Permission

_MARK = "learnpy_refused"


def refusal(sentence: str, permission: Permission | None) -> PermissionError:
    """The error to raise: what is refused, and which permission of a lesson would allow it."""
    error = PermissionError(sentence)
    setattr(error, _MARK, permission or "")
    return error


def is_refusal(error: BaseException) -> bool:
    """Whether an error comes of a refusal, at first hand or not."""
    return next(_refusals(error), None) is not None


def wanted_permission(error: BaseException) -> str:
    """The permission that would have allowed it; empty where there is none, or nothing refused."""
    return next((str(getattr(each, _MARK)) for each in _refusals(error)), "")


def _refusals(error: BaseException) -> Iterator[PermissionError]:
    seen: set[int] = set()
    here: BaseException | None = error
    while here is not None and id(here) not in seen:
        if isinstance(here, PermissionError) and hasattr(here, _MARK):
            yield here
        seen.add(id(here))
        here = here.__cause__ or here.__context__
