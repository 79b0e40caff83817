"""How a program is laid out: colons, indentation, and blocks."""

import keyword

from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.words import code, counted, quoted

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
    return Explanation(
        f"{code(' '.join(words[:2] if words[0] == 'else' else words[:1]))} is not how Python "
        f"writes it, in line {scene.line}.",
        "In Python, the two words are one: `elif`.",
        (f"Write {code(_with_colon(fixed))}.",),
    )


def _else_alone(scene: ErrorScene) -> Explanation | None:
    if not scene.is_unreadable:
        return None
    word = scene.text.partition(" ")[0].partition(":")[0]
    first = {"else": "if", "elif": "if", "except": "try", "finally": "try"}.get(word)
    if first is None or not _is_marked_at_start(scene):  # else what follows the word is wrong
        return None
    return Explanation(
        f"Line {scene.line} has {code(word)}, and there is no {code(first)} that it belongs to.",
        f"{code(word)} has to stand exactly below its {code(first)}, with the same space before "
        "it, and with nothing but the indented lines in between.",
        (f"Look at the space before {code(word)}, and at the lines above it.",),
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
            f"Line {scene.line} needs a colon `:`.", "", (f"Look at {code(scene.text)}.",)
        )
    if ":" in _bare(scene.text) and scene.message != "expected ':'":
        return None
    if len(scene.text.split()) == 1 and word not in ("else", "try", "finally"):
        return None
    before, after = _at_mark(scene)
    if after and scene.message != "expected ':'":
        return Explanation(
            f"Line {scene.line} needs a colon `:` before {code(after)}.",
            f"A line that starts with {code(word)} opens a block, and the colon says that the "
            "block begins.",
            (f"Write {code(f'{before}:')}, and {code(after)} in a line of its own below.",),
        )
    fixed = _with_colon(scene.text)
    if fixed == scene.text:
        return None
    return Explanation(
        f"Line {scene.line} needs a colon `:` at its end.",
        f"A line that starts with {code(word)} opens a block, and the colon says that the block "
        "begins.",
        (f"Write {code(fixed)}.",),
    )


def _no_block(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, IndentationError) or "expected an indented" not in scene.message:
        return None
    words = scene.message.split()
    opened = int(words[-1]) if words[-1].isdigit() else scene.line - 1
    what = quoted(scene.message)
    first = f"{code(what[0])} in line {opened}" if what else f"Line {opened}"
    if "function definition" in scene.message:
        first = f"The function in line {opened}"
    if "class definition" in scene.message:
        first = f"The class in line {opened}"
    tries = ["If nothing should happen there, write `pass`."]
    if scene.text and scene.line > opened:
        tries.insert(0, f"Put four spaces before line {scene.line}: {code(scene.text)}.")
    return Explanation(
        f"{first} needs at least one line that belongs to it.",
        "What belongs to it starts further to the right: that is how Python knows.",
        tuple(tries),
    )


def _too_far_right(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, IndentationError) or scene.message != "unexpected indent":
        return None
    own = _indent(scene.line_text(scene.line))
    above = next((n for n in range(scene.line - 1, 0, -1) if scene.line_text(n).strip()), 0)
    there = _indent(scene.line_text(above))
    wants = counted(there, "space")
    return Explanation(
        f"Line {scene.line} starts further to the right than it should.",
        f"It has {counted(own, 'space')} before it, and line {above} above it has {wants}."
        if above
        else f"It has {counted(own, 'space')} before it, and it is the first line.",
        (
            f"Start line {scene.line} as far to the left as line {above}."
            if above
            else "Take away the space at its start.",
            "If it should belong to the line above, that line has to end with a colon `:`.",
        ),
    )


def _no_such_column(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, IndentationError) or "unindent" not in scene.message:
        return None
    own = _indent(scene.line_text(scene.line))
    used = {_indent(scene.line_text(n)) for n in range(1, scene.line) if scene.line_text(n).strip()}
    fitting = sorted(each for each in used if each != own)
    return Explanation(
        f"The space before line {scene.line} fits none of the lines above it.",
        f"It has {counted(own, 'space')}. The lines above have {_or(fitting)}.",
        (
            "Give it the same space as the line that it belongs together with.",
            "Four spaces for each step keep a program readable.",
        ),
    )


def _tabs_and_spaces(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, TabError):
        return None
    tabs = [str(n) for n in range(1, len(scene.lines) + 1) if _starts_with_tab(scene, n)]
    where = f"line {', '.join(tabs[:5])}" if tabs else f"line {scene.line}"
    return Explanation(
        "Some lines start with tabs and some with spaces, and Python cannot tell which of them "
        "belong together.",
        f"There are tabs in {where}. They look like spaces.",
        (f"Take away the space before line {scene.line}, and put spaces there.",),
    )


def _try_alone(scene: ErrorScene) -> Explanation | None:
    if "expected 'except' or 'finally' block" not in scene.message:
        return None
    return Explanation(
        "There is a `try` with no `except` after it.",
        "`try` says what to try, and `except` what to do when it fails.",
        ("Write `except ValueError:`, or another error, below the block of `try`.",),
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


def _or(numbers: list[int]) -> str:
    if not numbers:
        return "none"
    last = counted(numbers[-1], "space")
    few = [str(each) for each in numbers[:-1]]
    return f"{', '.join(few)} or {last}" if few else last
