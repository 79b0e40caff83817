"""Counts the steps that a program takes: a measure of its work that no clock can spoil.

A time depends on the machine, on what else it does, and on the day. So a bound on the time of an
answer is a bound on its steps, and the same program takes the same number of them everywhere. The
program's text is rewritten so that it counts: a statement is one step, a round of a loop or of a
comprehension is one, and what Python does in one go for the program costs as many steps as it has
to look at. `name in names` looks at every item of a list and at one of a set; `sorted`, `sum`,
`names.index(...)`, `names.pop(0)` and `names[1:]` look at all items. Work inside a library that is
not Python's own counts as one step.
"""

import ast
import collections
import types
from collections.abc import Callable, Iterable, Iterator
from typing import Any

MOST_STEPS = 3_000_000
"""Where counting ends, about a second on an old machine: the program takes more than that."""

_STATEMENTS, _CALL, _ROUNDS, _SEARCH, _BUILT, _RESULT = (
    f"_learnpy_{name}" for name in ("statements", "call", "rounds", "search", "built", "result")
)
_SEES_ITS_FRAME = frozenset({"super", "locals", "globals", "vars", "dir", "eval", "exec"})
"""Called by another function, these would see that function's names."""
_WITH_BLOCKS = (
    ast.FunctionDef,
    ast.AsyncFunctionDef,
    ast.For,
    ast.AsyncFor,
    ast.While,
    ast.If,
    ast.With,
    ast.AsyncWith,
    ast.Try,
    ast.TryStar,
    ast.ExceptHandler,
)
"""What has statements in it that run when it does. Those of a class and of the program itself run
before there is anything to count."""
_SIZED = (
    str,
    bytes,
    list,
    tuple,
    set,
    frozenset,
    dict,
    range,
    collections.deque,
    type({}.keys()),
    type({}.values()),
    type({}.items()),
)
_SEARCHED = (str, bytes, list, tuple, collections.deque, type({}.values()))
"""What has no quicker way to find an item than to look at one after another."""
_BUILT_ANEW = (str, bytes, list, tuple)
_LOOKS_AT_ALL = frozenset(
    {sum, min, max, any, all, list, tuple, set, frozenset, dict, sorted, bytes}
    | {collections.Counter, collections.deque}
)
_METHODS = {
    list: frozenset(
        ["sort", "index", "count", "remove", "insert", "pop", "extend", "copy", "reverse"]
    ),
    tuple: frozenset(["index", "count"]),
    str: frozenset(
        ["count", "find", "index", "rfind", "replace", "split", "join", "lower", "upper", "strip"]
    ),
    dict: frozenset(["copy", "update"]),
    set: frozenset(
        [
            "copy",
            "update",
            "union",
            "intersection",
            "difference",
            "symmetric_difference",
            "issubset",
            "issuperset",
        ]
    ),
    collections.deque: frozenset(
        ["index", "count", "remove", "insert", "extend", "copy", "reverse", "rotate"]
    ),
}
"""Methods that look at all items of what they belong to."""


class TooManyStepsError(BaseException):
    """Counting has come to its end. Not an Exception, so that a program does not catch it."""


class StepCounter:
    """Counts the steps of one program."""

    def __init__(self, most: int = MOST_STEPS) -> None:
        self.count = 0
        self._most = most

    def names(self) -> dict[str, Callable[..., Any]]:
        """What a program that was rewritten by `counting` calls."""
        return {
            _STATEMENTS: self._add,
            _CALL: self.call,
            _ROUNDS: self._rounds,
            _SEARCH: self._search,
            _BUILT: self._built,
            _RESULT: self._result,
        }

    def _add(self, steps: int) -> None:
        self.count += steps
        if self.count > self._most:
            raise TooManyStepsError

    def call(self, function: Any, /, *arguments: Any, **named: Any) -> Any:
        """Call a function and count what it looks at in one go.

        Raises:
            BaseException: whatever the function raises.
        """
        self._add(1 + _cost(function, arguments))
        return function(*arguments, **named)

    def _rounds(self, items: Iterable[Any], /) -> Iterator[Any]:
        for item in items:
            self._add(1)
            yield item

    def _search(self, item: Any, items: Any, /) -> Any:
        self._add(_size(items) if isinstance(items, _SEARCHED) else 1)
        return item in items

    def _built(self, value: Any, /) -> Any:
        if type(value) in _BUILT_ANEW:
            self._add(len(value))
        return value

    def _result(self, value: Any, /) -> Any:
        self._add(1)
        return value


