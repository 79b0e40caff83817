"""Steps of programs: how they grow, what counts, and that counting changes nothing else."""
# ruff: noqa: E501  a program stays on one line

import types

import pytest

from learnpy.checks.steps import StepCounter, TooManyStepsError, counting


def load(program: str, counter: StepCounter) -> types.SimpleNamespace:
    names: dict = dict(counter.names())
    exec(counting(program, "program.py"), names)
    counter.count = 0
    return types.SimpleNamespace(**names)


def steps(program: str, argument, *, most: int = 3_000_000) -> int:
    counter = StepCounter(most)
    answer = load(program, counter)
    answer.f(argument)
    return counter.count


LINEAR = {
    "a loop": "def f(items):\n    total = 0\n    for each in items:\n        total += each\n",
    "while": "def f(items):\n    n = 0\n    while n < len(items):\n        n += 1\n",
    "a comprehension": "def f(items):\n    return [each * 2 for each in items if each]\n",
    "a generator": "def f(items):\n    return sum(each for each in items)\n",
    "a set": "def f(items):\n    seen = set(items)\n    return [n for n in items if n in seen]\n",
    "sum": "def f(items):\n    return sum(items) + max(items)\n",
    "sorted": "def f(items):\n    return sorted(items)[0]\n",
    "pop from the end": "def f(items):\n    own = list(items)\n    while own:\n        own.pop()\n",
    "a dict": "def f(items):\n    return {each: 1 for each in items}\n",
    "lambda": "def f(items):\n    return list(map(lambda each: each + 1, items))\n",
}
SQUARE = {
    "a loop in a loop": "def f(items):\n    for a in items:\n        for b in items:\n            a + b\n",
    "in a list": "def f(items):\n    return [each for each in items if each + 1 in items]\n",
    "not in a list": (
        "def f(items):\n    seen = []\n    for each in items:\n"
        "        if each not in seen:\n            seen.append(each)\n"
    ),
    "index": "def f(items):\n    return [items.index(each) for each in items]\n",
    "count": "def f(items):\n    return [items.count(each) for each in items]\n",
    "pop from the front": "def f(items):\n    own = list(items)\n    while own:\n        own.pop(0)\n",
    "insert": "def f(items):\n    own = []\n    for each in items:\n        own.insert(0, each)\n",
    "slices": "def f(items):\n    for n in range(len(items)):\n        items[n:]\n",
    "sum in a loop": "def f(items):\n    return [sum(items) for _ in items]\n",
    "lists added": "def f(items):\n    own = []\n    for each in items:\n        own = own + [each]\n",
    "sum of a piece": (
        "def f(items):\n    for n in range(len(items)):\n        sum(items[:n]) / (n + 1)\n"
    ),
    "a function called in a loop": (
        "def other(items):\n    for each in items:\n        each\n"
        "def f(items):\n    for each in items:\n        other(items)\n"
    ),
}


@pytest.mark.parametrize("name", LINEAR)
def test_twice_the_items_take_about_twice_the_steps(name):
    small, large = (steps(LINEAR[name], list(range(size))) for size in (500, 1000))
    assert 1.8 < large / small < 2.4


@pytest.mark.parametrize("name", SQUARE)
def test_twice_the_items_take_four_times_the_steps(name):
    small, large = (steps(SQUARE[name], list(range(size))) for size in (500, 1000))
    assert 3.6 < large / small < 4.4


BLOCKS = {
    "a function": "{}",
    "if": "if x:\n        {}",
    "else": "if not x:\n        pass\n    else:\n        {}",
    "for": "for each in [x]:\n        {}",
    "after a loop": "while not x:\n        pass\n    else:\n        {}",
    "with": "import contextlib\n    with contextlib.nullcontext():\n        {}",
    "try": "try:\n        {}\n    finally:\n        pass",
    "except": "try:\n        1 / 0\n    except ZeroDivisionError:\n        {}",
    "finally": "try:\n        pass\n    finally:\n        {}",
    "match": "match x:\n        case 1:\n            {}",
}


