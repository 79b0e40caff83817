"""A program's text run as a module, and where in it an exception came from."""

import ast
import sys
import types
from collections.abc import Mapping
from pathlib import Path
from typing import Any


class MissingNameError(Exception):
    """The program gives no value to a name at its top; the text is the name."""


def run_as_module(
    program: str | types.CodeType, file: str, name: str, names: Mapping[str, Any] | None = None
) -> types.ModuleType:
    """Run a program as a fresh module of this name.

    Args:
        program: Its text, or the text compiled.
        file: Its file name, as tracebacks show it.
        name: The name of the module.
        names: What it finds defined at its start.

    Raises:
        BaseException: whatever the program raises.
    """
    code = (
        compile(program, file, "exec", dont_inherit=True) if isinstance(program, str) else program
    )
    return _run(code, file, name, names or {})


def run_with_values(
    program: str,
    file: str,
    name: str,
    replaced: Mapping[str, str],
    names: Mapping[str, Any] | None = None,
) -> types.ModuleType:
    """Run a program in which names at its top get other values than it gives them.

    Args:
        program: Its text.
        file: Its file name, as tracebacks show it.
        name: The name of the module.
        replaced: Names, and the Python expression each gets instead.
        names: What it finds defined at its start.

    Raises:
        MissingNameError: the program gives no value to one of the names.
        BaseException: whatever the program raises.
    """
    tree = ast.parse(program, file)
    for target, value in replaced.items():
        _replace(tree, target, value)
    ast.fix_missing_locations(tree)
    return _run(compile(tree, file, "exec", dont_inherit=True), file, name, names or {})


def line_in(error: BaseException, file: str) -> int:
    """The line of `file` where an exception came from, or 0."""
    if isinstance(error, SyntaxError) and error.filename == file:
        return error.lineno or 0
    line = 0
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == file:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def definition_of(name: str, program: str) -> int:
    """The line where a function of this name is defined, wherever in the program; or 0."""
    for node in ast.walk(ast.parse(program)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name == name:
            return node.lineno
    return 0


def raises_in_line(program: str, line: int) -> bool:
    """Whether a line of a program raises an error of its own making, with words of its own."""
    if not line:
        return False
    try:
        tree = ast.parse(program)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return any(
        node.lineno <= line <= (node.end_lineno or node.lineno)
        for node in ast.walk(tree)
        if isinstance(node, ast.Assert) or (isinstance(node, ast.Raise) and node.exc is not None)
    )


def _run(code: types.CodeType, file: str, name: str, names: Mapping[str, Any]) -> types.ModuleType:
    module = types.ModuleType(name)
    vars(module).update(names)
    module.__file__ = str(Path.cwd() / file)
    sys.modules[name] = module
    exec(code, module.__dict__)  # noqa: S102  in the child, where programs run
    return module


def _replace(tree: ast.Module, target: str, value: str) -> None:
    new = ast.parse(value, mode="eval").body
    for node in tree.body:
        if isinstance(node, ast.AnnAssign) and node.value and _is_name(node.target, target):
            node.value = ast.copy_location(new, node.value)
            return
        if isinstance(node, ast.Assign) and _replace_in(node, target, new):
            return
    raise MissingNameError(target)


def _replace_in(node: ast.Assign, target: str, new: ast.expr) -> bool:
    if any(_is_name(each, target) for each in node.targets):
        node.value = ast.copy_location(new, node.value)
        return True
    # Or it is one of several names that get their values in one line.
    for each in node.targets:
        if isinstance(each, ast.Tuple) and isinstance(node.value, ast.Tuple):
            pairs = zip(each.elts, range(len(node.value.elts)), strict=False)
            places = [place for element, place in pairs if _is_name(element, target)]
            if places:
                node.value.elts[places[0]] = new
                return True
    return False


def _is_name(node: ast.expr, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name
