"""Whether two programs are the same: what a learner wrote, and the starter."""

import ast


def is_same_program(one: str, other: str) -> bool:
    """Whether Python reads the same in both: blanks, blank lines and comments aside.

    How far a line is indented can be all that an exercise asks for, so that counts. Where Python
    cannot read one of them, its words and the beginnings of its lines are compared.
    """
    first, second = _tree(one), _tree(other)
    if first and second:
        return first == second
    return _lines(one) == _lines(other)


def is_same_text(one: str, other: str) -> bool:
    """Whether both are the same program, with the same words and comments."""
    return one.split() == other.split() and is_same_program(one, other)


def _tree(program: str) -> str:
    """What Python reads; empty where it cannot."""
    try:
        return ast.dump(ast.parse(program))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return ""


def _lines(program: str) -> list[tuple[int, list[str]]]:
    """How far each line is indented, and its words."""
    lines = [line.expandtabs() for line in program.splitlines() if line.strip()]
    return [(len(line) - len(line.lstrip()), line.split()) for line in lines]
