"""Where an error happened: the line, the piece of it that failed, and the values there."""

import ast
import builtins
import types
from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from itertools import islice
from typing import Any, TypeVar

from learnpy.explanations.model import Explanation
from learnpy.explanations.values import MISSING, attribute_of, item_of, sum_of
from learnpy.explanations.words import code, kind, kind_named, show
from learnpy.language import say
from learnpy.own_code import runs_ours
from learnpy.record import record

_Position = tuple[int, int, int, int]
"""First line, last line, first byte, byte after the last; lines from 1, bytes from 0."""
_WRITTEN_OUT = (ast.Constant, ast.UnaryOp, ast.List, ast.Tuple)
"""Pieces that show their value themselves."""
_Node = TypeVar("_Node", bound=ast.AST)


@record
class ErrorScene:
    """An error in a learner's program, and what stood there."""

    error: BaseException
    message: str
    program: str
    file: str
    line: int = 0
    """The line of the program, counted from 1; 0 where the error is not in the program."""
    frame: types.FrameType | None = None
    """The innermost frame of the program."""
    is_own: bool = False
    """Whether the program's own line raised it, and not something that the line called."""
    tree: ast.Module | None = None
    """The program; None where it is no Python."""
    around: tuple[ast.AST, ...] = ()
    """The pieces of the program around the one that failed, which is the last; outermost first."""
    packages: tuple[str, ...] = ()
    """What LearnPy has beside the standard library."""
    lines: tuple[str, ...] = field(default=())
    frames: tuple[types.FrameType, ...] = ()
    """The last few frames of the program, the innermost last."""

    @property
    def text(self) -> str:
        """The line of the error, without the space around it."""
        return self.line_text(self.line).strip()

    def line_text(self, number: int) -> str:
        """A line of the program, counted from 1."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    @property
    def is_unreadable(self) -> bool:
        """Whether Python says no more of the program than that it cannot read it."""
        is_plain = type(self.error) is SyntaxError
        return is_plain and self.message.startswith(("invalid syntax", "Did you mean"))

    @property
    def node(self) -> ast.AST | None:
        """The piece of the program that failed."""
        return self.around[-1] if self.around else None

    def find(self, wanted: type[_Node]) -> _Node | None:
        """The smallest piece of a kind around the one that failed, or that one itself."""
        return next((each for each in reversed(self.around) if isinstance(each, wanted)), None)

    def walk(self) -> Iterator[ast.AST]:
        """All pieces of the program."""
        return ast.walk(self.tree) if self.tree is not None else iter(())

    @property
    def is_at_top(self) -> bool:
        """Whether the line is outside all functions."""
        return self.frame is None or self.frame.f_code.co_name == "<module>"

    @property
    def names(self) -> Mapping[str, Any]:
        """The program's own names that the line could use, and their values."""
        if self.frame is None:
            return {}
        every = {**self.frame.f_globals, **self.frame.f_locals}
        return {name: value for name, value in every.items() if not name.startswith(("__", "."))}

    def value(self, name: str) -> Any:
        """The value of a name in the line, or `MISSING`."""
        if self.frame is None:
            return MISSING
        for names in (self.frame.f_locals, self.frame.f_globals, builtins.__dict__):
            if name in names:
                return names[name]
        return MISSING

    def value_of(self, node: ast.AST | None) -> Any:
        """The value of a piece of the program where that is known without running any of it."""
        match node:
            case ast.Constant():
                return node.value
            case ast.Name():
                return self.value(node.id)
            case ast.Attribute():
                return attribute_of(self.value_of(node.value), node.attr)
            case ast.Subscript():
                return item_of(self.value_of(node.value), self.value_of(node.slice))
            case ast.UnaryOp(op=ast.USub()):
                value = self.value_of(node.operand)
                return -value if type(value) in (int, float) else MISSING
            case ast.BinOp():
                return sum_of(self.value_of(node.left), node.op, self.value_of(node.right))
            case ast.List() | ast.Tuple():
                return self._items_of(node)
        return MISSING

    def _items_of(self, node: ast.List | ast.Tuple) -> Any:
        items = [self.value_of(each) for each in node.elts]
        if any(each is MISSING for each in items):
            return MISSING
        return items if isinstance(node, ast.List) else tuple(items)

    def source(self, node: ast.AST | None) -> str:
        """The text of a piece of the program."""
        if node is None:
            return ""
        return ast.get_source_segment(self.program, node) or ast.unparse(node)

    def code(self, node: ast.AST | None) -> str:
        """The text of a piece of the program, in a sentence."""
        return code(self.source(node))

    def told(self, node: ast.AST | None, type_name: str = "") -> str:
        """A piece of the program and what it is: "`age` is `25`, a whole number (`int`)".

        Args:
            node: The piece.
            type_name: What it is where its value is not known; then empty gives an empty text.
        """
        value, piece = self.value_of(node), self.code(node)
        if value is MISSING:
            if not type_name or node is None:
                return ""
            return say("{piece} is {kind}", piece=piece, kind=kind_named(type_name))
        if isinstance(node, _WRITTEN_OUT) or not show(value):
            return say("{piece} is {kind}", piece=piece, kind=kind(value))
        if value is None:
            return say("{piece} is `None`, which stands for nothing", piece=piece)
        return say("{piece} is {value}, {kind}", piece=piece, value=show(value), kind=kind(value))


