"""Which parts of Python the text of a lesson names, in its code."""

import html
import io
import keyword
import re
import tokenize
from collections.abc import Collection

from learnpy.course_check.python_parts import parts_of

_BLOCK = re.compile(r'<pre class="code">(.*?)</pre>', re.DOTALL)
_INLINE = re.compile(r"<code>(.*?)</code>", re.DOTALL)
_MARKS = re.compile(r"<[^>]*>")
_PROMPT = re.compile(r"(>>>|\.\.\.)( |$)")
_ARGUMENT = re.compile(r"[A-Za-z_]\w*=(?=[^=\s])")
"""As arguments are written, without blanks: `sep=""`."""
_FRAMES = (
    ("{}\n    pass", {"pass"}),
    ("if x:\n    y\n{}\n    pass", {"if", "pass"}),
    ("try:\n    y\n{}\n    pass", {"try", "pass"}),
    ("{}\ndef f():\n    y", {"def"}),
)
"""What makes Python of the head of a block, such as `for film in films:`, and which parts that
adds."""
_OF_TWO_WORDS = ("not in", "is not")


def named_in_text(text: str, variables: Collection[str] = ()) -> frozenset[str]:
    """The parts that the HTML of a text names.

    Code inside a sentence counts, and so does a block of Python; a block without colours is
    output, or the code of nothing.

    Args:
        text: The HTML.
        variables: Names that programs have given to values; see `named_in`.
    """
    named: set[str] = set()
    for block in _BLOCK.findall(text):
        if "<span" in block:
            named |= _named_in_block(_plain(block))
    for inline in _INLINE.findall(_BLOCK.sub("", text)):
        named |= named_in(_plain(inline), variables)
    return frozenset(named)


def _plain(code: str) -> str:
    return html.unescape(_MARKS.sub("", code))


def _named_in_block(code: str) -> frozenset[str]:
    lines = code.split("\n")
    if any(_PROMPT.match(line) for line in lines):
        lines = [line[4:] for line in lines if _PROMPT.match(line)]
    parts = parts_of("\n".join(lines))
    if parts is not None:
        return frozenset(parts)
    return frozenset().union(*(named_in(line) for line in lines))


def named_in(code: str, variables: Collection[str] = ()) -> frozenset[str]:
    """The parts that a piece of code in a sentence names: a program, a line, a word or a sign.

    A bare word, such as `append`, names whatever is called so. But where programs have a variable
    of that name, as `title` or `count`, it is most likely that one, and no method.
    """
    code = code.strip()
    if code in variables:
        return frozenset({code})
    word = code.removeprefix(".").removesuffix("()")
    if word.isidentifier() and not keyword.iskeyword(word):
        return frozenset({word, f".{word}", f"{word}=", f"import {word}"})
    argument = _ARGUMENT.match(code)
    parts = parts_of(code)
    if parts is not None:
        return frozenset([*parts, *([argument[0]] if argument else ())])
    for frame, added in _FRAMES:
        parts = parts_of(frame.replace("{}", code))
        if parts is not None:
            return frozenset(parts) - added | (_words_in(code) & added)
    return _words_in(code)


def _words_in(code: str) -> frozenset[str]:
    """The words and signs in a piece of code that is not Python as it stands."""
    found = {two for two in _OF_TWO_WORDS if two in code}
    before = ""
    try:
        for token in tokenize.generate_tokens(io.StringIO(code).readline):
            if token.type == tokenize.NAME:
                found.add(f".{token.string}" if before == "." else token.string)
            elif token.type == tokenize.OP:
                found.add(token.string)
            before = token.string
    except (tokenize.TokenError, SyntaxError):
        pass  # what came before the end of the piece counts
    return frozenset(found)
