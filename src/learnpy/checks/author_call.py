"""A call as its author wrote it, made ready with what a program defines."""

import ast
import contextlib
import copy
import importlib
import types
from collections.abc import Callable
from typing import Any

from learnpy.checks.measure import PYTHONS_OWN
from learnpy.checks.program import MissingNameError, line_in
from learnpy.record import record

CASES_FILE = "checks.py"
"""Where a traceback says that an author's text stands."""

_MODULES = {"np": "numpy", "pd": "pandas", "math": "math", "datetime": "datetime"}
"""What a call may name without the program's help."""


class BrokenCheckError(Exception):
    """Our own part of a check failed; the text says how."""


@record
class ReadyCall:
    """A function of a program, and arguments that no other call holds a part of."""

    function: Callable[..., Any]
    positional: list[Any]
    named: dict[str, Any]

    def make(self) -> Any:
        """Make the call.

        Raises:
            BaseException: whatever the program raises.
        """
        return self.function(*self.positional, **self.named)


class AuthorCall:
    """A call that can be made of one program after the other."""

    def __init__(self, text: str, file: str) -> None:
        """Read a call.

        Args:
            text: The call, in Python.
            file: The file name of the programs it is made of.

        Raises:
            BrokenCheckError: it is not a call.
        """
        call = ast.parse(text, mode="eval").body
        if not isinstance(call, ast.Call):
            raise BrokenCheckError(f"{text} is not a call")
        self._call = call
        self._file = file

    def ready(self, answer: types.ModuleType) -> ReadyCall:
        """The call with a program's function, and with arguments made afresh.

        Args:
            answer: The program as a module.

        Raises:
            MissingNameError: the program has no such function.
            BrokenCheckError: an argument is not to be had, and that is not the program's doing.
            BaseException: whatever the program raises.
        """
        function = self._function(answer)
        # What Python has built in means what it always means, whatever the program calls `list`.
        names = {
            name: value
            for name, value in _names_for(self._call, answer).items()
            if name == "__builtins__" or name not in PYTHONS_OWN
        }
        positional = [self._argument(each, names) for each in self._call.args]
        keywords = self._call.keywords
        named = {each.arg: self._argument(each.value, names) for each in keywords if each.arg}
        return ReadyCall(function, positional, named)

    def _function(self, answer: types.ModuleType) -> Callable[..., Any]:
        node = root = self._call.func
        while isinstance(root, ast.Attribute | ast.Call | ast.Subscript):
            root = root.func if isinstance(root, ast.Call) else root.value
        if isinstance(root, ast.Name) and root.id not in vars(answer):
            raise MissingNameError(root.id)
        function = self._evaluate(node, _names_for(node, answer))
        if not callable(function):
            raise MissingNameError(ast.unparse(node))
        return function

    def _argument(self, node: ast.expr, names: dict[str, Any]) -> Any:
        value = self._evaluate(node, names)
        with contextlib.suppress(Exception):  # a generator, a lock: made afresh anyway
            return copy.deepcopy(value)
        return value

    def _evaluate(self, node: ast.expr, names: dict[str, Any]) -> Any:
        code = compile(ast.Expression(node), CASES_FILE, "eval", dont_inherit=True)
        try:
            return eval(code, names)  # noqa: S307  the author's own text
        except Exception as error:
            if line_in(error, self._file):
                raise
            text = f"{ast.unparse(node)}: {type(error).__name__}: {error}"
            raise BrokenCheckError(text) from error


def _names_for(node: ast.AST, answer: types.ModuleType) -> dict[str, Any]:
    """The names that an author's expression may use: the program's, and a few modules."""
    names = dict(vars(answer))
    names["__builtins__"] = PYTHONS_OWN
    used = {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}
    for name in used & _MODULES.keys():
        names[name] = importlib.import_module(_MODULES[name])
    return names
