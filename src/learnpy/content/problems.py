"""What is wrong with a course, each with its file and line, collected and told together."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

MOST_PER_FILE = 50
"""A file this wrong is another kind of file; more lines about it help nobody."""

_LONGEST_QUOTE = 60
_LONGEST_LIST = 12


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that an author has to put right."""

    file: str
    """Path below the course folder, with forward slashes."""
    line: int
    """Counted from 1; 0 where the whole file is meant."""
    text: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.text}"


class CourseError(Exception):
    """A course cannot be used; its text has one problem on each line."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))


class Problems:
    """The problems found so far in one reading of a course."""

    def __init__(self) -> None:
        self._found: dict[Problem, None] = {}
        self._by_file: dict[str, int] = {}

    def add(self, file: str, line: int, text: str) -> None:
        """Note a problem; said twice it counts once."""
        problem = Problem(file, line, text)
        if problem in self._found or self.is_full(file):
            return
        self._found[problem] = None
        self._by_file[file] = self._by_file.get(file, 0) + 1

    def is_full(self, file: str) -> bool:
        """Whether so many problems of the file are known that no more are taken."""
        return self._by_file.get(file, 0) >= MOST_PER_FILE

    def raise_if_any(self) -> None:
        """End the reading.

        Raises:
            CourseError: at least one problem was found.
        """
        if self._found:
            raise CourseError(self._found)


def quoted(word: str) -> str:
    """A word of the author's for a message: in quotes, on one line, and not without end."""
    line = " ".join(word.split())
    short = line if len(line) <= _LONGEST_QUOTE else line[: _LONGEST_QUOTE - 3] + "..."
    return f'"{short}"'


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The end of a sentence that names what was meant, or else what there is, or nothing."""
    names = sorted(known)
    meant = near_match(word, names)
    if not meant and 0 < len(names) <= _LONGEST_LIST:
        return f"; there is {', '.join(names)}"
    return meant


def near_match(word: str, known: Iterable[str]) -> str:
    """The end of a sentence that names what was meant, or nothing where nothing is near."""
    near = difflib.get_close_matches(word[:_LONGEST_QUOTE], known, n=1)
    return f", did you mean {quoted(near[0])}?" if near else ""
