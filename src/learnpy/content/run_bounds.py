"""What a lesson says its programs may do and use, beyond what every program may."""

from learnpy.content.model import RunBounds
from learnpy.content.problems import did_you_mean, quoted
from learnpy.content.section import Section

PERMISSIONS = ("files", "network", "programs")
_MOST = {"seconds": 600, "memory": 8192, "output": 10_000_000, "files": 1024, "processes": 64}
"""A lesson may set these limits, and none higher: a learner's computer has more to do."""


def read_run_bounds(section: Section) -> RunBounds:
    """The bounds in a lesson's front matter."""
    permissions = section.texts("permissions", required=False)
    for permission in permissions:
        if permission not in PERMISSIONS:
            known = ", ".join(PERMISSIONS)
            text = f'"permissions": {quoted(permission)} is none of {known}'
            section.problem(f"{text}{did_you_mean(permission, PERMISSIONS)}", "permissions")
    return RunBounds(permissions=permissions, limits=_limits(section))


def _limits(section: Section) -> dict[str, int]:
    limits = section.section("limits", required=False)
    if limits is None:
        return {}
    limits.only(*_MOST)
    found: dict[str, int] = {}
    for name, most in _MOST.items():
        number = limits.whole_number(name) if limits.has(name) else None
        if number is None:
            continue
        if not 0 < number <= most:
            limits.problem(f"{quoted(name)} must be from 1 to {most:,}", name)
        found[name] = number
    return found
