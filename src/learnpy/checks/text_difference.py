"""What differs first between two printed texts, in words."""

from learnpy.checks.compare import lines_of
from learnpy.checks.shown import code_span

_MOST_NAMED = 3


def text_difference(expected: str, got: str) -> str:
    """What there is to say of how two printed texts differ, as a sentence, or empty."""
    wanted, seen = lines_of(expected), lines_of(got)
    if wanted == seen or not seen:
        return ""
    too_many = _too_many(wanted, seen)
    if too_many:
        return _too_many_words(too_many, seen)
    if len(wanted) == 1 and len(seen) > 1:
        return f"You printed {len(seen)} lines, and 1 was expected."
    for number, (left, right) in enumerate(zip(wanted, seen, strict=False), 1):
        if left != right:
            only = _how_lines_differ(left, right)
            if len(wanted) == 1:
                return f"The line differs only in {only}." if only else ""
            detail = f"differs only in {only}" if only else _line_detail(left, right)
            return f"Line {number} {detail}."
    lines = "line" if len(seen) == 1 else "lines"
    was = "was" if len(wanted) == 1 else "were"
    return f"You printed {len(seen)} {lines}, and {len(wanted)} {was} expected."


def _too_many(wanted: list[str], seen: list[str]) -> list[int]:
    """The places of the lines that only have to go, counted from 0; empty where more is wrong."""
    places: list[int] = []
    found = 0
    for place, line in enumerate(seen):
        if found < len(wanted) and line == wanted[found]:
            found += 1
        else:
            places.append(place)
    return places if wanted and found == len(wanted) else []


def _too_many_words(places: list[int], seen: list[str]) -> str:
    if len(places) == 1:
        line = seen[places[0]]
        if not line:
            return f"Line {places[0] + 1} is empty, and is one too many."
        return f"Line {places[0] + 1}, {code_span(line)}, is one too many."
    if len(places) > _MOST_NAMED:
        first = seen[places[0]]
        told = f", {code_span(first)}" if first else ""
        return f"{len(places)} lines are too many. The first of them is line {places[0] + 1}{told}."
    *most, last = [str(place + 1) for place in places]
    return f"Lines {', '.join(most)} and {last} are too many."


def _line_detail(expected: str, got: str) -> str:
    is_ = f"is {code_span(got)}" if got else "is empty"
    return f"{is_}, and {code_span(expected) if expected else 'an empty line'} was expected"


def _how_lines_differ(expected: str, got: str) -> str:
    if "".join(expected.split()) == "".join(got.split()):
        return "its spaces"
    if expected.casefold() == got.casefold():
        return "capital letters"
    return ""
