"""A language for tests in which each text is its number and its values, and has no other words.

What is left of English in it was never given to the translation.
"""

import json
import re
from pathlib import Path
from types import ModuleType

_PLACEHOLDER = re.compile(r"\{\w+\}")
_SAID = re.compile(r"«(\d+)([^«»]*)»")
_CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)", re.DOTALL)
_WORD = re.compile(r"[^\W\d_]{2,}")


class NumberedWords:
    """The language, and what can be seen of it in a text."""

    def __init__(self, translations: ModuleType, folder: Path, part: str) -> None:
        """Make the language.

        Args:
            translations: `build/translations.py`.
            folder: Where its file goes.
            part: The package of LearnPy whose texts are `own`.
        """
        plain, counted = translations.core_texts()
        self._texts = [*sorted(plain), *sorted(counted)]
        own_plain, own_counted = translations.core_texts(translations.SOURCES / part)
        self.own = own_plain | own_counted
        """The texts of the package."""
        numbered = {text: _numbered(number, text) for number, text in enumerate(self._texts)}
        words = {
            "texts": {text: numbered[text] for text in plain},
            "counted": {text: [numbered[text]] for text in counted},
            "forms": "0" * 200,
        }
        self.file = folder / "learnpy_xx.json"
        """What `learnpy.language.speak` is given."""
        self.file.write_text(json.dumps(words), encoding="utf-8")

    def english(self, text: str) -> list[str]:
        """The words of a text that are neither translated nor code."""
        while text != (rest := _SAID.sub(" ", text)):
            text = rest
        return _WORD.findall(_CODE.sub(" ", text))

    def said(self, text: str) -> set[str]:
        """The texts, in English, that a text is made of."""
        found: set[str] = set()
        while inside := list(_SAID.finditer(text)):
            found |= {self._texts[int(each[1])] for each in inside}
            text = _SAID.sub(" ", text)
        return found


def _numbered(number: int, text: str) -> str:
    return f"«{number} {' '.join(_PLACEHOLDER.findall(text))}»"
