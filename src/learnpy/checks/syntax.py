"""How a program is written: which parts of Python it uses, seen in its text alone.

It is looked at outside the process that runs the program, so nothing that the program does can
change what is seen.
"""

import ast
from collections.abc import Callable, Iterator, Mapping

from learnpy.checks.observation import Observation, Probe
from learnpy.language import say, sayable

_LOOPS = (ast.For, ast.AsyncFor, ast.While)
_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
_NODES: Mapping[str, tuple[tuple[type[ast.AST], ...], str]] = {
    "for": ((ast.For, ast.AsyncFor), sayable("a `for` loop")),
    "while": ((ast.While,), sayable("a `while` loop")),
    "loop": (_LOOPS, sayable("a loop")),
    "comprehension": (_COMPREHENSIONS, sayable("a comprehension")),
    "if": ((ast.If, ast.IfExp), sayable("an `if`")),
    "match": ((ast.Match,), "`match`"),
    "def": ((ast.FunctionDef, ast.AsyncFunctionDef), sayable("a function of your own, with `def`")),
    "lambda": ((ast.Lambda,), sayable("a `lambda`")),
    "class": ((ast.ClassDef,), sayable("a class")),
    "return": ((ast.Return,), sayable("a `return`")),
    "yield": ((ast.Yield, ast.YieldFrom), sayable("a `yield`")),
    "with": ((ast.With, ast.AsyncWith), sayable("a `with` block")),
    "try": ((ast.Try, ast.TryStar), sayable("a `try`")),
    "raise": ((ast.Raise,), sayable("a `raise`")),
    "assert": ((ast.Assert,), sayable("an `assert`")),
    "import": ((ast.Import, ast.ImportFrom), sayable("an `import`")),
    "global": ((ast.Global,), "`global`"),
    "f-string": ((ast.JoinedStr,), sayable("an f-string")),
    "slice": ((ast.Slice,), sayable("a slice such as `items[1:3]`")),
    "await": ((ast.Await,), sayable("an `await`")),
}
_OTHERS: Mapping[str, str] = {
    "annotation": sayable("a type annotation"),
    "decorator": sayable("a decorator"),
    "docstring": sayable("a docstring"),
    "recursion": sayable("a function that calls itself"),
}
KNOWN = (*_NODES, *_OTHERS)
"""Words for parts of Python. Any other word is a name, and with a full stop in front a method."""


def words_of(target: str) -> tuple[str, ...]:
    """The single words of a check's target."""
    return tuple(word for each in target.split(",") if (word := each.strip()))


def is_part(word: str) -> bool:
    """Whether a word can be looked for: a part of Python, a name, or a method as `.sort`."""
    return word in KNOWN or word.removeprefix(".").isidentifier()


def in_words(word: str) -> str:
    """A part of Python as a sentence names it, in Markdown."""
    if word in _NODES:
        return say(_NODES[word][1])
    if word in _OTHERS:
        return say(_OTHERS[word])
    return f"`{word}()`" if word.startswith(".") else f"`{word}`"


def syntax_observation(program: str, probe: Probe) -> Observation:
    """What a probe of the kind `uses` or `avoids` sees: the words that are not as they should be.

    The value is a plain list of them, empty where the program is written as asked, and `line` is
    the first line with something that should not be there.
    """
    wrong: list[str] = []
    line = 0
    for word in words_of(probe.target):
        lines = _lines_with(program, word)
        if bool(lines) == (probe.kind == "avoids"):
            wrong.append(word)
            line = line or min(lines, default=0)
    return Observation("value", ["list", [["text", word] for word in wrong]], line=line)


def _lines_with(program: str, word: str) -> list[int]:
    try:
        tree = ast.parse(program)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []
    find = _FINDERS.get(word)
    if find is not None:
        return list(find(tree))
    if word in _NODES:
        kinds = _NODES[word][0]
        return [_line(node) for node in ast.walk(tree) if isinstance(node, kinds)]
    return [_line(node) for node in ast.walk(tree) if _names(node, word)]


def _names(node: ast.AST, word: str) -> bool:
    """Whether a node uses a name, a module or a method."""
    if isinstance(node, ast.Attribute):
        return node.attr == word.removeprefix(".")
    if word.startswith("."):
        return False
    if isinstance(node, ast.Import):
        return any(alias.name.partition(".")[0] == word for alias in node.names)
    if isinstance(node, ast.ImportFrom):
        modules = (node.module or "").partition(".")[0]
        return word == modules or any(alias.name == word for alias in node.names)
    return isinstance(node, ast.Name) and node.id == word and isinstance(node.ctx, ast.Load)


def _functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def _annotations(tree: ast.AST) -> Iterator[int]:
    for node in ast.walk(tree):
        is_hint = isinstance(node, ast.AnnAssign) or (
            isinstance(node, ast.arg) and node.annotation is not None
        )
        if is_hint or (isinstance(node, ast.FunctionDef) and node.returns is not None):
            yield _line(node)


def _decorators(tree: ast.AST) -> Iterator[int]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield from (each.lineno for each in node.decorator_list)


def _docstrings(tree: ast.AST) -> Iterator[int]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Module) and ast.get_docstring(
            node
        ):
            yield _line(node)


def _recursions(tree: ast.AST) -> Iterator[int]:
    for function in _functions(tree):
        for node in ast.walk(function):
            if isinstance(node, ast.Call) and _names(node.func, function.name):
                yield _line(node)


def _line(node: ast.AST) -> int:
    return getattr(node, "lineno", 1)


_FINDERS: Mapping[str, Callable[[ast.AST], Iterator[int]]] = {
    "annotation": _annotations,
    "decorator": _decorators,
    "docstring": _docstrings,
    "recursion": _recursions,
}
