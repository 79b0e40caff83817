"""Every sentence about an error is one that a translator can reach, and whole.

It is said here in a language in which a sentence has its values and its code and no words between
them. What is left of English was never given to the translation, be it a value of another sentence.
"""

import json
import re
from collections.abc import Iterator
from types import ModuleType

import pytest
from tests.unit.explanations.conftest import TABLE

from learnpy.explanations.at_limit import explain_limit
from learnpy.explanations.model import Explanation
from learnpy.language import speak

CODE = re.compile(r"`[^`]*`")
KEPT = re.compile(rf"{CODE.pattern}|\{{\w+\}}")
SAID_BY_PYTHON = {"{message}", "{unicode_name}"}
"""Values in English that LearnPy takes as they are."""
WORD = re.compile(r"[^\W\d_]+")
PROGRAMS = (
    "n = 3\nwhile n > 0:\n    print(n)\n",
    "while True:\n    pass\n",
    "while True:\n    if 0:\n        break\n",
    "items = []\nfor x in range(3):\n    items.append(x)\n",
    "import time\ntime.sleep(99)\n",
    "while (",
)


@pytest.fixture(scope="module", autouse=True)
def _without_words(
    translations: ModuleType, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[None]:
    """The language of this process, and of the children that it starts."""
    plain, counted = translations.core_texts()
    language = {
        "texts": {text: without_words(text) for text in plain},
        "counted": {text: [without_words(text)] for text in counted},
        "forms": "0" * 200,
    }
    file = tmp_path_factory.mktemp("language") / "learnpy_xx.json"
    file.write_text(json.dumps(language), encoding="utf-8")
    speak(file)
    yield
    speak(None)


def without_words(text: str) -> str:
    return " ".join(each for each in KEPT.findall(text) if each not in SAID_BY_PYTHON)


def english(told: Explanation | None) -> list[str]:
    """What did not come from the translation, word by word."""
    assert told is not None
    texts = (told.meaning, told.cause, *told.tries)
    return [word for text in texts for word in WORD.findall(CODE.sub("", text))]


@pytest.mark.parametrize("error", TABLE)
def test_an_explanation_comes_whole_from_the_translation(error, explained):
    assert english(explained[error].result()) == []


@pytest.mark.parametrize("limit", ["time", "memory", "output", "files", "processes"])
@pytest.mark.parametrize("program", PROGRAMS)
@pytest.mark.parametrize("line", [0, 2])
def test_a_limit_is_told_whole_in_the_translation(limit, program, line):
    assert english(explain_limit(limit, program, line, [("n", "3"), ("items", "[0]")])) == []
