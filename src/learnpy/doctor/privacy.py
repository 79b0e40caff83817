"""Keeps names of people and computers out of what the doctor tells.

A path tells the name of whose it is, and so do the sentences of a system's errors, which have paths
in them. Every text goes through here once, at the end, whoever wrote it.
"""

import getpass
import platform
import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from learnpy.doctor.finding import Finding
from learnpy.record import record

_SHARE = re.compile(r"(\\\\+|(?<![:\w/])//)(?![?.][\\/])[^\\/\s]+[\\/]+[^\\/\s]+")
"""A folder of a network, from the computer's name to the share's; not `https://`."""
_SHORTEST_NAME = 2


@record
class Names:
    """What may be told of nobody."""

    folders: tuple[str, ...]
    """The learner's own folder, in each way in which it is written."""
    people: tuple[str, ...]
    """The names by which the system knows the learner."""
    computer: str


def own_names() -> Names:
    """The names of this learner and this computer."""
    folders: list[str] = []
    people: list[str] = []
    with suppress(RuntimeError, OSError):
        home = Path.home()
        folders = [str(home), str(home.resolve()), home.as_posix(), repr(str(home))[1:-1]]
        people.append(home.name)
    with suppress(OSError, KeyError, ImportError):
        people.append(getpass.getuser())
    longest_first = sorted(set(folders), key=len, reverse=True)
    return Names(
        tuple(folder for folder in longest_first if len(folder) > 1),
        tuple(name for name in dict.fromkeys(people) if len(name) >= _SHORTEST_NAME),
        platform.node(),
    )


def told(path: Path) -> str:
    """A path without the name of whose it is."""
    for each in (path, path.resolve()):
        with suppress(ValueError, RuntimeError):
            return str(Path("~") / each.relative_to(Path.home()))
    return str(path)


def without_names(findings: Iterable[Finding], names: Names) -> tuple[Finding, ...]:
    """The findings with the learner's folder as `~`, and no names in any path."""
    return tuple(
        replace(each, text=hidden(each.text, names), advice=hidden(each.advice, names))  # pyright: ignore[reportArgumentType]
        for each in findings
    )


def hidden(text: str, names: Names) -> str:
    """A text with the learner's folder as `~`, and no names in any path."""
    for folder in names.folders:
        text = re.sub(rf"{re.escape(folder)}(?![\w-])", "~", text, flags=re.IGNORECASE)
    for name in names.people:
        text = re.sub(rf"(?<=[\\/]){re.escape(name)}(?![\w-])", "NAME", text, flags=re.IGNORECASE)
    if names.computer:
        text = re.sub(rf"(?<![\w-]){re.escape(names.computer)}(?![\w-])", "COMPUTER", text)
    return _SHARE.sub(r"\1SERVER/SHARE", text)
