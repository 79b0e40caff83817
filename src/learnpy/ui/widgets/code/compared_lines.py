"""Two programs line by line: what is the same, and what only one of them has."""

import difflib
import math
from typing import Literal

from learnpy.record import record

_ALIKE = 0.5
"""From this share of same characters on, two lines are one line that was changed."""
_MANY_LINES = 300
"""More are compared less closely: the time grows with their square."""
_LONGEST_LINE = 400
"""Characters; in a longer line no single changes are looked for."""

Sign = Literal["", "−", "+"]


@record
class CodeRow:
    """A row of a program that stands beside another."""

    number: int
    """Of its line, from 1; 0 for a gap beside a line that only the other program has."""
    sign: Sign
    """Empty where the other program has the line too."""
    text: str
    changes: tuple[tuple[int, int], ...] = ()
    """Where it differs from the line beside it: from a column, so many characters."""


@record
class ComparedPrograms:
    """Two programs in rows; row by row the same line, or a line beside a gap."""

    before: tuple[CodeRow, ...]
    after: tuple[CodeRow, ...]

    @property
    def is_same(self) -> bool:
        """Whether they are the same, line by line."""
        return not any(row.sign for row in (*self.before, *self.after))


def compare_lines(before: str, after: str) -> ComparedPrograms:
    """Put two programs beside each other; blanks at the ends of lines do not count."""
    old, new = _lines(before), _lines(after)
    left: list[CodeRow] = []
    right: list[CodeRow] = []
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=len(new) > _MANY_LINES)
    for kind, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        one = [CodeRow(n + 1, "−", old[n]) for n in range(old_from, old_to)]
        other = [CodeRow(n + 1, "+", new[n]) for n in range(new_from, new_to)]
        if kind == "equal":
            one = [CodeRow(row.number, "", row.text) for row in one]
            other = [CodeRow(row.number, "", row.text) for row in other]
        else:
            one, other = _with_changes(one, other)
        tall = max(len(one), len(other))
        gap = CodeRow(0, "", "")
        left += one + [gap] * (tall - len(one))
        right += other + [gap] * (tall - len(other))
    return ComparedPrograms(tuple(left), tuple(right))


def rows_high(text: str, columns: int) -> int:
    """How many lines a text takes where so many characters fit into one."""
    return max(1, math.ceil(len(text) / max(1, columns)))


def level(compared: ComparedPrograms, columns: int) -> ComparedPrograms:
    """The same rows with gaps below those that are lower, so that all stand side by side."""
    left: list[CodeRow] = []
    right: list[CodeRow] = []
    gap = CodeRow(0, "", "")
    for one, other in zip(compared.before, compared.after, strict=True):
        more = rows_high(one.text, columns) - rows_high(other.text, columns)
        left += [one, *[gap] * max(0, -more)]
        right += [other, *[gap] * max(0, more)]
    return ComparedPrograms(tuple(left), tuple(right))


def line_numbers(rows: tuple[CodeRow, ...]) -> str:
    """The numbers of the marked lines, such as `2, 4–6`; empty when there is none."""
    numbers = [row.number for row in rows if row.sign]
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)


def _lines(program: str) -> list[str]:
    return [line.rstrip() for line in program.rstrip().split("\n")]


def _with_changes(one: list[CodeRow], other: list[CodeRow]) -> tuple[list[CodeRow], list[CodeRow]]:
    """The rows with the single changes between lines that stand beside each other."""
    if min(len(one), len(other)) > _MANY_LINES:
        return one, other
    pairs = [_changed(a, b) for a, b in zip(one, other, strict=False)]
    count = len(pairs)
    return (
        [left for left, _ in pairs] + one[count:],
        [right for _, right in pairs] + other[count:],
    )


def _changed(one: CodeRow, other: CodeRow) -> tuple[CodeRow, CodeRow]:
    if max(len(one.text), len(other.text)) > _LONGEST_LINE:
        return one, other
    matcher = difflib.SequenceMatcher(None, one.text, other.text, autojunk=False)
    if matcher.ratio() < _ALIKE:
        return one, other
    codes = [code for code in matcher.get_opcodes() if code[0] != "equal"]
    left = tuple((a, b - a) for _, a, b, _, _ in codes if b > a)
    right = tuple((a, b - a) for _, _, _, a, b in codes if b > a)
    return (
        CodeRow(one.number, one.sign, one.text, left),
        CodeRow(other.number, other.sign, other.text, right),
    )
