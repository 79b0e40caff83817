"""What it means that a limit ended a program: where it was, and why it most likely got there."""

import ast
from collections.abc import Callable, Mapping, Sequence

from learnpy.explanations.model import Explanation
from learnpy.explanations.words import code
from learnpy.language import say, sayable

_Loop = ast.For | ast.While | ast.AsyncFor
_LONGEST_VALUE = 60
_NEW_SCOPE = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)
_LOOP_WAS = {
    "time": sayable("The loop in line {line}, {code}, was still running when the time was up."),
    "output": sayable("The loop in line {line}, {code}, was printing."),
    "memory": sayable("The loop in line {line}, {code}, asked for it."),
    "files": sayable("The loop in line {line}, {code}, was writing."),
    "processes": sayable("The loop in line {line}, {code}, started the last one."),
}
_LINE_WAS = {
    "time": sayable("Line {line}, {code}, was still running when the time was up."),
    "output": sayable("Line {line}, {code}, was printing."),
    "memory": sayable("Line {line}, {code}, asked for it."),
    "files": sayable("Line {line}, {code}, was writing."),
    "processes": sayable("Line {line}, {code}, started the last one."),
}
_HELD = (
    sayable("At that moment {name1} was {value1}."),
    sayable("At that moment {name1} was {value1} and {name2} was {value2}."),
    sayable(
        "At that moment {name1} was {value1} and {name2} was {value2} and {name3} was {value3}."
    ),
)
"""What is told of one value, of two, and of three; not of more."""


def explain_limit(
    limit: str, program: str, line: int, values: Sequence[tuple[str, str]] = ()
) -> Explanation | None:
    """What a limit means to a learner; None for one that is not known.

    Args:
        limit: Which one: time, memory, output, files or processes.
        program: The program's text.
        line: Its line where it was ended, counted from 1; 0 where that is not known.
        values: Names there and their values in short.
    """
    tell = _TELLERS.get(limit)
    return tell(_Place(program, line, values)) if tell is not None else None


class _Place:
    """Where a program was ended."""

    def __init__(self, program: str, line: int, values: Sequence[tuple[str, str]]) -> None:
        self.line = line
        lines = program.splitlines()
        self.text = lines[line - 1].strip() if 0 < line <= len(lines) else ""
        self.values = dict(values)
        self.loop = _loop_around(program, line)
        loop_line = self.loop.lineno if self.loop is not None else 0
        self.loop_text = lines[loop_line - 1].strip() if loop_line else ""

    def told(self, limit: str) -> str:
        """What the loop, or else the line, was doing; empty where neither is known."""
        if self.loop is not None:
            return say(_LOOP_WAS[limit], line=self.loop.lineno, code=code(self.loop_text))
        return say(_LINE_WAS[limit], line=self.line, code=code(self.text)) if self.text else ""

    @property
    def names(self) -> list[str]:
        """The names that a `while` looks at, with those that have values here."""
        if not isinstance(self.loop, ast.While):
            return []
        used = [each.id for each in ast.walk(self.loop.test) if isinstance(each, ast.Name)]
        return [name for name in dict.fromkeys(used) if name in self.values]

    @property
    def held(self) -> str:
        """What was in the names of the loop, as a sentence."""
        short = [name for name in self.names or self.values if _is_short(self.values[name])]
        told = short[: len(_HELD)]
        if not told:
            return ""
        values = {f"value{n}": code(self.values[name]) for n, name in enumerate(told, 1)}
        names = {f"name{n}": code(name) for n, name in enumerate(told, 1)}
        return say(_HELD[len(told) - 1], **names, **values)


def _time(place: _Place) -> Explanation:
    meaning = place.told("time") or say("The program was still running when the time was up.")
    if not isinstance(place.loop, ast.While):
        is_waiting = "sleep" in place.text
        tries = (
            say("Wait for a shorter time.")
            if is_waiting
            else say("Try it with fewer items first, and see how long that takes."),
        )
        cause = say("It may need more time than there is.")
        return Explanation(meaning, _joined(cause, place), tries)
    if isinstance(place.loop.test, ast.Constant):
        return _without_question(place, place.loop, meaning)
    asked = code(ast.unparse(place.loop.test))
    cause = say("It goes on as long as {code}, and may never end.", code=asked)
    return Explanation(meaning, _joined(cause, place), (_look_for_change(place.names),))


def _without_question(place: _Place, loop: ast.While, meaning: str) -> Explanation:
    """`while True:`."""
    if _leaves(loop):
        cause = say("It goes on until `break`, and may never have come to it.")
        look = say("Look at whether the `if` before `break` can become true.")
        return Explanation(meaning, _joined(cause, place), (look,))
    cause = say("It has no `break`, so it never ends by itself.")
    put = say("Put an `if` with `break` into the loop, for the case that ends it.")
    return Explanation(meaning, _joined(cause, place), (put,))


def _look_for_change(names: Sequence[str]) -> str:
    if not names:
        return say(
            "Look at whether a line inside the loop changes what it asks, so that it ends some day."
        )
    return say(
        "Look at whether a line inside the loop changes {name}, so that it ends some day.",
        name=code(names[0]),
    )


def _output(place: _Place) -> Explanation:
    return Explanation(
        say("The program printed more than anybody can read."),
        _joined(place.told("output"), place),
        (
            say("Look at whether the loop ends, and whether `print` has to be inside it.")
            if place.loop is not None
            else say("Print a part of it, such as the first ten items."),
        ),
    )


def _memory(place: _Place) -> Explanation:
    return Explanation(
        say("The program wanted more memory than it may use."),
        _joined(place.told("memory"), place),
        (
            say("Look for a list or a text that grows in a loop without an end."),
            say("Work with a part at a time, instead of all at once."),
        ),
    )


def _files(place: _Place) -> Explanation:
    return Explanation(
        say("The program wrote more into its files than it may."),
        place.told("files"),
        (say("Look at whether the loop that writes ends, and write less at a time."),),
    )


def _processes(place: _Place) -> Explanation:
    return Explanation(
        say("The program had more copies of itself at work than it may have at a time."),
        place.told("processes"),
        (
            say("Start fewer at a time: `Pool(2)` shares any amount of work between two."),
            say(
                'Put what starts them under `if __name__ == "__main__":`, or each copy starts more.'
            ),
        ),
    )


_TELLERS: Mapping[str, Callable[[_Place], Explanation]] = {
    "time": _time,
    "output": _output,
    "memory": _memory,
    "files": _files,
    "processes": _processes,
}


def _joined(cause: str, place: _Place) -> str:
    return " ".join(text for text in (cause, place.held) if text)


def _is_short(value: str) -> bool:
    return len(value) <= _LONGEST_VALUE and "`" not in value


def _loop_around(program: str, line: int) -> _Loop | None:
    """The innermost loop with a line in it, an endless one before others."""
    try:
        tree = ast.parse(program)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    loops = [
        each
        for each in ast.walk(tree)
        if isinstance(each, _Loop) and each.lineno <= line <= (each.end_lineno or each.lineno)
    ]
    whiles = [each for each in loops if isinstance(each, ast.While)]
    return (whiles or loops or [None])[-1]


def _leaves(loop: _Loop) -> bool:
    """Whether there is a way out in the body of a loop."""
    waiting: list[ast.AST] = list(loop.body)
    while waiting:
        here = waiting.pop()
        if isinstance(here, ast.Break | ast.Return | ast.Raise):
            return True
        if not isinstance(here, (*_NEW_SCOPE, ast.For, ast.While)):
            waiting += ast.iter_child_nodes(here)
    return False
