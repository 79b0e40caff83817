"""What differs first between two printed texts, in words."""

from learnpy.checks.compare import lines_of
from learnpy.checks.listing import listed
from learnpy.checks.shown import code_span
from learnpy.language import say, say_count

_MOST_NAMED = 3


def text_difference(expected: str, got: str) -> str:
    """What there is to say of how two printed texts differ, as a sentence, or empty."""
    wanted, seen = lines_of(expected), lines_of(got)
    if wanted == seen or not seen:
        return ""
    too_many = _too_many(wanted, seen)
    if too_many:
        return _too_many_words(too_many, seen)
    if len(wanted) == 1:
        return _numbers_of_lines(wanted, seen) if len(seen) > 1 else _only_line(wanted[0], seen[0])
    for number, (left, right) in enumerate(zip(wanted, seen, strict=False), 1):
        if left != right:
            return _line_words(number, left, right)
    return _numbers_of_lines(wanted, seen)


def _numbers_of_lines(wanted: list[str], seen: list[str]) -> str:
    lines = say_count(len(seen), "1 line", "{count} lines")
    return say_count(
        len(wanted),
        "You printed {lines}, and 1 was expected.",
        "You printed {lines}, and {count} were expected.",
        lines=lines,
    )


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
    first, text = places[0] + 1, seen[places[0]]
    if len(places) > _MOST_NAMED:
        many = say_count(len(places), "1 line is too many.", "{count} lines are too many.")
        if not text:
            return f"{many} {say('The first of them is line {line}.', line=first)}"
        of_them = say("The first of them is line {line}, {text}.", line=first, text=code_span(text))
        return f"{many} {of_them}"
    if len(places) > 1:
        lines = listed([str(place + 1) for place in places])
        return say("Lines {lines} are too many.", lines=lines)
    if not text:
        return say("Line {line} is empty, and is one too many.", line=first)
    return say("Line {line}, {text}, is one too many.", line=first, text=code_span(text))


def _only_line(expected: str, got: str) -> str:
    """How one line differs from the only one that was expected, where that is soon said."""
    if _differs_in_spaces(expected, got):
        return say("The line differs only in its spaces.")
    return (
        say("The line differs only in capital letters.")
        if _differs_in_capitals(expected, got)
        else ""
    )


def _line_words(line: int, expected: str, got: str) -> str:
    if _differs_in_spaces(expected, got):
        return say("Line {line} differs only in its spaces.", line=line)
    if _differs_in_capitals(expected, got):
        return say("Line {line} differs only in capital letters.", line=line)
    wanted, seen = code_span(expected), code_span(got)
    if not got:
        return say("Line {line} is empty, and {expected} was expected.", line=line, expected=wanted)
    if not expected:
        return say("Line {line} is {got}, and an empty line was expected.", line=line, got=seen)
    return say(
        "Line {line} is {got}, and {expected} was expected.", line=line, got=seen, expected=wanted
    )


def _differs_in_spaces(expected: str, got: str) -> bool:
    return "".join(expected.split()) == "".join(got.split())


def _differs_in_capitals(expected: str, got: str) -> bool:
    return expected.casefold() == got.casefold()
