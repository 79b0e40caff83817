"""Where a program gives its names their values."""

import ast
from collections.abc import Iterator

from learnpy.explanations.scene import ErrorScene


def named(scene: ErrorScene) -> str:
    """The name that failed, as it stands in the program."""
    return scene.node.id if isinstance(scene.node, ast.Name) else ""


def assigned_lines(scene: ErrorScene) -> list[int]:
    """The lines that give the unknown name a value, in the function where it is missing."""
    name = getattr(scene.error, "name", None) or named(scene)
    scope = _scope(scene)
    return [line for found, line in _given_names(scope) if found == name] if scope else []


def _scope(scene: ErrorScene) -> ast.AST | None:
    if scene.frame is None or scene.is_at_top:
        return scene.tree
    for node in scene.walk():
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and (
            node.name == scene.frame.f_code.co_name
            and node.lineno <= scene.line <= (node.end_lineno or 0)
        ):
            return node
    return None


def _given_names(scope: ast.AST) -> Iterator[tuple[str, int]]:
    """The names that get a value in a function or at the top, with the lines."""
    for node in ast.iter_child_nodes(scope):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.name, node.lineno
            continue
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id, node.lineno
        if isinstance(node, ast.alias):
            yield (node.asname or node.name.partition(".")[0]), node.lineno
        yield from _given_names(node)


def function_with(scene: ErrorScene, name: str) -> str:
    """The function, away from the error, that gives a name its value; or empty."""
    for node in scene.walk():
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and not (
            node.lineno <= scene.line <= (node.end_lineno or 0)
        ):
            given = {found for found, _ in _given_names(node)}
            if name in given:
                return node.name
    return ""


def is_definition(scene: ErrorScene, name: str) -> bool:
    """Whether a name is that of a function or a class of the program."""
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    return any(isinstance(node, kinds) and node.name == name for node in scene.walk())
