"""What fits at a place in a program: real questions to the real reader."""

from pathlib import Path

import pytest

from learnpy.runner.completion.completer import MOST_SUGGESTIONS, Reader
from learnpy.runner.completion.protocol import (
    Answer,
    Question,
    Signature,
    Suggestion,
    Wish,
    answer_of,
    question_of,
    to_line,
)


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Reader:
    return Reader(tmp_path_factory.mktemp("cache é"))


def ask(reader: Reader, code: str, wish: Wish = "names") -> Answer:
    """Ask at the place of the bar in the code."""
    before, _, after = code.partition("|")
    lines = before.split("\n")
    return reader.answer(Question(7, wish, before + after, len(lines), len(lines[-1])))


def names(reader: Reader, code: str) -> list[str]:
    return [each.name for each in ask(reader, code).suggestions]


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("price = 3\npri|", {"print", "price"}),
        ("words = 'a b'.split()\nfor word in words:\n    word.up|\n", {"upper"}),
        ("import ma|", {"math", "matplotlib"}),
        ("import os.path as p, sta|", {"statistics"}),
        ("from nu|", {"numbers", "numpy"}),
        ("import os.pa|", {"path"}),
        ("from math import sq|", {"sqrt"}),
        ("import datetime\ndatetime.date.tod|", {"today"}),
        ("class Cat:\n    def purr(self): ...\nCat().p|", {"purr"}),
        ("import numpy as np\nnp.lins|", {"linspace"}),
        ("import numpy as np\na = np.array([1, 2])\na.resh|", {"reshape"}),
        ("import numpy as np\nnp.zeros(3).me|", {"mean"}),
        ("import pandas as pd\nt = pd.read_csv('a.csv')\nt.grou|", {"groupby"}),
        ("import matplotlib.pyplot as plt\nplt.tit|", {"title"}),
        ("def f(:\n  x = = 3\nlen('é').bit_le|", {"bit_length"}),
    ],
)
def test_names_that_fit(reader: Reader, code: str, expected: set[str]) -> None:
    assert expected <= set(names(reader, code))


def test_a_name_has_its_kind(reader: Reader) -> None:
    code = "price = 3\nclass Cat: ...\nimport math as mat\n"
    found = {
        s.name: s.kind
        for end in ("pri", "Ca", "ma")
        for s in ask(reader, f"{code}{end}|").suggestions
    }
    assert (found["price"], found["print"], found["Cat"]) == ("name", "function", "class")
    assert found["mat"] == "module"


def test_hidden_names_are_offered_only_when_they_are_typed(reader: Reader) -> None:
    assert not [name for name in names(reader, "''.|") if name.startswith("_")]
    assert "__len__" in names(reader, "''.__le|")


@pytest.mark.parametrize("code", ["# pri|", "x = 1  # len.|", "'pri|", "x = {'a': 1}\nx['|"])
def test_nothing_in_comments_and_texts(reader: Reader, code: str) -> None:
    assert names(reader, code) == []


def test_a_sign_of_a_comment_within_a_text_is_none(reader: Reader) -> None:
    assert "upper" in names(reader, "print('# it\\'s', \"#\", ''.up|")


def test_there_is_an_end_to_them(reader: Reader) -> None:
    many = "\n".join(f"n{number} = 0" for number in range(MOST_SUGGESTIONS + 9))
    assert len(names(reader, f"{many}\nn|")) == MOST_SUGGESTIONS


def test_only_what_a_learner_has_is_there_to_import(reader: Reader) -> None:
    found = names(reader, "import |")
    assert {"math", "numpy", "turtle"} <= set(found)
    assert not {"learnpy", "jedi", "ruff", "_thread"} & set(found)


def test_a_large_library_is_listed_whole(reader: Reader) -> None:
    assert {"array", "zeros", "where", "random"} <= set(names(reader, "import numpy as np\nnp.|"))


def test_how_a_function_is_called(reader: Reader) -> None:
    code = "def half(x, *, by=2, **more):\n    '''Half of it. And more.'''\nhalf(1, by=|"
    (half,) = ask(reader, code, "signature").signatures
    assert half == Signature("half", ("x", "by=2", "**more"), 1, "Half of it.")


def test_one_line_for_each_way_to_call_it_and_the_fitting_first(reader: Reader) -> None:
    (print_,) = ask(reader, "print(|", "signature").signatures
    assert print_.parameters[:2] == ("*values", 'sep=" "')
    assert print_.summary.startswith("Prints the values")
    ranges = ask(reader, "range(1, |", "signature").signatures
    assert [each.parameters for each in ranges] == [("start", "stop", "step=1"), ("stop",)]
    assert [each.current for each in ranges] == [1, -1]


@pytest.mark.parametrize("code", ["x = 3|", "(1, |", "nowhere(|", ""])
def test_what_is_no_call_has_no_signature(reader: Reader, code: str) -> None:
    assert ask(reader, code, "signature").signatures == ()


def test_what_a_program_imports_is_read_ahead(reader: Reader) -> None:
    assert ask(reader, "import json, nowhere\nfrom numpy import array\nx = (", "ahead") == Answer(7)
    assert {"json", "numpy"} <= reader._read_ahead


def test_a_place_that_is_not_there_is_answered_with_nothing(reader: Reader) -> None:
    assert reader.answer(Question(3, "names", "x", 9, 9)) == Answer(3)


def test_the_program_is_not_run(reader: Reader, tmp_path: Path) -> None:
    file = tmp_path / "made"
    names(reader, f"open({str(file)!r}, 'w')\nx = __import__('os').getcwd()\nx.|")
    assert not file.exists()


def test_records_cross_the_pipe_as_one_line_each() -> None:
    question = Question(1, "names", "x = 'é\u2028'\n", 1, 2)
    answer = Answer(1, (Suggestion("é", "name"),), (Signature("f", ("a",), 0, ""),))
    for record, read in ((question, question_of), (answer, answer_of)):
        line = to_line(record)
        assert line.isascii()
        assert len(line.splitlines()) == 1
        assert read(line) == record
