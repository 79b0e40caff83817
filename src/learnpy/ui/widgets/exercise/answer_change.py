"""How far an answer is from another: what an attempt is measured by."""

import difflib

from learnpy.checks.same_program import is_same_text

_MOST_COMPARED = 1_000_000
"""Characters of one times characters of the other; more are compared line by line."""


def change_size(before: str, after: str) -> int:
    """How many characters were taken away or put in; blanks at the end do not count."""
    old, new = _without_same_ends(before.rstrip(), after.rstrip())
    if len(old) * len(new) <= _MOST_COMPARED:
        return _changed(old, new)
    old_lines, new_lines = old.splitlines(keepends=True), new.splitlines(keepends=True)
    matcher = difflib.SequenceMatcher(None, old_lines, new_lines)
    return sum(
        sum(map(len, old_lines[a_from:a_to])) + sum(map(len, new_lines[b_from:b_to]))
        for kind, a_from, a_to, b_from, b_to in matcher.get_opcodes()
        if kind != "equal"
    )


def is_own_answer(answer: str, starter: str) -> bool:
    """Whether a learner wrote something: it is neither empty nor the starter as it was given."""
    return bool(answer.strip()) and not is_same_text(answer, starter)


def as_file(answer: str) -> str:
    """An answer as its draft is written."""
    return f"{answer.rstrip()}\n"


def _without_same_ends(one: str, other: str) -> tuple[str, str]:
    start = _same_start(one, other)
    one, other = one[start:], other[start:]
    end = _same_start(one[::-1], other[::-1])
    return one[: len(one) - end], other[: len(other) - end]


def _same_start(one: str, other: str) -> int:
    """How many characters both begin with."""
    pairs = zip(one, other, strict=False)
    return next((place for place, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _changed(one: str, other: str) -> int:
    matcher = difflib.SequenceMatcher(None, one, other, autojunk=False)
    same = sum(block.size for block in matcher.get_matching_blocks())
    return len(one) + len(other) - 2 * same
