"""A lesson's bounds put into a request."""

import dataclasses

from learnpy.content.model import RunBounds
from learnpy.runner.protocol import MEBIBYTE, Permission, RunRequest

_UNITS = {"memory": MEBIBYTE, "files": MEBIBYTE}
_PERMISSIONS: tuple[Permission, ...] = ("files", "network", "programs")


def within(bounds: RunBounds, request: RunRequest, *, patient: bool = False) -> RunRequest:
    """The request with what its lesson allows, and with its limits.

    Args:
        bounds: The lesson's.
        request: What is run in it.
        patient: Never shorten the time that the request has: a busy machine is nobody's fault.
    """
    limits = request.limits
    chosen: dict[str, float] = {
        name: number * _UNITS.get(name, 1) for name, number in bounds.limits.items()
    }
    if "seconds" in chosen:
        chosen["seconds"] = max(float(chosen["seconds"]), limits.seconds if patient else 0.0)
    return dataclasses.replace(
        request,
        permissions=frozenset(each for each in _PERMISSIONS if each in bounds.permissions),
        limits=dataclasses.replace(limits, **chosen),
    )
