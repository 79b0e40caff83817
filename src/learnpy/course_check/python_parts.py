"""Which parts of Python a piece of program uses: words, operators, built-ins, methods, modules.

A part is a short text, as an author would name it: `sorted`, `.append`, `//`, `for`, `import csv`.
"""

import ast
import builtins
import warnings
from collections.abc import Callable, Iterator, Mapping

_BUILTINS = frozenset(dir(builtins))
_OPERATORS: Mapping[type[ast.AST], str] = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.FloorDiv: "//", ast.Mod: "%",
    ast.Pow: "**", ast.MatMult: "@", ast.BitAnd: "&", ast.BitOr: "|", ast.BitXor: "^",
    ast.LShift: "<<", ast.RShift: ">>", ast.Invert: "~", ast.Not: "not", ast.And: "and",
    ast.Or: "or", ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">",
    ast.GtE: ">=", ast.Is: "is", ast.IsNot: "is not", ast.In: "in", ast.NotIn: "not in",
    ast.USub: "-", ast.UAdd: "+",
}  # fmt: skip
_STATEMENTS: Mapping[type[ast.AST], str] = {
    ast.If: "if", ast.For: "for", ast.While: "while", ast.FunctionDef: "def",
    ast.AsyncFunctionDef: "async def", ast.Return: "return", ast.ClassDef: "class",
    ast.With: "with", ast.Raise: "raise", ast.Assert: "assert", ast.Lambda: "lambda",
    ast.Yield: "yield", ast.YieldFrom: "yield from", ast.Global: "global",
    ast.Nonlocal: "nonlocal", ast.Match: "match", ast.Delete: "del", ast.Pass: "pass",
    ast.Break: "break", ast.Continue: "continue", ast.Await: "await", ast.NamedExpr: ":=",
}  # fmt: skip

FORMS: Mapping[str, str] = {
    "... if ... else ...": "a value chosen with `if` and `else`",
    "[... for ...]": "a list comprehension",
    "{... for ...}": "a set comprehension",
    "{...: ... for ...}": "a dict comprehension",
    "(... for ...)": "a generator expression",
    "f-string": "an f-string",
    "f-string format": "a format in an f-string, such as `{x:.1f}`",
    "[a:b]": "a slice such as `items[1:3]`",
    "x[...]": "square brackets after a name, such as `items[0]`",
    "[...]": "a list such as `[1, 2]`",
    "{...: ...}": 'a dict such as `{"a": 1}`',
    "{...}": "a set such as `{1, 2}`",
    "(..., ...)": "a tuple such as `(1, 2)`",
    "a, b = ...": "two names given values at once, such as `a, b = pair`",
    "*x": "a star before a name, such as `*items`",
    "@decorator": "a decorator",
    "annotation": "a type annotation",
    "parameter=default": "a parameter with a default value",
    "chained comparison": "a comparison of three, such as `a < b < c`",
}
"""The parts that no single word names, in words."""

Parts = dict[str, int]
"""Each part with the line of its first use."""


def in_words(part: str) -> str:
    """A part as a sentence names it, in Markdown."""
    return FORMS.get(part) or f"`{part}`"


def parts_of(code: str) -> Parts | None:
    """The parts that a program uses; None when it is not Python."""
    tree = _tree(code)
    if tree is None:
        return None
    own = _own_names(tree)
    parts: Parts = {}
    for node in ast.walk(tree):
        for part in _parts_of_node(node, own):
            line = getattr(node, "lineno", 1)
            parts[part] = min(line, parts.get(part, line))
    return parts


def variables_of(code: str) -> frozenset[str]:
    """The names that a program gives to values."""
    tree = _tree(code)
    nodes = ast.walk(tree) if tree is not None else ()
    return frozenset(
        node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    )


