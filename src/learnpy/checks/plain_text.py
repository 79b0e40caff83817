"""A message in Markdown as a terminal shows it."""

import re
import textwrap

_BLOCK = re.compile(
    r"^(```|~~~).*?(?:^\1[ \t]*$|\Z)|^[ \t]*\S.*?(?=\n[ \t]*\n|\n(?:```|~~~)|\Z)",
    re.DOTALL | re.MULTILINE,
)
"""Code between two fences, whatever is in it, or what stands between blank lines."""
_FENCES = ("```", "~~~")
_INDENT = "    "
_ITEM = re.compile(r"(?m)^(?=(?:[-*+]|\d+[.)])[ \t])")
_CODE = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
_BLANK = "\N{NO-BREAK SPACE}"
"""Stands for a blank in code while lines are broken, so that the code stays as it is."""
_STRONG = re.compile(r"(\*\*|\*)(?=\S)(.+?)(?<=\S)\1", re.DOTALL)
_ESCAPED = re.compile(r"\\([*<\[])")
_BLANKS = re.compile(r"[ \t\n]+")
_NARROWEST = 20


def plain_text(markdown: str, width: int) -> str:
    """A message without its marks, each paragraph broken anew.

    Args:
        markdown: The message.
        width: Columns of the terminal.
    """
    found = _BLOCK.finditer(markdown.rstrip())
    blocks = [_block(each[0], max(width, _NARROWEST)) for each in found]
    return "\n\n".join(filter(None, blocks))


def _block(block: str, width: int) -> str:
    if block.startswith(_FENCES):
        lines = (line for line in block.splitlines() if not line.startswith(_FENCES))
        return textwrap.indent("\n".join(lines), _INDENT)
    if block.startswith((_INDENT, "\t")):
        return block.expandtabs(len(_INDENT))
    return "\n".join(_broken(item, width) for item in _ITEM.split(block) if item.strip())


def _broken(paragraph: str, width: int) -> str:
    """A paragraph in lines of its own."""
    pieces = _CODE.split(paragraph)
    # Between two pieces of prose stand the marks of the code, and the code.
    code = [" ".join(each.split("\n")).strip() for each in pieces[2::3]]
    prose = [_unmarked(each) for each in pieces[::3]]
    text = prose[0]
    for piece, after in zip(code, prose[1:], strict=True):
        text += piece.replace(" ", _BLANK) + after
    words = _BLANKS.sub(" ", text)
    lines = textwrap.wrap(words, width, break_long_words=False, break_on_hyphens=False)
    return "\n".join(lines).replace(_BLANK, " ")


def _unmarked(prose: str) -> str:
    return _ESCAPED.sub(r"\1", _STRONG.sub(r"\2", prose))
