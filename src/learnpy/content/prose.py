"""The Markdown of a course checked for what a lesson may hold, and turned into HTML."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import field
from pathlib import PurePosixPath
from typing import Literal
from urllib.parse import unquote, urlsplit

from markdown_it.token import Token

from learnpy.content.course_files import CourseFiles, join, path_problem
from learnpy.content.course_scan import DATA_LIMIT
from learnpy.content.markdown import LongParagraphError, parse_markdown, plain_text, render_tokens
from learnpy.content.names import TERM_SCHEME
from learnpy.content.problems import Problems, did_you_mean, near_match, quoted
from learnpy.content.section import LocatedText
from learnpy.content.term_links import TermLinks
from learnpy.record import record

LONGEST_TEXT = 300_000
"""Characters of one text; the longest lesson has a tenth of it."""
PICTURE_ENDINGS = frozenset({".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp"})

_CLOSING_FENCE = re.compile(r"[\s>]*(?:[-*+]\s+|\d+[.)]\s+)*(`{3,}|~{3,})\s*")
_PLAIN_PATH = re.compile(r"[A-Za-z0-9_.][A-Za-z0-9_./-]*")
_LINK_FORM = 'a link starts with "https://", "lesson:" or "term:"'
_DIRECTIVE = re.compile(r"\{(.*?)\}(.*)", re.DOTALL)


@record
class Surroundings:
    """What a piece of Markdown can point at, and where its problems go."""

    folder: str
    """The lesson's folder below the course folder; empty where there is none."""
    files: CourseFiles
    lesson_ids: frozenset[str]
    """All lessons, written or planned."""
    problems: Problems
    term_links: TermLinks = field(default_factory=TermLinks)
    """What a link to a term can name."""

    @property
    def lesson_id(self) -> str:
        """The lesson whose folder this is; empty where there is none."""
        return self.folder.rpartition("/")[2]


Form = Literal["lesson", "text", "line"]
"""A lesson has headings and directives, a text has neither, a line has no blocks at all."""


def directive_of(token: Token) -> tuple[str, str] | None:
    """The name and the argument of a directive, or None for any other token."""
    if token.type != "fence":
        return None
    match = _DIRECTIVE.fullmatch(token.info.strip())
    return (match[1].strip(), match[2].strip()) if match else None


def read_markdown(
    text: LocatedText, file: str, surroundings: Surroundings, form: Form = "text"
) -> list[Token]:
    """Parse Markdown and check it; the source lines of the tokens count from the file's first."""
    checker = _Checker(text, file, surroundings, form)
    return checker.read()


def text_html(text: LocatedText, file: str, surroundings: Surroundings) -> str:
    """The HTML of a text of one or more paragraphs."""
    return render_tokens(read_markdown(text, file, surroundings))


def line_html(text: LocatedText, file: str, surroundings: Surroundings) -> str:
    """The HTML of one line, without a paragraph around it."""
    return _unwrap(read_markdown(text, file, surroundings, "line"))


def answer_html(text: LocatedText, file: str, surroundings: Surroundings) -> str:
    """The HTML of a text that is most often one line: then no paragraph stands around it."""
    return _unwrap(read_markdown(text, file, surroundings))


def _unwrap(tokens: Sequence[Token]) -> str:
    types = [token.type for token in tokens]
    if types == ["paragraph_open", "inline", "paragraph_close"]:
        return render_tokens(tokens[1:2])
    return render_tokens(tokens)


