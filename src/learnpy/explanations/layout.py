"""How a program is laid out: colons, indentation, and blocks."""

import keyword

from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.words import code, quoted
from learnpy.language import say, say_count

_BLOCKS = ("if", "elif", "else", "for", "while", "def", "class", "try", "except", "finally",
           "with", "match", "case", "async")  # fmt: skip


def _else_if(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, SyntaxError):
        return None
    words = scene.text.split()
    if words[:2] == ["else", "if"]:
        fixed = "elif" + scene.text.partition("if")[2]
    elif words[:1] in (["elseif"], ["elsif"]):
        fixed = "elif" + scene.text[len(words[0]) :]
    else:
        return None
    written = code(" ".join(words[:2] if words[0] == "else" else words[:1]))
    return Explanation(
        say("{code} is not how Python writes it, in line {line}.", code=written, line=scene.line),
        say("In Python, the two words are one: `elif`."),
        (say("Write {code}.", code=code(_with_colon(fixed))),),
    )


def _else_alone(scene: ErrorScene) -> Explanation | None:
    if not scene.is_unreadable:
        return None
    word = scene.text.partition(" ")[0].partition(":")[0]
    first = {"else": "if", "elif": "if", "except": "try", "finally": "try"}.get(word)
    if first is None or not _is_marked_at_start(scene):  # else what follows the word is wrong
        return None
    return Explanation(
        say(
            "Line {line} has {word}, and there is no {first} that it belongs to.",
            line=scene.line,
            word=code(word),
            first=code(first),
        ),
        say(
            "{word} has to stand exactly below its {first}, with the same space before it, and "
            "with nothing but the indented lines in between.",
            word=code(word),
            first=code(first),
        ),
        (say("Look at the space before {word}, and at the lines above it.", word=code(word)),),
    )


def _missing_colon(scene: ErrorScene) -> Explanation | None:
    if type(scene.error) is not SyntaxError:
        return None
    word = scene.text.partition(" ")[0].rstrip(":(")
    if scene.message != "expected ':'" and not (
        scene.is_unreadable and word in _BLOCKS and not _bare(scene.text).endswith(":")
    ):
        return None
    if word not in _BLOCKS:
        return Explanation(
            say("Line {line} needs a colon `:`.", line=scene.line),
            "",
            (say("Look at {code}.", code=code(scene.text)),),
        )
    if ":" in _bare(scene.text) and scene.message != "expected ':'":
        return None
    if len(scene.text.split()) == 1 and word not in ("else", "try", "finally"):
        return None
    opens = say(
        "A line that starts with {word} opens a block, and the colon says that the block begins.",
        word=code(word),
    )
    before, after = _at_mark(scene)
    if after and scene.message != "expected ':'":
        return Explanation(
            say("Line {line} needs a colon `:` before {code}.", line=scene.line, code=code(after)),
            opens,
            (
                say(
                    "Write {code}, and {rest} in a line of its own below.",
                    code=code(f"{before}:"),
                    rest=code(after),
                ),
            ),
        )
    fixed = _with_colon(scene.text)
    if fixed == scene.text:
        return None
    return Explanation(
        say("Line {line} needs a colon `:` at its end.", line=scene.line),
        opens,
        (say("Write {code}.", code=code(fixed)),),
    )


def _no_block(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, IndentationError) or "expected an indented" not in scene.message:
        return None
    words = scene.message.split()
    opened = int(words[-1]) if words[-1].isdigit() else scene.line - 1
    tries = [say("If nothing should happen there, write `pass`.")]
    if scene.text and scene.line > opened:
        put = say(
            "Put four spaces before line {line}: {code}.", line=scene.line, code=code(scene.text)
        )
        tries.insert(0, put)
    return Explanation(
        _needs_a_line(scene, opened),
        say("What belongs to it starts further to the right: that is how Python knows."),
        tuple(tries),
    )


def _needs_a_line(scene: ErrorScene, opened: int) -> str:
    """What has no block; it is opened in that line."""
    if "class definition" in scene.message:
        return say(
            "The class in line {line} needs at least one line that belongs to it.", line=opened
        )
    if "function definition" in scene.message:
        return say(
            "The function in line {line} needs at least one line that belongs to it.", line=opened
        )
    words = quoted(scene.message)
    if words:
        return say(
            "{word} in line {line} needs at least one line that belongs to it.",
            word=code(words[0]),
            line=opened,
        )
    return say("Line {line} needs at least one line that belongs to it.", line=opened)


