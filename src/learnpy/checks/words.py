"""What was given, what came and what was expected, in words, and messages filled with them."""

import ast
import string

from learnpy.checks.listing import listed
from learnpy.checks.model import Check
from learnpy.checks.observation import Observation
from learnpy.checks.rightness import Cost, bytes_allowed, is_about_writing, steps_allowed
from learnpy.checks.shown import LINE_END, LONGEST, code_span, shown
from learnpy.checks.steps import MOST_STEPS
from learnpy.checks.syntax import in_words, words_of
from learnpy.language import say, say_count
from learnpy.record import record


@record
class Words:
    """A piece of text for a learner."""

    text: str
    is_code: bool = True
    """Whether it is to be set as code."""

    @property
    def markdown(self) -> str:
        """The text for a sentence in Markdown."""
        return code_span(self.text) if self.is_code else self.text


def given_words(check: Check, cases: str) -> Words:
    """What a check gives the program."""
    if check.show:
        return Words(_on_one_line(check.show), is_code=False)
    if check.kind == "call":
        return Words(check.target)
    if check.kind == "case":
        return Words(_docstring(cases, f"case_{check.target}"), is_code=False)
    pairs = [code_span(f"{name} = {value}") for name, value in check.replaced.items()]
    if check.kind == "variable" or is_about_writing(check) or not pairs:
        return Words(say("your program as it stands"), is_code=False)
    return Words(listed(pairs), is_code=False)


def got_words(check: Check, got: Observation, cost: Cost = "") -> Words:
    """What a check got from the program; `cost` is what it took too much of."""
    if cost:
        return Words(amount(cost, got), is_code=False)
    if is_about_writing(check):
        return Words(_written_words(check, got), is_code=False)
    return seen_words(check, got)


def _written_words(check: Check, got: Observation) -> str:
    parts = _parts([plain_words(word) for word in wrong_words(got)])
    if check.kind == "uses":
        return say("a program without {parts}", parts=parts)
    return say("{parts} in line {line}", parts=parts, line=got.line) if got.line else parts


def expected_words(
    check: Check, expected: Observation, got: Observation | None, cost: Cost = ""
) -> Words:
    """What a check expected of the program."""
    if cost:
        most = say("at most {amount}", amount=allowed(cost, expected, check))
        return Words(most, is_code=False)
    if is_about_writing(check):
        parts = _parts([plain_words(word) for word in words_of(check.target)])
        none = say("none of these: {parts}", parts=parts) if check.kind == "avoids" else parts
        return Words(none, is_code=False)
    if check.properties and expected.outcome == "value":
        return Words(unheld(check, got), is_code=False)
    return seen_words(check, expected)


def unheld(check: Check, got: Observation | None) -> str:
    """The words of the first property that a result does not have."""
    held = got.holds if got else ()
    for place, words in enumerate(check.properties):
        if place >= len(held) or not held[place]:
            return words
    return next(iter(check.properties))


def wrong_words(seen: Observation) -> list[str]:
    """The words that a check of how a program is written found wrong."""
    return [str(each[1]) for each in seen.value[1]] if seen.value and seen.value[1:] else []


def amount(cost: Cost, seen: Observation) -> str:
    """How much a call took, in words."""
    if cost == "memory":
        return _bytes(seen.memory)
    if seen.steps > MOST_STEPS:
        return say("more than {amount}", amount=_steps(MOST_STEPS))
    return _steps(seen.steps)


def allowed(cost: Cost, expected: Observation, check: Check) -> str:
    """How much a call may take, in words."""
    if cost == "memory":
        return _bytes(bytes_allowed(expected, check))
    return _steps(steps_allowed(expected, check))


def plain_words(word: str) -> str:
    """A part of Python in words without Markdown."""
    return in_words(word).replace("`", "")


def _steps(number: int) -> str:
    return say_count(number, "{count} steps", "{count} steps", count=f"{number:,}")


def _bytes(number: int) -> str:
    return f"{-(-number // 1024):,} KiB"


def _parts(names: list[str]) -> str:
    return listed(names) or say("nothing")


def seen_words(check: Check, seen: Observation) -> Words:
    """What came of a check."""
    if seen.outcome == "error":
        return Words(f"{seen.error}: {seen.message}" if seen.message else seen.error)
    if seen.outcome == "missing":
        return Words(say("no {name}", name=seen.message), is_code=False)
    if seen.outcome == "exit":
        return Words(say("the end of the program"), is_code=False)
    if seen.outcome == "broken":
        return Words(say("nothing"), is_code=False)
    if check.kind == "output":
        text = _short(str(seen.value[1]).rstrip())
        return Words(text) if text else Words(say("nothing"), is_code=False)
    return Words(shown(seen.value))


def fill(message: str, words: dict[str, Words]) -> str:
    """A message with its placeholders filled; braces that are written double become one.

    What is filled in is set as code, unless the author has done so.
    """
    filled = ""
    for literal, name, _, _ in string.Formatter().parse(message):
        filled += literal
        if name is None:
            continue
        piece = words.get(name, Words(f"{{{name}}}", is_code=False))
        inside_code = filled.rpartition("\n\n")[2].count("`") % 2 == 1
        filled += _inside_code(piece.text) if inside_code else piece.markdown
    return filled


def _inside_code(text: str) -> str:
    return LINE_END.join(text.splitlines()).replace("`", "'")


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 4]} ..."


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _docstring(cases: str, name: str) -> str:
    """What a case says of itself, without a full stop at its end."""
    try:
        body = ast.parse(cases).body
    except (SyntaxError, ValueError):
        return name
    for node in body:
        if isinstance(node, ast.FunctionDef) and node.name == name:
            return _on_one_line(ast.get_docstring(node) or name).removesuffix(".")
    return name
