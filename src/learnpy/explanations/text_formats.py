"""Texts that are read as JSON or as a date, and are none."""

import json

from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.words import code, quoted
from learnpy.language import say


def _not_json(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, json.JSONDecodeError):
        return None
    error = scene.error
    lines = error.doc.splitlines()
    line = lines[error.lineno - 1].strip() if 0 < error.lineno <= len(lines) else ""
    meaning = say(
        "The text is no JSON: it cannot be read at row {row}, character {character}.",
        row=error.lineno,
        character=error.colno,
    )
    if not error.doc.strip():
        return Explanation(
            say("The text is empty, and so it is no JSON."),
            "",
            (say("Look at where the text comes from: was the file written and closed?"),),
        )
    held = say("There stands {code}.", code=code(line)) if line else ""
    if "'" in line and '"' not in line:
        return Explanation(
            meaning,
            f"{held} {say('JSON puts texts in double quotes, and never in single ones.')}",
            (say("Write `\"` instead of `'` in the text."),),
        )
    return Explanation(
        meaning,
        held,
        (
            say("Look there for a comma that is missing or too much, or for a quote."),
            say(
                "JSON writes `true`, `false` and `null` where Python has `True`, `False` and "
                "`None`."
            ),
        ),
    )


def _wrong_date(scene: ErrorScene) -> Explanation | None:
    if type(scene.error) is not ValueError:
        return None
    if "does not match format" in scene.message:
        parts = quoted(scene.message)
        if len(parts) < 2:  # noqa: PLR2004
            return None
        return Explanation(
            say(
                "The text {text} does not look as the format says, {format}.",
                text=code(repr(parts[0])),
                format=code(repr(parts[1])),
            ),
            say(
                "`%d` stands for the day, `%m` for the month in digits, `%Y` for the year with "
                "four digits, `%H:%M` for the time."
            ),
            (
                say(
                    "Write the format in the same order, and with the same signs between, as the "
                    "text."
                ),
            ),
        )
    limits = ("month must be", "day is out of range", "hour must be", "day must be", "minute must")
    if not any(scene.message.startswith(each) for each in limits):
        return None
    return Explanation(
        say("There is no such date or time."),
        say("Python says: {message}.", message=scene.message),
        (say("A date takes the year first, then the month, then the day: `date(2025, 12, 31)`."),),
    )


EXPLAINERS: tuple[Explainer, ...] = (_not_json, _wrong_date)
