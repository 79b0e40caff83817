"""Calls made by chance: of the right kinds, the smallest first, the same everywhere."""

import ast

import pytest

from learnpy.content.generated_calls import generated_calls, strategies_for
from learnpy.content.type_hints import StrategyError, strategy_of


def arguments(hint: str, *, count: int = 40, seed: int = 3) -> list:
    strategy = strategy_of(ast.parse(hint, mode="eval").body)
    calls = generated_calls("f", [strategy], count=count, seed=seed)
    found = []
    for call in calls:
        node = ast.parse(call, mode="eval").body
        found.append(eval(compile(ast.Expression(node.args[0]), "x", "eval"), {}))
    return found


def test_the_calls_are_the_same_in_every_python_and_on_every_machine():
    program = ast.parse("def f(values: list[int], name: str, share: float = 0.5): ...").body[0]
    strategies = strategies_for(program, {"values": "list[int(-9, 9)](1, 4)"})
    assert generated_calls("f", strategies, count=6, seed=7) == EXPECTED


EXPECTED = (
    "f([-2], 'b')",
    "f([3], 'iplh')",
    "f([2], 'pkzbwhd')",
    "f([-8], 'vd')",
    "f([-4], 'epqjobb')",
    "f([-2, -6], 'al')",
)


def test_sets_dicts_and_zeros_are_the_same_everywhere_too():
    program = ast.parse("def f(words: set, ages: dict, share: float): ...").body[0]
    given = {
        "words": "set[str['abc'](1, 2)](2, 4)",
        "ages": "dict[int(0, 2), bool](3, 6)",
        "share": "float(-0.02, 0)",
    }
    calls = generated_calls("f", strategies_for(program, given), count=6, seed=1)
    assert calls == (
        "f({'a', 'b'}, {0: False}, 0.0)",
        "f({'b', 'c'}, {1: False, 0: True}, 0.0)",
        "f({'a', 'b', 'c'}, {0: False, 1: False}, 0.0)",
        "f({'a', 'ba', 'cc'}, {1: False, 2: False}, -0.02)",
        "f({'aa', 'ac', 'cc'}, {1: True, 0: True}, -0.01)",
        "f({'a', 'cb'}, {2: True, 1: True, 0: True}, -0.01)",
    )


def test_another_seed_makes_other_calls():
    assert arguments("int", seed=1) != arguments("int", seed=2)
    assert arguments("int", seed=1) == arguments("int", seed=1)


def _any(_value):
    return True


KINDS = {
    "int": (int, lambda v: -100 <= v <= 100),
    "int(3, 9)": (int, lambda v: 3 <= v <= 9),
    "int(-5, -1)": (int, lambda v: -5 <= v <= -1),
    "float(0, 1)": (float, lambda v: 0 <= v <= 1),
    "bool": (bool, _any),
    "str": (str, lambda v: len(v) <= 10 and (not v or v.isalpha())),
    "str['ab'](1, 3)": (str, lambda v: 1 <= len(v) <= 3 and set(v) <= set("ab")),
    "list[int](2, 5)": (list, lambda v: 2 <= len(v) <= 5),
    "Sequence[int]": (list, _any),
    "set[int(0, 3)]": (set, lambda v: v <= {0, 1, 2, 3}),
    "frozenset[str]": (frozenset, _any),
    "dict[str, list[int]]": (dict, lambda v: all(isinstance(x, list) for x in v.values())),
    "tuple[int, ...]": (tuple, _any),
    "tuple[str, int]": (tuple, lambda v: len(v) == 2 and isinstance(v[1], int)),
    "tuple[int]": (tuple, lambda v: len(v) == 1),
    "Literal['low', 'high']": (str, lambda v: v in ("low", "high")),
    "int | None": (int | None, _any),
    "Optional[str]": (str | None, _any),
    "'list[int]'": (list, _any),
    "typing.Literal[1, 2]": (int, lambda v: v in (1, 2)),
}


@pytest.mark.parametrize("hint", KINDS)
def test_arguments_are_what_the_hint_says(hint):
    kind, holds = KINDS[hint]
    found = arguments(hint)
    assert found
    assert all(isinstance(each, kind) and holds(each) for each in found)


def test_the_smallest_comes_first_and_none_twice():
    found = arguments("list[int(0, 99)]", count=60)
    assert found[0] == []
    assert [len(each) for each in found] == sorted(len(each) for each in found)
    assert max(map(len, found)) >= 8
    assert len({repr(each) for each in found}) == 60


def test_few_different_ones_are_few_calls():
    assert arguments("bool") == [False, True]
    assert sorted(arguments("int(1, 3)")) == [1, 2, 3]


@pytest.mark.parametrize(
    "hint",
    ["complex", "list", "list[int](1)", "int(9, 1)", "int('a', 2)", "int(1, most=2)", "f(1, 2)",
     "dict[str]", "3", "'3'", "np.ndarray", "tuple[int, int, ...][0]", "tuple[int, int, ...]",
     "tuple[()]", "Literal[()]", "list[()]", "str['']", "int(0, 1e999)",
     "int(0, 1" + "0" * 400 + ")", "float(-1e308, 1e308)", "list[int](-1, 3)", "str(0, 1e9)",
     "Optional[int, str]"],
)  # fmt: skip
def test_what_no_argument_can_be_made_from(hint):
    with pytest.raises(StrategyError):
        strategy_of(ast.parse(hint, mode="eval").body)


def test_arguments_with_a_default_are_left_out_unless_they_are_asked_for():
    program = ast.parse("def f(a: int, b: int = 1, c: int = 2): ...").body[0]
    assert len(strategies_for(program, {})) == 1
    assert len(strategies_for(program, {"b": "bool"})) == 2
    with pytest.raises(StrategyError, match="comes before"):
        strategies_for(program, {"c": "bool"})


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({}, 'argument "a" has no type hint'),
        ({"a": "int("}, 'is given "int(", which is not Python'),
    ],
)
def test_an_argument_that_nothing_says_enough_of(given, words):
    program = ast.parse("def f(a): ...").body[0]
    with pytest.raises(StrategyError) as caught:
        strategies_for(program, given)
    assert words in str(caught.value)
