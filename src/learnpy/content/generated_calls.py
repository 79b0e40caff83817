"""Calls with arguments made from type hints: the same ones on every machine and in every Python."""

import ast
from collections.abc import Mapping, Sequence

from learnpy.content.problems import quoted
from learnpy.content.python_text import parse_expression
from learnpy.content.strategies import Chance, Strategy
from learnpy.content.type_hints import StrategyError, strategy_of

DEFAULT_COUNT = 30
MOST_COUNT = 200
_TRIES = 20


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


def _size_of(call: str) -> tuple[int, float, int, str]:
    """How large a call is: how many values, how large they are, how long it is to read."""
    values = [each.value for each in ast.walk(ast.parse(call)) if isinstance(each, ast.Constant)]
    weights = [
        len(each) if isinstance(each, str) else abs(each)
        for each in values
        if isinstance(each, str | int | float)
    ]
    return len(values), sum(weights), len(call), call
