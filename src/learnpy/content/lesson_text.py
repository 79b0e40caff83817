"""A lesson's Markdown cut at its `##` headings and at the steps that its directives place."""

import re
from collections.abc import Mapping, Sequence

from markdown_it.token import Token

from learnpy.content.facts import Fact, fact_card
from learnpy.content.markdown import plain_text, render_tokens
from learnpy.content.model import Prose
from learnpy.content.names import slug
from learnpy.content.problems import Problems, did_you_mean, quoted
from learnpy.content.prose import Surroundings, directive_of, read_markdown
from learnpy.content.section import LocatedText
from learnpy.record import record

PLACING = ("program", "exercise", "quiz")
"""Directives that place a step."""
FACT = "fact"

_OPTIONS: Mapping[str, tuple[str, ...]] = {"program": ("title",)}
_GIVEN_ID = re.compile(r"\s*\{#([a-z0-9]+(?:-[a-z0-9]+)*)\}$")
"""What may stand after a heading: its id, where that is not to come from its words."""
_OPTION = re.compile(r":([^:\s]+):(.*)")


@record
class PlacedStep:
    """A directive that stands for a step."""

    name: str
    argument: str
    options: Mapping[str, str]
    line: int

    @property
    def id(self) -> str:
        """The id of the step: the name of its file or folder."""
        return self.argument.removesuffix(".py") if self.name == "program" else self.argument


@record
class PlacedProse:
    """A piece of the text, and where it starts."""

    prose: Prose
    line: int


@record
class LessonText:
    """A lesson's Markdown in order."""

    parts: tuple[PlacedProse | PlacedStep, ...]
    facts: tuple[Fact, ...]
    """Those it shows, in order."""
    has_unknown_facts: bool
    """It shows more than those, or could not be read at all."""


def cut_lesson(
    text: LocatedText, file: str, facts: Mapping[str, Fact], around: Surroundings
) -> LessonText:
    """Cut a lesson's Markdown into its parts; what is wrong becomes a problem."""
    cutter = _Cutter(text.line, file, facts, around.problems)
    tokens = read_markdown(text, file, around, "lesson")
    cutter.cut(tokens)
    has_unknown_facts = cutter.has_unknown_facts or not tokens
    return LessonText(tuple(cutter.parts), tuple(cutter.facts), has_unknown_facts)


class _Cutter:
    def __init__(
        self, first_line: int, file: str, known_facts: Mapping[str, Fact], problems: Problems
    ) -> None:
        self.parts: list[PlacedProse | PlacedStep] = []
        self.facts: list[Fact] = []
        self.has_unknown_facts = False
        self._first_line = first_line
        self._file = file
        self._known_facts = known_facts
        self._problems = problems
        self._tokens: list[Token] = []
        self._title = ""
        self._slug = "intro"
        self._pieces = 0
        """How many pieces of text the section has so far."""
        self._line = first_line

    def cut(self, tokens: Sequence[Token]) -> None:
        """Go through the tokens of a whole lesson."""
        heading_ends = -1
        for index, token in enumerate(tokens):
            if index <= heading_ends:
                continue
            directive = directive_of(token) if token.level == 0 else None
            if token.type == "heading_open" and token.tag == "h2" and token.level == 0:
                self._start_section(tokens[index + 1], self._line_of(token))
                heading_ends = index + 2
            elif directive is not None:
                self._place(directive[0], directive[1], token)
            else:
                self._tokens.append(token)
        self._end_prose()

    def _line_of(self, token: Token) -> int:
        return (token.map[0] if token.map else 0) + self._first_line

    def _problem(self, line: int, text: str) -> None:
        self._problems.add(self._file, line, text)

    def _start_section(self, heading: Token, line: int) -> None:
        self._end_prose()
        text = plain_text(heading)
        given = _GIVEN_ID.search(text)
        self._title = text[: given.start()] if given else text
        self._slug = given[1] if given else slug(text)
        self._pieces = 0
        self._line = line
        if not self._slug:
            self._problem(line, "a heading needs a letter or a digit")
        if "{#" in self._title:
            text = (
                'the id after a heading is lower-case words with hyphens, as in "{#how-it-works}"'
            )
            self._problem(line, text)

    def _end_prose(self) -> None:
        """Close the piece of text before a heading or a step, if there is one."""
        is_heading = self._pieces == 0 and self._title
        if not self._tokens and not is_heading:
            return
        self._pieces += 1
        prose = Prose(
            id=self._slug if self._pieces == 1 else f"{self._slug}-{self._pieces}",
            title=self._title if self._pieces == 1 else "",
            html=render_tokens(self._tokens),
        )
        starts = self._line if is_heading else self._line_of(self._tokens[0])
        self.parts.append(PlacedProse(prose, starts))
        self._tokens = []

    def _place(self, name: str, argument: str, token: Token) -> None:
        line = self._line_of(token)
        if name == FACT:
            self._read_options(name, token)
            self._show_facts(argument.split(), line)
        elif name in PLACING:
            self._end_prose()
            options = self._read_options(name, token)
            self.parts.append(PlacedStep(name, argument, options, line))
        else:
            meant = did_you_mean(name, [*PLACING, FACT])
            self._problem(line, f"unknown directive {quoted(name)}{meant}")

    def _show_facts(self, ids: Sequence[str], line: int) -> None:
        if not ids:
            self.has_unknown_facts = True
            self._problem(line, '"{fact}" needs the id of a fact')
        for fact_id in ids:
            fact = self._known_facts.get(fact_id)
            if fact is None:
                self.has_unknown_facts = True
                meant = did_you_mean(fact_id, self._known_facts)
                self._problem(line, f"unknown fact {quoted(fact_id)}{meant}")
                continue
            self.facts.append(fact)
            card = Token("html_block", "", 0, content=fact_card(fact) + "\n")
            card.map = [line - self._first_line, line - self._first_line]
            self._tokens.append(card)

    def _read_options(self, name: str, token: Token) -> Mapping[str, str]:
        known = _OPTIONS.get(name, ())
        options: dict[str, str] = {}
        for number, text in enumerate(token.content.split("\n"), self._line_of(token) + 1):
            if not text.strip():
                continue
            match = _OPTION.fullmatch(text.strip())
            if match is None:
                self._problem(number, f'"{{{name}}}" holds only options such as ":title: words"')
                break
            key, value = match[1], match[2].strip()
            if key not in known:
                meant = did_you_mean(key, known)
                self._problem(number, f'"{{{name}}}" has no option {quoted(key)}{meant}')
            elif key in options:
                self._problem(number, f"option {quoted(key)} stands twice")
            elif not value:
                self._problem(number, f"option {quoted(key)} has no value")
            else:
                options[key] = value
        return options
