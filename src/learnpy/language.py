"""LearnPy's own sentences in the learner's language, where the window's translation does not reach.

The core has no Qt, and the child that explains an error has the standard library alone. Their
sentences stand in the same `.ts` file as the window's: `build/translations.py` finds them by `say`
and `say_count`, and writes their translations into `learnpy_<code>.json` beside the `.qm`.

A process speaks one language, as with Qt's own translators and with `gettext`. Where it starts, it
is told which: the window by `learnpy.ui.translation`, a child by `WORDS_VARIABLE`.
"""

import json
from collections.abc import Mapping
from dataclasses import field
from pathlib import Path
from typing import Any

from learnpy.record import record

WORDS_VARIABLE = "LEARNPY_WORDS"
"""The environment variable with the file of a child's language; without it, the child speaks
English."""
_FORMS_KNOWN = 200
"""From here on, a number takes the form of its last two digits and a hundred."""


@record
class _Words:
    """The translations of a process."""

    file: Path | None = None
    texts: Mapping[str, str] = field(default_factory=dict[str, str])
    counted: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    """The forms of each text that counts something."""
    forms: str = ""
    """For each number up to 199 a digit: which of the forms it takes."""


class _Process:
    words = _Words()


def speak(file: Path | None) -> None:
    """Let this process speak a language.

    A file that cannot be read, or that is not one of `build/translations.py`, leaves it English:
    there are no words in another language to say so with.

    Args:
        file: A `learnpy_<code>.json`; None for English.
    """
    _Process.words = _read(file) if file is not None else _Words()


def _read(file: Path) -> _Words:
    try:
        data: Any = json.loads(file.read_text(encoding="utf-8"))
        counted = {text: tuple(map(str, forms)) for text, forms in data["counted"].items()}
        texts = {text: said for text, said in data["texts"].items() if isinstance(said, str)}
        words = _Words(file, texts, counted, str(data["forms"]))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return _Words()
    return words if _is_whole(words) else _Words()


def _is_whole(words: _Words) -> bool:
    if len(words.forms) != _FORMS_KNOWN or not words.forms.isdecimal():
        return False
    most = max(map(int, words.forms))
    return all(len(forms) > most and all(forms) for forms in words.counted.values())


def words_file() -> Path | None:
    """The file of the language that this process speaks; None for English."""
    return _Process.words.file


def sayable(text: str) -> str:
    """The text itself, noted for translators: it stands in a table until `say` is given it."""
    return text


def say(text: str, /, **values: object) -> str:
    """A sentence in the language of this process, with its values filled in.

    Args:
        text: The sentence in English; literal, so that it is found, and whole, since other
            languages put words in another order. `{name}` stands for a value.
        values: The values by their names, in no need of translation: names of a program, numbers,
            or what `say` made. Where there are none, braces in the text stand for themselves.
    """
    return _filled(_Process.words.texts.get(text, text), text, values)


def say_count(count: int, one: str, many: str, /, **values: object) -> str:
    """A sentence about a number of things, in the form that the language has for the number.

    Args:
        count: The number.
        one: The sentence in English for one thing.
        many: The sentence for any other number, with `{count}` for it; translators see this one.
        values: As for `say`.
    """
    english = one if count == 1 else many
    words = _Process.words
    forms = words.counted.get(many)
    known = count if count < _FORMS_KNOWN else 100 + count % 100
    text = forms[int(words.forms[known])] if forms else english
    return _filled(text, english, {"count": count, **values})


def _filled(text: str, english: str, values: Mapping[str, object]) -> str:
    """A translation that does not fit the values is no loss: the English is said instead."""
    if not values:
        return text
    try:
        return text.format(**values)
    except (KeyError, IndexError, ValueError, AttributeError, TypeError):
        return english.format(**values)
