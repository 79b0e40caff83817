"""Which parts of Python a program uses, and which the code in a text names."""

import pytest

from learnpy.course_check.code_in_text import named_in, named_in_text
from learnpy.course_check.python_parts import in_words, parts_of

USED = {
    "print(sorted(films)[0])": {"print", "sorted", "x[...]"},
    "films.sort(reverse=True)": {".sort", "reverse=", "True"},
    "a = 7 // 2 % 3 ** -1": {"//", "%", "**", "-"},
    "total += 1": {"+="},
    "ok = not (a <= b < c) and d not in e or f is not None": {
        "not", "<=", "<", "chained comparison", "and", "not in", "or", "is not", "None",
    },
    "import csv": {"import", "import csv"},
    "from pathlib import Path": {"from", "import", "import pathlib", "Path"},
    "import numpy as np\nnp.mean(x)": {"import", "import numpy", "as", ".mean"},
    "if a:\n    b\nelif c:\n    d\nelse:\n    e": {"if", "elif", "else"},
    "if a:\n    b\nelse:\n    if c:\n        d": {"if", "else"},
    "for film, year in films:\n    break": {"for", "in", "a, b = ...", "break"},
    "while True:\n    continue\nelse:\n    pass": {"while", "True", "continue", "else", "pass"},
    "def f(a, b=1):\n    return a": {"def", "parameter=default", "return"},
    "def f(*a) -> int:\n    yield 1": {"def", "*x", "annotation", "int", "yield"},
    "f = lambda x: x[1:3]": {"lambda", "[a:b]"},
    "x = a if b else c": {"... if ... else ..."},
    "x = [a for a in b]": {"[... for ...]"},
    "x = {a: 1 for a in b}": {"{...: ... for ...}"},
    "x = sum(a for a in b)": {"sum", "(... for ...)"},
    "x = {a for a in b}": {"{... for ...}"},
    "x = [1], {}, {1}": {"[...]", "{...: ...}", "{...}", "(..., ...)"},
    "x = f'{y}'": {"f-string"},
    "x = f'{y:.1f}'": {"f-string", "f-string format"},
    "try:\n    a\nexcept ValueError as e:\n    raise\nfinally:\n    b": {
        "try", "except", "ValueError", "as", "raise", "finally",
    },
    "with open('a') as f:\n    pass": {"with", "open", "as", "pass"},
    "class A:\n    def __init__(self):\n        self.x = 1\n        self.x.append(2)": {
        "class", "def", ".__init__", ".append",
    },
    "class A:\n    wheels = 4\nA().wheels": {"class"},
    "def fill(self):\n    self.check(self.litres)": {"def", ".check"},
    "@dataclass\nclass A:\n    x: int\nA(x=1).x": {"class", "@decorator", "annotation", "int"},
    "assert a == b": {"assert", "=="},
    "del a\nglobal b": {"del", "global"},
    "match a:\n    case 1:\n        pass": {"match", "pass"},
    "sum = 1\nprint(sum)": {"print"},
    "def sorted(x):\n    return x\nsorted(1)": {"def", "return"},
    "def f(width):\n    pass\nf(width=3)": {"def", "pass"},
    "x = 1": set(),
}  # fmt: skip


@pytest.mark.parametrize("code", USED)
def test_what_a_program_uses(code):
    assert set(parts_of(code) or ()) == USED[code]


def test_the_line_is_that_of_the_first_use():
    parts = parts_of("a = 1\nprint(a)\nprint(len(a))")
    assert parts == {"print": 2, "len": 3}


@pytest.mark.parametrize("code", ["print(", "for film in films", "$ ls", "\0", "(" * 5000])
def test_what_is_not_python_has_no_parts(code):
    assert parts_of(code) is None


NAMED = {
    "sorted": "sorted",
    "sorted()": "sorted",
    "append": ".append",
    ".append": ".append",
    ".append()": ".append",
    "films.append(1)": ".append",
    "films.append(...": ".append",
    "csv": "import csv",
    "sep": "sep=",
    'sep=""': "sep=",
    "for": "for",
    "for film in films:": "for",
    "else:": "else",
    "elif minutes < 90:": "elif",
    "except ValueError:": "except",
    "finally:": "finally",
    "@property": "@decorator",
    "class Film:": "class",
    "def f(a, b=1):": "parameter=default",
    "with open(path) as file:": "with",
    "//": "//",
    "+=": "+=",
    "not in": "not in",
    "a is not b": "is not",
    "films[1:3]": "[a:b]",
    "[... for film in films]": "[... for ...]",
    'f"{x:.1f}"': "f-string format",
    "pd.DataFrame": ".DataFrame",
    "import csv": "import csv",
}


@pytest.mark.parametrize("code", NAMED)
def test_what_a_piece_of_code_names(code):
    assert NAMED[code] in named_in(code)


@pytest.mark.parametrize(
    ("code", "part"),
    [("else:", "if"), ("except ValueError:", "pass"), ("@property", "def"), ("a - b", "+")],
)
def test_what_stands_around_a_piece_is_not_named(code, part):
    assert part not in named_in(code)


def test_a_text_names_what_its_code_shows():
    text = (
        "<p>Use <code>sorted</code>, not max.</p>"
        '<pre class="code"><span class="n">a</span> <span class="o">//</span> 2\n</pre>'
        '<pre class="code">NameError: name is not defined, use len(x)</pre>'
        '<pre class="code"><span class="gp">&gt;&gt;&gt; </span>round(2.5)\n<span>2</span></pre>'
    )
    named = named_in_text(text)
    assert {"sorted", "//", "round"} <= named
    assert not {"max", "is not", "len", "2"} & named


def test_a_block_that_is_not_whole_is_read_line_by_line():
    text = '<pre class="code"><span>films.sort()</span>\n...and so on\nfor film in films:</pre>'
    assert {".sort", "for"} <= named_in_text(text)


def test_parts_are_told_in_words():
    assert in_words("sorted") == "`sorted`"
    assert in_words("[a:b]") == "a slice such as `items[1:3]`"
