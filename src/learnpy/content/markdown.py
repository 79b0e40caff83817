"""Markdown to tokens and tokens to HTML, in the small part of both that a lesson needs.

The HTML goes to Qt's text document: plain elements, class names, no scripts, nothing remote.
"""

import re
from collections.abc import MutableMapping, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from learnpy.content.code_html import code_block

LONGEST_PARAGRAPH = 10_000
"""Characters; beyond them nobody reads, and the parser's time grows with their square."""

_CELL_ALIGNMENT = re.compile(r"text-align:(left|right|center)")


class LongParagraphError(Exception):
    """A paragraph, heading or cell goes beyond `LONGEST_PARAGRAPH`."""

    def __init__(self, line: int) -> None:
        super().__init__(f"a paragraph has more than {LONGEST_PARAGRAPH:,} characters")
        self.line = line


class _Renderer(RendererHTML):
    """Code is coloured by Pygments; tables get what Qt reads."""

    def fence(
        self,
        tokens: Sequence[Token],
        idx: int,
        options: OptionsDict,  # noqa: ARG002  the renderer calls it so
        env: EnvType,  # noqa: ARG002
    ) -> str:
        words = tokens[idx].info.split()
        return code_block(tokens[idx].content, words[0] if words else "text") + "\n"

    def code_block(
        self,
        tokens: Sequence[Token],
        idx: int,
        options: OptionsDict,  # noqa: ARG002
        env: EnvType,  # noqa: ARG002
    ) -> str:
        return code_block(tokens[idx].content, "text") + "\n"


def parse_markdown(text: str) -> list[Token]:
    """The block tokens of a text.

    Raises:
        LongParagraphError: part of the text is no prose.
    """
    return _PARSER.parse(text)


def render_tokens(tokens: Sequence[Token]) -> str:
    """The HTML of tokens that `parse_markdown` gave, all or a complete part of them."""
    return _PARSER.renderer.render(tokens, _PARSER.options, {}).strip()


def plain_text(inline: Token) -> str:
    """The words of a heading or a paragraph without their marks."""
    words = [
        " " if child.type in ("softbreak", "hardbreak") else child.content
        for child in inline.children or ()
    ]
    return " ".join("".join(words).split())


def _refuse_long_paragraphs(state: StateCore) -> None:
    for token in state.tokens:
        if token.type == "inline" and len(token.content) > LONGEST_PARAGRAPH:
            raise LongParagraphError((token.map or [0])[0])


def _simplify_tables(state: StateCore) -> None:
    for token in state.tokens:
        if token.type == "table_open":
            token.attrs.update({"class": "data", "cellspacing": "0", "cellpadding": "4"})
        elif token.type in ("th_open", "td_open"):
            _align(token.attrs)


def _align(attributes: MutableMapping[str, Any]) -> None:
    """Say the alignment of a cell as Qt reads it."""
    style = _CELL_ALIGNMENT.fullmatch(str(attributes.pop("style", "")))
    if style:
        attributes["align"] = style[1]


def _make_parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}, renderer_cls=_Renderer).enable("table")
    parser.core.ruler.before("inline", "paragraph_length", _refuse_long_paragraphs)
    parser.core.ruler.push("simple_tables", _simplify_tables)
    # Every link becomes a token, so that the author hears of the ones that are not allowed.
    parser.validateLink = lambda _url: True  # pyright: ignore[reportAttributeAccessIssue]
    return parser


_PARSER = _make_parser()