class _Checker:
    """Looks at each token of one text."""

    def __init__(
        self, text: LocatedText, file: str, surroundings: Surroundings, form: Form
    ) -> None:
        self._text = text
        self._lines = text.text.split("\n")
        self._file = file
        self._around = surroundings
        self._form: Form = form

    def read(self) -> list[Token]:
        if len(self._text.text) > LONGEST_TEXT:
            self._problem(0, f"this text has more than {LONGEST_TEXT:,} characters")
            return []
        try:
            tokens = parse_markdown(self._text.text)
        except LongParagraphError as error:
            self._problem(error.line, str(error))
            return []
        for token in tokens:
            self._check_block(token)
        if self._form == "line" and len(tokens) > 3:  # noqa: PLR2004  one paragraph is three
            self._problem(0, "this must be one line of text, without blocks")
        return tokens

    def _problem(self, line: int, text: str) -> None:
        """Note a problem; the line counts from 0 at the start of the text."""
        self._around.problems.add(self._file, self._text.line + line, text)

    def _check_block(self, token: Token) -> None:
        line = token.map[0] if token.map else 0
        if token.type == "heading_open":
            self._check_heading(token, line)
        elif token.type == "fence":
            self._check_fence(token, line)
        elif token.type == "inline":
            for child, child_line in _with_lines(token, line):
                self._check_inline(child, child_line)

    def _check_heading(self, token: Token, line: int) -> None:
        if self._form != "lesson":
            self._problem(line, "a heading cannot stand here")
        elif token.level > 0:
            self._problem(line, "a heading cannot stand in a list or a quote")
        elif token.tag == "h1":
            self._problem(line, 'the title is in the front matter; a section starts with "##"')
        elif token.tag not in ("h2", "h3"):
            self._problem(line, 'headings are "##" and "###", nothing below')

    def _check_fence(self, token: Token, line: int) -> None:
        if not self._is_closed(token):
            self._problem(line, f'this "{token.markup}" is never closed')
        self._check_inner_fences(token, line)
        directive = directive_of(token)
        if directive is None:
            return
        if self._form != "lesson":
            self._problem(line, f'"{{{directive[0]}}}" can stand in lesson.md only')
        elif token.level > 0:
            self._problem(line, f'"{{{directive[0]}}}" cannot stand in a list or a quote')

    def _check_inner_fences(self, token: Token, line: int) -> None:
        """Find where a fence that was never closed has swallowed the next one."""
        for number, text in enumerate(token.content.split("\n"), line + 1):
            words = text.strip()
            is_opening = words.startswith(token.markup) and words.strip(token.markup[0])
            if is_opening:
                opened = f'the "{token.markup}" of line {self._text.line + line}'
                self._problem(number, f"{opened} is not yet closed here")

    def _is_closed(self, token: Token) -> bool:
        start, end = token.map or (0, 0)
        if end - start < 2:  # noqa: PLR2004  the opening line is the last one
            return False
        closing = _CLOSING_FENCE.fullmatch(self._lines[end - 1])
        return closing is not None and closing[1].startswith(token.markup)

    def _check_inline(self, token: Token, line: int) -> None:
        if token.type == "link_open":
            self._check_link(str(token.attrs.get("href", "")), line)
        elif token.type == "image":
            self._check_picture(token, line)

    def _check_link(self, url: str, line: int) -> None:
        if url.startswith("lesson:"):
            lesson = url.removeprefix("lesson:")
            if lesson not in self._around.lesson_ids:
                meant = did_you_mean(lesson, self._around.lesson_ids)
                self._problem(line, f"link to unknown lesson {quoted(lesson)}{meant}")
        elif url.startswith(TERM_SCHEME):
            term = url.removeprefix(TERM_SCHEME)
            wrong = self._around.term_links.problem_with(term, self._around.lesson_id)
            if wrong:
                self._problem(line, wrong)
        elif not is_web_address(url) or not url.startswith("https://"):
            self._problem(line, f"link {quoted(url)}: {_LINK_FORM}")

    def _check_picture(self, token: Token, line: int) -> None:
        path = unquote(str(token.attrs.get("src", "")))
        if not plain_text(token):
            self._problem(line, f"picture {quoted(path)} has no words: ![words](picture.png)")
        full_path = self._picture_path(path, line)
        token.attrs = {"src": full_path}

    def _picture_path(self, path: str, line: int) -> str:
        files = self._around.files
        if ":" in path or path.startswith("//"):
            self._problem(line, f"picture {quoted(path)}: a picture must be in the lesson's folder")
            return ""
        wrong = path_problem(path)
        if wrong:
            self._problem(line, wrong)
            return ""
        full_path = join(self._around.folder, path)
        if not _PLAIN_PATH.fullmatch(path):
            text = "a picture's name has letters, digits, hyphens and underscores"
            self._problem(line, f"picture {quoted(path)}: {text}")
        elif PurePosixPath(path).suffix not in PICTURE_ENDINGS:
            kinds = ", ".join(sorted(PICTURE_ENDINGS))
            self._problem(line, f"picture {quoted(path)}: a picture ends in one of {kinds}")
        elif not files.has(full_path):
            prefix = f"{self._around.folder}/"
            paths = files.files_below(self._around.folder)
            meant = near_match(path, [each.removeprefix(prefix) for each in paths])
            self._problem(line, f"picture {quoted(path)} is missing{meant}")
        elif files.is_small(full_path, DATA_LIMIT):
            return full_path
        return ""


def _with_lines(inline: Token, first_line: int) -> Iterator[tuple[Token, int]]:
    """The parts of a paragraph, each with its source line."""
    line = first_line
    for child in inline.children or ():
        if child.type in ("softbreak", "hardbreak"):
            line += 1
        yield child, line


def is_web_address(url: str) -> bool:
    """Whether a text is an address that a browser can open."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    has_spaces = any(character.isspace() for character in url)
    return parts.scheme in ("http", "https") and bool(parts.netloc) and not has_spaces