def counting(program: str, file: str) -> types.CodeType:
    """The program so rewritten that it counts its steps, ready to run with `StepCounter.names`.

    Raises:
        SyntaxError: it is not Python.
    """
    tree = _Rewriter().visit(ast.parse(program, file))
    return compile(ast.fix_missing_locations(tree), file, "exec", dont_inherit=True)


def _cost(function: Any, arguments: tuple[Any, ...]) -> int:
    """How many items a call looks at before it comes back, apart from the program's own work."""
    if type(function) not in (type, types.BuiltinFunctionType, types.MethodWrapperType):
        return 0
    owner = getattr(function, "__self__", None)
    methods = _METHODS.get(type(owner))
    if methods is not None:
        if function.__name__ not in methods:
            return 0
        if function.__name__ == "pop" and arguments in ((), (-1,)):
            return 0
        size = _size(owner) + sum(map(_size, arguments))
        return size * size.bit_length() if function.__name__ == "sort" else size
    if function not in _LOOKS_AT_ALL:
        return 0
    size = sum(map(_size, arguments))
    return size * size.bit_length() if function is sorted else size


def _size(value: Any) -> int:
    try:
        return len(value) if type(value) in _SIZED else 0
    except OverflowError:  # a range beyond all memory
        return MOST_STEPS


class _Rewriter(ast.NodeTransformer):
    """Puts the counting into a program."""

    def generic_visit(self, node: ast.AST) -> ast.AST:
        """Rewrite what a node holds, and count the statements of its blocks."""
        super().generic_visit(node)
        if isinstance(node, _WITH_BLOCKS):
            for name in ("body", "orelse", "finalbody"):
                block: list[ast.stmt] = getattr(node, name, [])
                if block:
                    setattr(node, name, _counted(block))
        return node

    def visit_Lambda(self, node: ast.Lambda) -> ast.AST:
        self.generic_visit(node)
        node.body = _wrapped(_RESULT, node.body)
        return node

    def visit_comprehension(self, node: ast.comprehension) -> ast.AST:
        self.generic_visit(node)
        if not node.is_async:
            node.iter = _wrapped(_ROUNDS, node.iter)
        return node

    def visit_Call(self, node: ast.Call) -> ast.AST:
        self.generic_visit(node)
        if isinstance(node.func, ast.Name) and node.func.id in _SEES_ITS_FRAME:
            return node
        call = ast.Call(_name(_CALL), [node.func, *node.args], node.keywords)
        return ast.copy_location(call, node)

    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        self.generic_visit(node)
        if len(node.ops) > 1 or not isinstance(node.ops[0], ast.In | ast.NotIn):
            return node
        search = ast.Call(_name(_SEARCH), [node.left, node.comparators[0]], [])
        found = ast.copy_location(search, node)
        if isinstance(node.ops[0], ast.In):
            return found
        return ast.copy_location(ast.UnaryOp(ast.Not(), found), node)

    def visit_Subscript(self, node: ast.Subscript) -> ast.AST:
        self.generic_visit(node)
        is_piece = isinstance(node.slice, ast.Slice) and isinstance(node.ctx, ast.Load)
        return _wrapped(_BUILT, node) if is_piece else node

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        self.generic_visit(node)
        return _wrapped(_BUILT, node) if isinstance(node.op, ast.Add | ast.Mult) else node

    def visit_match_case(self, node: ast.match_case) -> ast.AST:
        # A pattern is no expression and stays as it is.
        if node.guard is not None:
            node.guard = self.visit(node.guard)
        node.body = _counted([self.visit(statement) for statement in node.body])
        return node


def _counted(body: list[ast.stmt]) -> list[ast.stmt]:
    """The statements of a block, which counts them when it begins."""
    first = body[0]
    said = first.value if isinstance(first, ast.Expr) else None
    start = int(isinstance(said, ast.Constant) and isinstance(said.value, str))  # a docstring
    call = ast.Call(_name(_STATEMENTS), [ast.Constant(len(body) - start)], [])
    return [*body[:start], ast.copy_location(ast.Expr(call), first), *body[start:]]


def _wrapped(name: str, node: ast.expr) -> ast.expr:
    return ast.copy_location(ast.Call(_name(name), [node], []), node)


def _name(name: str) -> ast.Name:
    return ast.Name(name, ast.Load())