def _tree(code: str) -> ast.Module | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(code)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def _own_names(tree: ast.Module) -> frozenset[str]:
    """What the program itself gives a name: variables, functions, parameters, attributes."""
    names = _attributes_of_self(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names.update((node.id, f"{node.id}="))
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            names.update((node.attr, f".{node.attr}"))
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            is_special = node.name.startswith("__")
            names.update(() if is_special else (node.name, f".{node.name}"))
            names.update(f".{name}" for name in _class_variables(node))
        elif isinstance(node, ast.arg):
            names.update((node.arg, f"{node.arg}="))
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            names.add(f".{node.target.id}")
        elif isinstance(node, ast.alias):
            names.add(node.asname or node.name)  # `from math import pow` is not the built-in
    return frozenset(names)


def _attributes_of_self(tree: ast.Module) -> set[str]:
    """The values that a method finds in its own object; a method that it calls is no value."""
    called = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    return {
        f".{node.attr}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == "self"
        and id(node) not in called
    }


def _class_variables(node: ast.AST) -> Iterator[str]:
    statements = node.body if isinstance(node, ast.ClassDef) else ()
    for statement in statements:
        targets = statement.targets if isinstance(statement, ast.Assign) else ()
        yield from (target.id for target in targets if isinstance(target, ast.Name))


def _parts_of_node(node: ast.AST, own: frozenset[str]) -> Iterator[str]:
    yield from (part for part in _single_parts(node) if part not in own)
    find = _SEVERAL.get(type(node))
    if find is not None:
        yield from find(node)


def _single_parts(node: ast.AST) -> Iterator[str]:
    if type(node) in _STATEMENTS:
        yield _STATEMENTS[type(node)]
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in _BUILTINS:
        yield node.id
    elif isinstance(node, ast.Attribute):
        yield f".{node.attr}"
    elif isinstance(node, ast.keyword) and node.arg is not None:
        yield f"{node.arg}="
    elif isinstance(node, ast.Constant) and isinstance(node.value, bool | None):
        yield str(node.value)
    elif isinstance(node, ast.BinOp | ast.UnaryOp | ast.BoolOp | ast.AugAssign):
        yield _OPERATORS[type(node.op)] + ("=" if isinstance(node, ast.AugAssign) else "")
    elif isinstance(node, ast.Compare):
        yield from (_OPERATORS[type(each)] for each in node.ops)
        if len(node.ops) > 1:
            yield "chained comparison"


def _function(node: ast.AST) -> Iterator[str]:
    assert isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    if node.name.startswith("__"):
        yield f".{node.name}"
    if node.args.defaults or any(node.args.kw_defaults):
        yield "parameter=default"
    if node.args.vararg or node.args.kwarg:
        yield "*x"
    if node.returns is not None:
        yield "annotation"
    yield from _decorated(node)


def _decorated(node: ast.AST) -> Iterator[str]:
    if getattr(node, "decorator_list", ()):
        yield "@decorator"


def _block_with_else(node: ast.AST) -> Iterator[str]:
    if getattr(node, "orelse", ()):
        assert isinstance(node, ast.If | ast.For | ast.While)
        first = node.orelse[0]
        is_elif = isinstance(node, ast.If) and isinstance(first, ast.If)
        # The `if` of an `elif` begins where the word does; that of an `else` is further right.
        yield "elif" if is_elif and first.col_offset == node.col_offset else "else"
    if isinstance(node, ast.For):
        yield "in"
        yield from _unpacked(node.target)


def _attempt(node: ast.AST) -> Iterator[str]:
    assert isinstance(node, ast.Try | ast.TryStar)
    yield "try"
    yield from ["except"] * bool(node.handlers)
    yield from ["else"] * bool(node.orelse)
    yield from ["finally"] * bool(node.finalbody)


def _handler(node: ast.AST) -> Iterator[str]:
    yield from ["as"] * bool(getattr(node, "name", None))


def _import(node: ast.AST) -> Iterator[str]:
    assert isinstance(node, ast.Import)
    yield "import"
    for alias in node.names:
        yield f"import {alias.name}"
        if alias.asname:
            yield "as"


def _import_from(node: ast.AST) -> Iterator[str]:
    assert isinstance(node, ast.ImportFrom)
    yield from ("from", "import", f"import {node.module}")
    yield from (alias.name for alias in node.names)


def _formatted(node: ast.AST) -> Iterator[str]:
    assert isinstance(node, ast.FormattedValue)
    if node.format_spec is not None:
        yield "f-string format"


def _subscript(node: ast.AST) -> Iterator[str]:
    assert isinstance(node, ast.Subscript)
    yield "[a:b]" if isinstance(node.slice, ast.Slice) else "x[...]"


def _assignment(node: ast.AST) -> Iterator[str]:
    assert isinstance(node, ast.Assign)
    for target in node.targets:
        yield from _unpacked(target)


def _unpacked(target: ast.AST) -> Iterator[str]:
    if isinstance(target, ast.Tuple | ast.List):
        yield "a, b = ..."


def _tuple(node: ast.AST) -> Iterator[str]:
    assert isinstance(node, ast.Tuple)
    if isinstance(node.ctx, ast.Load):
        yield "(..., ...)"


def _list(node: ast.AST) -> Iterator[str]:
    assert isinstance(node, ast.List)
    if isinstance(node.ctx, ast.Load):
        yield "[...]"


def _hint(node: ast.AST) -> Iterator[str]:
    if getattr(node, "annotation", None) is not None:
        yield "annotation"


def _with(node: ast.AST) -> Iterator[str]:
    assert isinstance(node, ast.With)
    yield from ["as"] * any(each.optional_vars is not None for each in node.items)


def _form(part: str) -> Callable[[ast.AST], Iterator[str]]:
    def find(_node: ast.AST) -> Iterator[str]:
        yield part

    return find


_SEVERAL: Mapping[type[ast.AST], Callable[[ast.AST], Iterator[str]]] = {
    ast.FunctionDef: _function,
    ast.AsyncFunctionDef: _function,
    ast.ClassDef: _decorated,
    ast.If: _block_with_else,
    ast.For: _block_with_else,
    ast.While: _block_with_else,
    ast.Try: _attempt,
    ast.ExceptHandler: _handler,
    ast.Import: _import,
    ast.ImportFrom: _import_from,
    ast.With: _with,
    ast.FormattedValue: _formatted,
    ast.JoinedStr: _form("f-string"),
    ast.Subscript: _subscript,
    ast.Assign: _assignment,
    ast.Tuple: _tuple,
    ast.List: _list,
    ast.Dict: _form("{...: ...}"),
    ast.Set: _form("{...}"),
    ast.Starred: _form("*x"),
    ast.arg: _hint,
    ast.AnnAssign: _hint,
    ast.IfExp: _form("... if ... else ..."),
    ast.ListComp: _form("[... for ...]"),
    ast.SetComp: _form("{... for ...}"),
    ast.DictComp: _form("{...: ... for ...}"),
    ast.GeneratorExp: _form("(... for ...)"),
}
