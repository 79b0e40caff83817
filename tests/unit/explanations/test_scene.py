"""Where an error happened, and the values there."""

import ast

import pytest

from learnpy.explanations.scene import ErrorScene, scene_of
from learnpy.explanations.values import MISSING


def scene(program: str) -> ErrorScene:
    """The scene of the error that a program ends with."""
    try:
        exec(compile(program, "program.py", "exec"), {"__name__": "__main__"})
    except Exception as error:  # noqa: BLE001  whatever it is
        return scene_of(error, program, "program.py")
    raise AssertionError("the program has no error")


@pytest.mark.parametrize(
    ("program", "piece"),
    [
        ("a = [1]\nb = 2\nprint(b, a[b])", "a[b]"),
        ("a = 'x'\nb = 1 + (2 * 3) + a", "1 + (2 * 3) + a"),
        ("a = {}\nprint(len(a) / len(a))", "len(a) / len(a)"),
        ("def f(x): return x\n\nprint(f(1), f(1, 2), f(3))", "f(1, 2)"),
        ("é = 1; print(é.a, é)", "é.a"),
        ("print([n.x for n in [1]])", "n.x"),
    ],
)
def test_the_piece_that_failed_is_found(program, piece):
    found = scene(program)
    assert found.source(found.node) == piece


def test_values_are_those_of_the_innermost_frame():
    found = scene("n = 1\n\ndef f(n):\n    return n / 0\n\nf(5)")
    assert found.line == 4
    assert found.value("n") == 5
    assert found.value("print") is print
    assert found.value("nothing") is MISSING


@pytest.mark.parametrize(
    ("piece", "value"),
    [
        ("a[0][1]", 2),
        ("i + 1", 3),
        ("-i", -2),
        ("d['k']", "v"),
        ("o.plain", 7),
        ("a[9]", MISSING),
        ("print(1)", MISSING),
        ("i ** 99", MISSING),
        ("o.loud", MISSING),
        ("o[0]", MISSING),
        ("o + 1", MISSING),
    ],
)
def test_a_value_is_known_where_nothing_has_to_run(piece, value):
    found = scene(
        "class Owner:\n"
        "    def __init__(self): self.plain = 7\n"
        "    def __getitem__(self, key): raise SystemExit\n"
        "    def __add__(self, other): raise SystemExit\n"
        "    def __getattr__(self, name): raise SystemExit\n"
        "    @property\n"
        "    def loud(self): raise SystemExit\n"
        "a = [(1, 2)]; i = 2; d = {'k': 'v'}; o = Owner()\n"
        "1 / 0"
    )
    assert found.value_of(ast.parse(piece, mode="eval").body) == value


def test_an_error_below_the_program_is_not_its_own():
    assert scene("int('a')").is_own
    assert not scene("import json\njson.loads('{')").is_own


def test_a_program_that_is_no_python_has_a_line():
    found = scene("a = 1\nb = = 2\n")
    assert found.line == 2
    assert found.text == "b = = 2"
    assert found.tree is None
