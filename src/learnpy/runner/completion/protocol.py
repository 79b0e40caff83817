"""What the editor asks while a program is written, and what the completion child answers.

Each is one line of JSON. A question has a number, and its answer the same one, so that an answer
to a text that is no longer there can be told and dropped.
"""

import json
from typing import Literal

from learnpy.record import record
from learnpy.record_json import from_json, to_json

Wish = Literal["names", "signature", "ahead"]
"""The names that fit, how the function is called, or nothing yet: read ahead what it imports."""


@record
class Question:
    """A place in a program, and what is wanted there."""

    number: int
    wish: Wish
    code: str
    line: int
    """From 1."""
    column: int
    """Characters before the caret."""


@record
class Suggestion:
    """A name that fits here."""

    name: str
    kind: str
    """`function`, `class`, `module`, `keyword`, `property`, `name`: a word of the reader's."""


@record
class Signature:
    """How a function is called."""

    name: str
    parameters: tuple[str, ...]
    """As they are shown: `sep=' '`, `*values`."""
    current: int
    """Which of them the caret is at; -1 for none."""
    summary: str
    """What it does, in the first sentence of its own text; may be empty."""


@record
class Answer:
    """What was found; empty where nothing was."""

    number: int
    suggestions: tuple[Suggestion, ...] = ()
    signatures: tuple[Signature, ...] = ()


def to_line(record: Question | Answer) -> str:
    """One line, with its end; only ASCII, so that no encoding can break it."""
    return json.dumps(to_json(record)) + "\n"


def question_of(line: str) -> Question:
    """Read a question.

    Raises:
        ValueError: it is none.
    """
    return from_json(Question, json.loads(line))


def answer_of(line: str) -> Answer:
    """Read an answer.

    Raises:
        ValueError: it is none.
    """
    return from_json(Answer, json.loads(line))