def _too_far_right(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, IndentationError) or scene.message != "unexpected indent":
        return None
    own = _indent(scene.line_text(scene.line))
    above = next((n for n in range(scene.line - 1, 0, -1) if scene.line_text(n).strip()), 0)
    there = _indent(scene.line_text(above))
    return Explanation(
        say("Line {line} starts further to the right than it should.", line=scene.line),
        say(
            "It has {spaces} before it, and line {line} above it has {others}.",
            spaces=_spaces(own),
            line=above,
            others=_spaces(there),
        )
        if above
        else say("It has {spaces} before it, and it is the first line.", spaces=_spaces(own)),
        (
            say(
                "Start line {line} as far to the left as line {above}.",
                line=scene.line,
                above=above,
            )
            if above
            else say("Take away the space at its start."),
            say("If it should belong to the line above, that line has to end with a colon `:`."),
        ),
    )


def _no_such_column(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, IndentationError) or "unindent" not in scene.message:
        return None
    own = _indent(scene.line_text(scene.line))
    used = {_indent(scene.line_text(n)) for n in range(1, scene.line) if scene.line_text(n).strip()}
    fitting = sorted(each for each in used if each != own)
    return Explanation(
        say("The space before line {line} fits none of the lines above it.", line=scene.line),
        say(
            "It has {spaces}. The lines above have {others}.",
            spaces=_spaces(own),
            others=_or(fitting),
        ),
        (
            say("Give it the same space as the line that it belongs together with."),
            say("Four spaces for each step keep a program readable."),
        ),
    )


def _tabs_and_spaces(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, TabError):
        return None
    tabs = [str(n) for n in range(1, len(scene.lines) + 1) if _starts_with_tab(scene, n)]
    lines = ", ".join(tabs[:5]) or scene.line
    return Explanation(
        say(
            "Some lines start with tabs and some with spaces, and Python cannot tell which of them "
            "belong together."
        ),
        say("There are tabs in line {lines}. They look like spaces.", lines=lines),
        (say("Take away the space before line {line}, and put spaces there.", line=scene.line),),
    )


def _try_alone(scene: ErrorScene) -> Explanation | None:
    if "expected 'except' or 'finally' block" not in scene.message:
        return None
    return Explanation(
        say("There is a `try` with no `except` after it."),
        say("`try` says what to try, and `except` what to do when it fails."),
        (say("Write `except ValueError:`, or another error, below the block of `try`."),),
    )


EXPLAINERS: tuple[Explainer, ...] = (
    _else_if,
    _no_block,
    _too_far_right,
    _no_such_column,
    _tabs_and_spaces,
    _try_alone,
)
LATE: tuple[Explainer, ...] = (_else_alone, _missing_colon)


def _at_mark(scene: ErrorScene) -> tuple[str, str]:
    """The line before the place that Python marks, and from there on, where a word stands there."""
    offset = getattr(scene.error, "offset", None) or 0
    line = scene.line_text(scene.line)
    before, after = line[: offset - 1].strip(), _bare(line)[offset - 1 :].strip()
    return (before, after) if offset > 1 and before and after[:1].isalpha() else ("", "")


def _is_marked_at_start(scene: ErrorScene) -> bool:
    """Whether Python marks the first word of the line, and nothing behind it."""
    offset = getattr(scene.error, "offset", None) or 0
    return offset - 1 <= _indent(scene.line_text(scene.line))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" \t"))


def _starts_with_tab(scene: ErrorScene, number: int) -> bool:
    line = scene.line_text(number)
    return "\t" in line[: _indent(line)]


def _bare(text: str) -> str:
    """A line without the comment at its end, where no text hides a `#`."""
    is_plain = '"' not in text and "'" not in text
    return text.partition("#")[0].rstrip() if is_plain else text


def _with_colon(text: str) -> str:
    line = _bare(text)
    if line.endswith(":"):
        return line
    if line.endswith((";", "{", ",", ".")) and not keyword.iskeyword(line):
        line = line[:-1].rstrip()
    return f"{line}:"


def _spaces(number: int) -> str:
    return say_count(number, "1 space", "{count} spaces") if number else say("no spaces")


def _or(numbers: list[int]) -> str:
    """How many spaces there are: "no spaces", "4 spaces", "0, 4 or 8 spaces"."""
    if not numbers:
        return say("none")
    few = [str(each) for each in numbers[:-1]]
    last = _spaces(numbers[-1])
    return say("{words} or {last}", words=", ".join(few), last=last) if few else last