Explainer = Callable[[ErrorScene], Explanation | None]
"""Says what an error means, or None where it is not one of those that it knows."""


def scene_of(
    error: BaseException, program: str, file: str, packages: tuple[str, ...] = ()
) -> ErrorScene:
    """Where an error happened.

    Args:
        error: The exception that ended the program.
        program: The program's text.
        file: Its file name, as in the traceback.
        packages: What can be imported beside the standard library.
    """
    lines = tuple(program.splitlines())
    if isinstance(error, SyntaxError) and error.filename == file:
        return ErrorScene(
            error, str(error.msg), program, file, error.lineno or 0, packages=packages, lines=lines
        )
    traces = list(_traces(error))
    own = [each for each in traces if each.tb_frame.f_code.co_filename == file]
    if not own:
        return ErrorScene(error, _message(error), program, file, packages=packages, lines=lines)
    last = own[-1]
    tree = _parsed(program, file)
    return ErrorScene(
        error,
        _message(error),
        program,
        file,
        line=last.tb_lineno,
        frame=last.tb_frame,
        is_own=traces[-1] is last,
        tree=tree,
        around=tuple(_around(tree, _position(last))),
        packages=packages,
        lines=lines,
        frames=tuple(each.tb_frame for each in own[-8:]),
    )


def _traces(error: BaseException) -> Iterator[types.TracebackType]:
    trace = error.__traceback__
    while trace is not None:
        if not runs_ours(trace.tb_frame):
            yield trace
        trace = trace.tb_next


def _message(error: BaseException) -> str:
    """What an error says; a class of the program's own may do anything to say it."""
    if type(error).__str__ in (BaseException.__str__, OSError.__str__, KeyError.__str__):
        if all(type(each) in (str, int, float, type(None)) for each in error.args):
            return str(error)
        return ""
    return str(error) if type(error).__module__ != "__main__" else ""


def _parsed(program: str, file: str) -> ast.Module | None:
    try:
        return ast.parse(program, file)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def _position(trace: types.TracebackType) -> _Position | None:
    places = trace.tb_frame.f_code.co_positions()
    first, last, start, end = next(islice(places, trace.tb_lasti // 2, None), (None,) * 4)
    if first is None or last is None or start is None or end is None:
        return None
    return first, last, start, end


def _around(tree: ast.Module | None, position: _Position | None) -> Iterator[ast.AST]:
    if tree is None or position is None:
        return
    first, last, start, end = position
    # A walk gives what is outside before what is inside.
    for node in ast.walk(tree):
        if not isinstance(node, ast.expr | ast.stmt | ast.comprehension | ast.excepthandler):
            continue
        if isinstance(node, ast.comprehension):
            continue
        begins = (node.lineno, node.col_offset)
        ends = (node.end_lineno or node.lineno, node.end_col_offset or 0)
        if begins <= (first, start) and ends >= (last, end):
            yield node
