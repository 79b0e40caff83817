"""Calls with arguments made from type hints: the same ones on every machine and in every Python.

What stands for an argument is a type hint, and after a type in brackets its least and most: of a
number its value, of a text or a container its size.

    int    int(0, 59)    float(-1, 1)    bool    str    str["abc"](1, 8)    None
    list[int]    list[int(0, 9)](1, 20)    set[str]    dict[str, int]    tuple[int, ...]
    tuple[str, float]    Literal["low", "high"]    int | None
"""

import ast
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from learnpy.content.problems import quoted
from learnpy.content.python_text import parse_expression

DEFAULT_COUNT = 30
MOST_COUNT = 200
_NUMBERS = (-100, 100)
_SIZES = (0, 10)
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_TRIES = 20
_ROWS = {
    "list": "[{}]",
    "List": "[{}]",
    "Sequence": "[{}]",
    "Iterable": "[{}]",
    "Collection": "[{}]",
}


class StrategyError(ValueError):
    """Something that no argument can be made from; the text says what and why."""


class Chance:
    """Chance that is the same everywhere: of Python's generator only `random()` is promised."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311  no secrets here

    def between(self, least: int, most: int) -> int:
        """A whole number, both ends included."""
        return least + int(self._random.random() * (most - least + 1))

    def fraction(self) -> float:
        """A number from 0 up to 1."""
        return self._random.random()


Strategy = Callable[[Chance, float], str]
"""Makes an argument as Python text. The number is how large it may be, from above 0 up to 1."""


def generated_calls(
    function: str, strategies: Sequence[Strategy], *, count: int, seed: int
) -> tuple[str, ...]:
    """Calls of a function with arguments by chance, each once, the smallest first.

    Args:
        function: Its name.
        strategies: One for each argument.
        count: How many calls; fewer where there are not so many different ones.
        seed: What the chance begins with.
    """
    chance = Chance(seed)
    found: dict[str, None] = {}
    for turn in range(count * _TRIES):
        if len(found) == count:
            break
        scale = (turn % count + 1) / count
        arguments = [strategy(chance, scale) for strategy in strategies]
        found[f"{function}({', '.join(arguments)})"] = None
    return tuple(sorted(found, key=_size_of))


def strategies_for(function: ast.FunctionDef, given: Mapping[str, str]) -> tuple[Strategy, ...]:
    """A strategy for each argument of a function: its own, or its type hint.

    Args:
        function: The function in the solution.
        given: Strategies as text, by the name of the argument.

    Raises:
        StrategyError: an argument has neither, or one that cannot be read.
    """
    arguments = [*function.args.posonlyargs, *function.args.args]
    with_default = len(function.args.defaults)
    needed = arguments[: len(arguments) - with_default]
    wanted = [each for each in arguments if each in needed or each.arg in given]
    if wanted != arguments[: len(wanted)]:
        raise StrategyError("an argument with a default comes before one that is asked for")
    return tuple(_for_argument(each, given) for each in wanted)


def _for_argument(argument: ast.arg, given: Mapping[str, str]) -> Strategy:
    text = given.get(argument.arg)
    node = parse_expression(text) if text is not None else argument.annotation
    if node is None:
        why = (
            "has no type hint in solution.py"
            if text is None
            else f"is given {quoted(text)}, which is not Python"
        )
        raise StrategyError(f"argument {quoted(argument.arg)} {why}")
    return strategy_of(node)


def strategy_of(node: ast.expr) -> Strategy:
    """The strategy that a type hint stands for.

    Raises:
        StrategyError: it stands for none.
    """
    if isinstance(node, ast.Call):
        if len(node.args) != len(("least", "most")) or node.keywords:
            raise StrategyError(
                f"{quoted(ast.unparse(node))}: in the brackets stand the least and most"
            )
        return _made(node.func, _range(node))
    return _made(node, None)


@dataclass(frozen=True, slots=True)
class _Range:
    least: float
    most: float

    def sizes(self) -> tuple[int, int]:
        return int(self.least), int(self.most)


def _range(node: ast.Call) -> _Range:
    try:
        least, most = (float(ast.literal_eval(each)) for each in node.args)
    except (ValueError, TypeError):
        least, most = 1.0, 0.0
    if least > most:
        raise StrategyError(f"{quoted(ast.unparse(node))}: the least and the most are two numbers")
    return _Range(least, most)


def _made(node: ast.expr, limits: _Range | None) -> Strategy:
    if isinstance(node, ast.Constant):
        return _constant(node)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        return _either([strategy_of(node.left), strategy_of(node.right)])
    if isinstance(node, ast.Name | ast.Attribute):
        return _plain_type(_type_name(node), limits, node)
    if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name | ast.Attribute):
        parts = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        return _with_parts(_type_name(node.value), parts, limits, node)
    raise _unknown(node)


def _type_name(node: ast.Name | ast.Attribute) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr


def _unknown(node: ast.expr) -> StrategyError:
    return StrategyError(f"no argument can be made from {quoted(ast.unparse(node))}")


def _constant(node: ast.Constant) -> Strategy:
    if node.value is None:
        return _always("None")
    inside = parse_expression(node.value) if isinstance(node.value, str) else None
    if inside is None or isinstance(inside, ast.Constant):
        raise _unknown(node)
    return strategy_of(inside)  # a hint in quotes


def _plain_type(name: str, limits: _Range | None, node: ast.expr) -> Strategy:
    if name == "int":
        return _whole(limits or _Range(*_NUMBERS))
    if name == "float":
        return _float(limits or _Range(*_NUMBERS))
    if name == "bool":
        return _either([_always("False"), _always("True")])
    if name == "str":
        return _text(_LETTERS, limits)
    raise _unknown(node)


def _with_parts(
    name: str, parts: Sequence[ast.expr], limits: _Range | None, node: ast.expr
) -> Strategy:
    first = parts[0]
    if name == "Literal":
        return _either([_always(ast.unparse(part)) for part in parts])
    if name == "Optional":
        return _either([_always("None"), strategy_of(first)])
    if name == "str" and isinstance(first, ast.Constant) and isinstance(first.value, str):
        return _text(first.value, limits)
    if name in _ROWS and len(parts) == 1:
        return _row(strategy_of(first), limits, _ROWS[name])
    if name in ("set", "frozenset") and len(parts) == 1:
        return _set(strategy_of(first), limits, name)
    if name == "dict" and len(parts) == len(("key", "value")):
        return _dict(strategy_of(first), strategy_of(parts[1]), limits)
    if name == "tuple":
        is_open = isinstance(parts[-1], ast.Constant) and parts[-1].value is ...
        if is_open:
            return _tuple_row(strategy_of(first), limits)
        return _tuple([strategy_of(part) for part in parts])
    raise _unknown(node)


def _always(text: str) -> Strategy:
    return lambda _chance, _scale: text


def _either(options: Sequence[Strategy]) -> Strategy:
    def make(chance: Chance, scale: float) -> str:
        return options[chance.between(0, len(options) - 1)](chance, scale)

    return make


def _whole(limits: _Range) -> Strategy:
    least, most = limits.sizes()
    middle = min(max(0, least), most)

    def make(chance: Chance, scale: float) -> str:
        reach = max(1, round((most - least) * scale))
        return str(chance.between(max(least, middle - reach), min(most, middle + reach)))

    return make


def _float(limits: _Range) -> Strategy:
    middle = min(max(0.0, limits.least), limits.most)

    def make(chance: Chance, scale: float) -> str:
        reach = (limits.most - limits.least) * scale
        low, high = max(limits.least, middle - reach), min(limits.most, middle + reach)
        return repr(round(low + (high - low) * chance.fraction(), 2) + 0.0)

    return make


def _size(chance: Chance, scale: float, limits: _Range | None) -> int:
    least, most = limits.sizes() if limits else _SIZES
    return chance.between(least, least + round((most - least) * scale))


def _text(letters: str, limits: _Range | None) -> Strategy:
    def make(chance: Chance, scale: float) -> str:
        size = _size(chance, scale, limits)
        return repr("".join(letters[chance.between(0, len(letters) - 1)] for _ in range(size)))

    return make


def _items(item: Strategy, chance: Chance, scale: float, limits: _Range | None) -> list[str]:
    return [item(chance, scale) for _ in range(_size(chance, scale, limits))]


def _row(item: Strategy, limits: _Range | None, form: str) -> Strategy:
    return lambda chance, scale: form.format(", ".join(_items(item, chance, scale, limits)))


def _tuple_row(item: Strategy, limits: _Range | None) -> Strategy:
    return lambda chance, scale: _in_round_brackets(_items(item, chance, scale, limits))


def _tuple(items: Sequence[Strategy]) -> Strategy:
    return lambda chance, scale: _in_round_brackets([item(chance, scale) for item in items])


def _in_round_brackets(items: Sequence[str]) -> str:
    return f"({items[0]},)" if len(items) == 1 else f"({', '.join(items)})"


def _set(item: Strategy, limits: _Range | None, name: str) -> Strategy:
    def make(chance: Chance, scale: float) -> str:
        items = sorted(set(_items(item, chance, scale, limits)))
        if name == "frozenset":
            return f"frozenset([{', '.join(items)}])"
        return f"{{{', '.join(items)}}}" if items else "set()"

    return make


def _dict(key: Strategy, value: Strategy, limits: _Range | None) -> Strategy:
    def make(chance: Chance, scale: float) -> str:
        keys = dict.fromkeys(_items(key, chance, scale, limits))
        return f"{{{', '.join(f'{each}: {value(chance, scale)}' for each in keys)}}}"

    return make


def _size_of(call: str) -> tuple[int, float, int, str]:
    """How large a call is: how many values, how large they are, how long it is to read."""
    values = [each.value for each in ast.walk(ast.parse(call)) if isinstance(each, ast.Constant)]
    weights = [
        len(each) if isinstance(each, str) else abs(each)
        for each in values
        if isinstance(each, str | int | float)
    ]
    return len(values), sum(weights), len(call), call
