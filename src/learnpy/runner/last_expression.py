"""The value of a program's last line, kept as a REPL would show it.

The line is compiled where it stands, so that line numbers and tracebacks stay true.
"""

import _ast
from types import CodeType
from typing import Any, Final

_NAME = "__learnpy_last_value__"


class Nothing:
    """Stands for no value at all; None is a value that programs have."""


NOTHING: Final = Nothing()


def compile_program(program: str, file: str) -> CodeType:
    """Compile a program so that `take_value` finds what its last line gave.

    Raises:
        SyntaxError, ValueError: it is no Python program.
    """
    try:
        tree: Any = compile(program, file, "exec", _ast.PyCF_ONLY_AST, dont_inherit=True)
    except RecursionError:  # a tree is less deep than a program may be
        return compile(program, file, "exec", dont_inherit=True)
    if tree.body and isinstance(tree.body[-1], _ast.Expr):
        tree.body[-1] = _kept(tree.body[-1])
    return compile(tree, file, "exec", dont_inherit=True)


def _kept(last: _ast.Expr) -> _ast.Assign:
    """The last line as one that keeps its value, at the same place."""
    place = {
        "lineno": last.lineno,
        "col_offset": last.col_offset,
        "end_lineno": last.end_lineno,
        "end_col_offset": last.end_col_offset,
    }
    name = _ast.Name(id=_NAME, ctx=_ast.Store(), **place)
    return _ast.Assign(targets=[name], value=last.value, **place)


def take_value(variables: dict[str, Any]) -> Any:
    """What the last line gave, taken out of the program's variables; `NOTHING` if it gave none."""
    value = variables.pop(_NAME, None)
    return NOTHING if value is None else value
