"""Python programs of a course as text: whether they parse, and what is defined in them."""

import ast
import warnings
from collections.abc import Mapping

from learnpy.content.problems import Problems

_OPENING = ("[", "(", "{", "'", '"')


def parse_program(
    code: str, file: str, problems: Problems, *, first_line: int = 1
) -> ast.Module | None:
    """The syntax tree of a program; None when it does not parse, which is a problem."""
    try:
        return _parse(code)
    except SyntaxError as error:
        line = (error.lineno or 1) - 1 + first_line
        problems.add(file, line, f"this is not Python: {error.msg}")
    except (ValueError, RecursionError, MemoryError):
        problems.add(file, 0, "Python cannot read this program")
    return None


def _parse(code: str) -> ast.Module:
    # Python warns, say, of "\d" in a text; a learner must not meet that warning.
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return ast.parse(code)


def parse_expression(text: str) -> ast.expr | None:
    """The syntax tree of one expression, or None."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            return ast.parse(text.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def is_literal(text: str) -> bool:
    """Whether a text is a number, True, False or None in Python, or begins like a list or string.

    `1, 2` and `...` are literals too, but somebody who writes them as a value means the text.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            value = ast.literal_eval(text)
    except (SyntaxError, ValueError, TypeError, RecursionError, MemoryError):
        return False
    return isinstance(value, int | float | complex | None) or text.startswith(_OPENING)


def functions_of(tree: ast.Module) -> Mapping[str, ast.FunctionDef]:
    """The functions at the top of a program, by name."""
    return {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}


def names_assigned(tree: ast.Module) -> frozenset[str]:
    """The names that the top of a program gives a value with `name = ...`."""
    names: set[str] = set()
    for node in tree.body:
        targets = node.targets if isinstance(node, ast.Assign) else []
        if isinstance(node, ast.AnnAssign) and node.value is not None:
            targets = [node.target]
        names.update(target.id for target in targets if isinstance(target, ast.Name))
    return frozenset(names)
