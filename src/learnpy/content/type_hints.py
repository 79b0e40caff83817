"""What arguments a type hint stands for.

After a type may stand, in brackets, its least and most: of a number its value, of a text or a
container its size.

    int    int(0, 59)    float(-1, 1)    bool    str    str["abc"](1, 8)    None
    list[int]    list[int(0, 9)](1, 20)    set[str]    dict[str, int]    tuple[int, ...]
    tuple[str, float]    Literal["low", "high"]    int | None
"""

import ast
import math
from collections.abc import Sequence

from learnpy.content.problems import quoted
from learnpy.content.python_text import parse_expression
from learnpy.content.strategies import (
    Range,
    Strategy,
    always,
    decimal_number,
    dict_of,
    either,
    list_of,
    set_of,
    text,
    tuple_of,
    tuple_with,
    whole_number,
)

_NUMBERS = Range(-100, 100)
_SIZES = Range(0, 10)
_MOST_SIZE = 10_000
"""An argument is kept, compared and shown, and there are many of them."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LISTS = ("list", "List", "Sequence", "Iterable", "Collection")


class StrategyError(ValueError):
    """Something that no argument can be made from; the text says what and why."""


def strategy_of(node: ast.expr) -> Strategy:
    """The strategy that a type hint stands for.

    Raises:
        StrategyError: it stands for none.
    """
    if isinstance(node, ast.Call):
        return _made(node.func, _range(node))
    return _made(node, None)


def _range(node: ast.Call) -> Range:
    match node.args:
        case [least, most] if not node.keywords:
            return _range_between(least, most, node)
    raise StrategyError(f"{quoted(ast.unparse(node))}: in the brackets stand the least and most")


def _range_between(least: ast.expr, most: ast.expr, node: ast.Call) -> Range:
    try:
        found = Range(float(ast.literal_eval(least)), float(ast.literal_eval(most)))
    except (ValueError, TypeError, OverflowError):
        found = Range(1.0, 0.0)
    if found.least > found.most or not math.isfinite(found.most - found.least):
        raise StrategyError(f"{quoted(ast.unparse(node))}: the least and the most are two numbers")
    return found


def _made(node: ast.expr, limits: Range | None) -> Strategy:
    if isinstance(node, ast.Constant):
        return _constant(node)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        return either([strategy_of(node.left), strategy_of(node.right)])
    if isinstance(node, ast.Name | ast.Attribute):
        return _plain_type(_type_name(node), limits, node)
    if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name | ast.Attribute):
        parts = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        if parts:
            return _with_parts(_type_name(node.value), parts, limits, node)
    raise _unknown(node)


def _type_name(node: ast.Name | ast.Attribute) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr


def _unknown(node: ast.expr) -> StrategyError:
    return StrategyError(f"no argument can be made from {quoted(ast.unparse(node))}")


def _constant(node: ast.Constant) -> Strategy:
    if node.value is None:
        return always("None")
    inside = parse_expression(node.value) if isinstance(node.value, str) else None
    if inside is None or isinstance(inside, ast.Constant):
        raise _unknown(node)
    return strategy_of(inside)  # a hint in quotes


def _plain_type(name: str, limits: Range | None, node: ast.expr) -> Strategy:
    if name == "int":
        return whole_number(limits or _NUMBERS)
    if name == "float":
        return decimal_number(limits or _NUMBERS)
    if name == "bool":
        return either([always("False"), always("True")])
    if name == "str":
        return text(_LETTERS, _sizes(limits, node))
    raise _unknown(node)


def _with_parts(
    name: str, parts: Sequence[ast.expr], limits: Range | None, node: ast.expr
) -> Strategy:
    if name == "Literal":
        return either([always(ast.unparse(part)) for part in parts])
    sizes = _sizes(limits, node)
    match name, parts:
        case "Optional", [kind]:
            return either([always("None"), strategy_of(kind)])
        case "str", [ast.Constant(value=str(letters))] if letters:
            return text(letters, sizes)
        case _, [item] if name in _LISTS:
            return list_of(strategy_of(item), sizes)
        case "set" | "frozenset", [item]:
            return set_of(strategy_of(item), sizes, name)
        case "dict", [key, value]:
            return dict_of(strategy_of(key), strategy_of(value), sizes)
        case "tuple", [item, ast.Constant(value=value)] if value is ...:
            return tuple_of(strategy_of(item), sizes)
        case "tuple", _:
            return tuple_with([strategy_of(part) for part in parts])
    raise _unknown(node)


def _sizes(limits: Range | None, node: ast.expr) -> Range:
    sizes = limits or _SIZES
    if not 0 <= sizes.least <= sizes.most <= _MOST_SIZE:
        hint = quoted(ast.unparse(node))
        raise StrategyError(f"{hint}: a size is a number from 0 to {_MOST_SIZE:,}")
    return sizes
