"""Program text to HTML with class names for a theme to colour."""

import functools
import html
from typing import Any

from pygments import highlight
from pygments.formatters.html import HtmlFormatter
from pygments.lexers import get_lexer_by_name

LONGEST_COLOURED = 50_000
"""Characters; longer text stays plain, for some of Pygments' grammars take long over it."""
LONGEST_LINE = 400
"""Characters; text with a longer line stays plain, for the time grows with its square."""

LANGUAGES = frozenset({
    "python", "pycon", "pytb", "console", "bash", "json", "yaml", "toml", "ini", "sql", "html",
    "css", "javascript", "http", "diff", "c",
})  # fmt: skip
"""What is coloured. Of Pygments' other grammars some need minutes for half a page of nonsense."""


def code_block(code: str, language: str = "python") -> str:
    """A block of code; an unknown language stays without colours."""
    lines = "\n".join(coloured_lines(code, language))
    return f'<pre class="code">{lines}</pre>'


def output_block(text: str) -> str:
    """What a program printed."""
    return f'<pre class="output">{html.escape(text.rstrip(), quote=False)}</pre>'


def coloured_lines(code: str, language: str = "python") -> list[str]:
    """The lines of a program, each complete in itself."""
    text = code.rstrip()
    lexer = _lexer(language) if _is_soon_coloured(text) else None
    if lexer is None:
        return html.escape(text, quote=False).split("\n")
    # Pygments closes its spans at the end of each line.
    coloured = highlight(text, lexer, HtmlFormatter(nowrap=True, noclasses=False))
    return coloured.rstrip("\n").split("\n")


def _is_soon_coloured(text: str) -> bool:
    longest = max(len(line) for line in text.split("\n"))
    return len(text) <= LONGEST_COLOURED and longest <= LONGEST_LINE


@functools.cache
def _lexer(language: str) -> Any:
    if language not in LANGUAGES:
        return None
    return get_lexer_by_name(language, stripnl=False, ensurenl=False)
