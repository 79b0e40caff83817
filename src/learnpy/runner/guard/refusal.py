"""What the guard rail says when it refuses something."""

from learnpy.runner.protocol import Permission

_MARK = "learnpy_refused"


def refusal(sentence: str, permission: Permission | None) -> PermissionError:
    """The error to raise: what is refused, and that a lesson can allow it."""
    allowed = f' A lesson can allow it with "permissions: [{permission}]".' if permission else ""
    error = PermissionError(sentence + allowed)
    setattr(error, _MARK, True)
    return error


def is_refusal(error: BaseException) -> bool:
    """Whether an error comes of a refusal, at first hand or not."""
    seen: set[int] = set()
    here: BaseException | None = error
    while here is not None and id(here) not in seen:
        if isinstance(here, PermissionError) and hasattr(here, _MARK):
            return True
        seen.add(id(here))
        here = here.__cause__ or here.__context__
    return False
