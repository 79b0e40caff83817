"""What was given, what came and what was expected, in words, and messages filled with them."""

import ast
import string

from learnpy.checks.model import Check
from learnpy.checks.observation import Observation
from learnpy.checks.rightness import Cost, bytes_allowed, is_about_writing, steps_allowed
from learnpy.checks.shown import LINE_END, LONGEST, code_span, shown
from learnpy.checks.steps import MOST_STEPS
from learnpy.checks.syntax import in_words, words_of
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
    if check.kind == "variable" or is_about_writing(check):
        return Words("your program as it stands", is_code=False)
    pairs = [code_span(f"{name} = {value}") for name, value in check.replaced.items()]
    if not pairs:
        return Words("your program as it stands", is_code=False)
    return Words(" and ".join(filter(None, [", ".join(pairs[:-1]), pairs[-1]])), is_code=False)


def got_words(check: Check, got: Observation, cost: Cost = "") -> Words:
    """What a check got from the program; `cost` is what it took too much of."""
    if cost:
        return Words(amount(cost, got), is_code=False)
    if is_about_writing(check):
        names = _joined([plain_words(word) for word in wrong_words(got)])
        if check.kind == "uses":
            return Words(f"a program without {names}", is_code=False)
        where = f" in line {got.line}" if got.line else ""
        return Words(f"{names}{where}", is_code=False)
    return seen_words(check, got)


def expected_words(
    check: Check, expected: Observation, got: Observation | None, cost: Cost = ""
) -> Words:
    """What a check expected of the program."""
    if cost:
        return Words(f"at most {allowed(cost, expected, check)}", is_code=False)
    if is_about_writing(check):
        names = _joined([plain_words(word) for word in words_of(check.target)])
        return Words(names if check.kind == "uses" else f"none of these: {names}", is_code=False)
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
    more = "more than " if seen.steps > MOST_STEPS else ""
    return f"{more}{min(seen.steps, MOST_STEPS):,} steps"


def allowed(cost: Cost, expected: Observation, check: Check) -> str:
    """How much a call may take, in words."""
    if cost == "memory":
        return _bytes(bytes_allowed(expected, check))
    return f"{steps_allowed(expected, check):,} steps"


def plain_words(word: str) -> str:
    """A part of Python in words without Markdown."""
    return in_words(word).replace("`", "")


def _bytes(number: int) -> str:
    return f"{-(-number // 1024):,} KiB"


def _joined(names: list[str]) -> str:
    *most, last = names or ["nothing"]
    return f"{', '.join(most)} and {last}" if most else last


def seen_words(check: Check, seen: Observation) -> Words:
    """What came of a check."""
    if seen.outcome == "error":
        return Words(f"{seen.error}: {seen.message}" if seen.message else seen.error)
    if seen.outcome == "missing":
        return Words(f"no {seen.message}", is_code=False)
    if seen.outcome == "exit":
        return Words("the end of the program", is_code=False)
    if seen.outcome == "broken":
        return Words("nothing", is_code=False)
    if check.kind == "output":
        text = _short(str(seen.value[1]).rstrip())
        return Words(text) if text else Words("nothing", is_code=False)
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
