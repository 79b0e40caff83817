"""What is seen of how a program is written."""

import pytest

from learnpy.checks.observation import Probe
from learnpy.checks.syntax import KNOWN, in_words, is_part, syntax_observation

FOUND = {
    "for": "for x in y: pass",
    "while": "while x: pass",
    "loop": "while x: pass",
    "comprehension": "x = {n for n in y}",
    "if": "x = 1 if y else 2",
    "match": "match x:\n    case _: pass",
    "def": "def f(): pass",
    "lambda": "f = lambda: 1",
    "class": "class A: pass",
    "return": "def f(): return 1",
    "yield": "def f(): yield",
    "with": "with x: pass",
    "try": "try:\n    x\nfinally: pass",
    "raise": "raise ValueError",
    "assert": "assert x",
    "import": "from a import b",
    "global": "def f():\n    global x",
    "f-string": "x = f'{y}'",
    "slice": "x[1:]",
    "await": "async def f():\n    await x",
    "annotation": "def f(x: int): pass",
    "decorator": "@a\ndef f(): pass",
    "docstring": "def f():\n    'Says.'",
    "recursion": "def f(n):\n    return f(n - 1)",
}
PLAIN = "x = y + 1\nprint(x)\n"


def wrong(kind: str, words: str, program: str):
    seen = syntax_observation(program, Probe(kind, words))
    assert seen.outcome == "value"
    return [each[1] for each in seen.value[1]], seen.line


def test_every_word_is_tried():
    assert set(FOUND) == set(KNOWN)


@pytest.mark.parametrize("word", FOUND)
def test_a_part_of_python_is_found_where_it_is(word):
    assert wrong("uses", word, FOUND[word]) == ([], 0)
    assert wrong("uses", word, PLAIN) == ([word], 0)
    found, line = wrong("avoids", word, f"\n{FOUND[word]}")
    assert found == [word]
    assert line >= 2
    assert wrong("avoids", word, PLAIN) == ([], 0)
    assert "`" in in_words(word) or in_words(word).startswith(("a ", "an "))


@pytest.mark.parametrize(
    ("word", "program", "is_used"),
    [
        ("sorted", "x = sorted(y)", True),
        ("sorted", "sorted = 1", False),
        ("sorted", "text = 'sorted'", False),
        ("eval", "f = eval", True),
        ("re", "import re", True),
        ("re", "import re.x as y", True),
        ("math", "from math import pi", True),
        ("pi", "from math import pi", True),
        ("sum", "np.sum(x)", True),
        (".sort", "x.sort()", True),
        (".sort", "sort()", False),
        ("sort", "x.sort()", True),
    ],
)
def test_names_and_methods(word, program, is_used):
    assert wrong("uses", word, program)[0] == ([] if is_used else [word])


def test_several_words_and_the_first_line():
    program = "x = sorted(y)\nfor a in x:\n    pass\n"
    assert wrong("avoids", "for, while, sorted", program) == (["for", "sorted"], 2)
    assert wrong("uses", "for, while, with", program) == (["while", "with"], 0)


def test_what_is_not_python_uses_nothing():
    assert wrong("uses", "for", "for for for") == (["for"], 0)


def test_words_that_can_be_looked_for():
    assert all(is_part(word) for word in (*KNOWN, "sorted", ".sort", "Ünï"))
    assert not any(is_part(word) for word in ("", ".", "a b", "f-strin", "x()"))