@pytest.mark.parametrize("name", BLOCKS)
def test_a_statement_is_a_step_wherever_it_stands(name):
    one, four = (
        steps(f"def f(x):\n    {BLOCKS[name].format(statements)}\n", 1)
        for statements in ("x = 2", "x = 2; x = 3; x = 4; x = 5")
    )
    assert four - one == 3


def test_the_number_is_always_the_same():
    assert {steps(SQUARE["in a list"], list(range(50))) for _ in range(3)} == {2551}


EVERYTHING = '''
"""What a program may hold."""
import dataclasses

@dataclasses.dataclass
class Point:
    """A point."""
    x: int = 0
    def __add__(self, other):
        return Point(self.x + other.x)

class Far(Point):
    def __init__(self, x):
        super().__init__(x * 10)

def generator(n):
    """Yields."""
    for each in range(n):
        got = yield each

def kind(value):
    match value:
        case Point(x=1 | 2):
            return "near"
        case [first, *rest] if len(rest) > 1:
            return f"{first} and {len(rest)}"
        case "a" | -1:
            return "one"
        case _:
            return "other"

def f(items):
    """Does it all."""
    global seen
    seen = {a: b for a, b in zip(items, items[1:])}
    own = [*items]
    own[0:1] = [7, 8]
    del own[-1]
    squares = {n * n for n in items if n not in (1, 2)}
    try:
        items[99]
    except IndexError as error:
        told = type(error).__name__
    else:
        told = ""
    finally:
        pass
    while True:
        break
    with open(__file__) if False else memoryview(b"x"):
        pass
    low = 0 < len(items) < 10 and 3 in items
    return [
        seen, own, sorted(squares), told, low, list(generator(3)), Far(3).x, (Point(1) + Point(2)).x,
        [kind(each) for each in (Point(2), [1, 2, 3], "a", None)], (lambda a, *b, c=1: (a, b, c))(1, 2),
        locals()["low"], not items, -items[0], items[::-1], "".join(map(str, items)), 2 ** 3, [] or 1,
    ]
'''


def test_counting_changes_nothing_else():
    names: dict = {"__name__": "plain", "__file__": "x"}
    exec(compile(EVERYTHING, "program.py", "exec", dont_inherit=True), names)
    counter = StepCounter()
    counted: dict = {"__name__": "counted", "__file__": "x", **counter.names()}
    exec(counting(EVERYTHING, "program.py"), counted)
    assert counted["f"]([3, 1, 2]) == names["f"]([3, 1, 2])
    assert counted["f"].__doc__ == "Does it all."
    assert counter.count > 0


def test_lines_stay_what_they_are():
    counter = StepCounter()
    answer = load("def f(items):\n    x = 1\n\n    return items[x]\n", counter)
    with pytest.raises(IndexError) as caught:
        answer.f([])
    assert caught.traceback[-1].lineno == 3  # counted from 0


def test_counting_ends_also_where_every_exception_is_caught():
    program = (
        "def f(items):\n    while True:\n        try:\n            len(items)\n"
        "        except Exception:\n            pass\n"
    )
    with pytest.raises(TooManyStepsError):
        steps(program, [], most=1000)


def test_a_huge_range_is_no_error():
    with pytest.raises(TooManyStepsError):
        steps("def f(n):\n    return sum(range(n))\n", 10**30)


def test_a_condition_of_a_case_is_counted_and_a_pattern_is_not():
    program = "def f(items):\n    match items:\n        case [*_] if -1 in items: return 1\n"
    one, more = steps(program, [0]), steps(program, [0] * 101)
    assert more - one == 100


def test_a_row_of_comparisons_keeps_its_meaning():
    answer = load("def f(x):\n    return x in [x] in [3]\n", StepCounter())
    assert answer.f(1) is False
