"""The functions that the checks of an exercise call, and a program that has them by other names."""

import ast
import difflib
from collections.abc import Iterator, Sequence

from learnpy.checks.model import Check
from learnpy.language import say

_DEFINE_IN_SECRET = ("exec", "globals", "setattr", "vars")


def asked_functions(checks: Sequence[Check], cases: str) -> tuple[str, ...]:
    """The names that the checks call, in their order.

    Args:
        checks: The checks of an exercise.
        cases: The text of its `checks.py`.
    """
    names: list[str] = []
    for check in checks:
        if check.kind == "call":
            names += _root(check.target)
        elif check.kind == "case":
            names += _called_in(cases, f"case_{check.target}")
    return tuple(dict.fromkeys(names))


def misnamed_function(program: str, asked: Sequence[str], others: Sequence[str]) -> str:
    """What to say where a function that is asked for stands there by another name; or empty.

    Args:
        program: The learner's program.
        asked: The names of the functions that are asked for.
        others: The exercise's starter first, and then its known mistakes. Where one of these lacks
            the name too, it is for the checks to say what is wrong.
    """
    tree = _tree(program)
    if tree is None or _may_define_anything(tree):
        return ""
    missing = [name for name in asked if name not in _defined(tree)]
    if not missing or any(_lacks(mistake, missing[0]) for mistake in others[1:]):
        return ""
    starter = _tree(others[0]) if others else None
    known = {*asked, *(_functions(starter) if starter is not None else ())}
    own = [name for name in _functions(tree) if name not in known]
    if not own:
        return ""
    near = difflib.get_close_matches(missing[0], own, n=1)
    looked_for = say(
        "We looked for a function `{asked}` and found `{found}`.",
        asked=missing[0],
        found=near[0] if near else own[-1],
    )
    if near:
        spelling = say("Python takes names letter for letter: spell it as in the task.")
        return f"{looked_for} {spelling}"
    naming = say("Give it the name from the task, or write `{asked}` beside it.", asked=missing[0])
    return f"{looked_for} {naming}"


def _root(call: str) -> list[str]:
    try:
        node: ast.AST = ast.parse(call, mode="eval").body
    except (SyntaxError, ValueError):
        return []
    while isinstance(node, ast.Attribute | ast.Call | ast.Subscript):
        node = node.func if isinstance(node, ast.Call) else node.value
    return [node.id] if isinstance(node, ast.Name) else []


def _called_in(cases: str, name: str) -> list[str]:
    """What a case calls of the program itself."""
    tree = _tree(cases)
    for case in tree.body if tree is not None else ():
        if isinstance(case, ast.FunctionDef) and case.name == name and case.args.args:
            answer = case.args.args[0].arg
            return [
                node.func.attr
                for node in ast.walk(case)
                if isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and isinstance(node.func.value, ast.Name)
                and node.func.value.id == answer
            ]
    return []


def _tree(program: str) -> ast.Module | None:
    try:
        return ast.parse(program)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def _lacks(program: str, name: str) -> bool:
    tree = _tree(program)
    return tree is not None and name not in _defined(tree)


def _functions(tree: ast.Module) -> list[str]:
    """The functions at the left edge."""
    return [
        node.name for node in tree.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def _defined(tree: ast.Module) -> set[str]:
    """Every name that is given a value anywhere in the program."""
    return {name for node in ast.walk(tree) for name in _given_by(node)}


def _given_by(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        yield node.name
    elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
        yield node.id
    elif isinstance(node, ast.Import | ast.ImportFrom):
        yield from ((alias.asname or alias.name).partition(".")[0] for alias in node.names)


def _may_define_anything(tree: ast.Module) -> bool:
    """Whether names may come about in a way that the text does not show."""
    return any(
        (isinstance(node, ast.Name) and node.id in _DEFINE_IN_SECRET)
        or (isinstance(node, ast.alias) and node.name == "*")
        for node in ast.walk(tree)
    )
