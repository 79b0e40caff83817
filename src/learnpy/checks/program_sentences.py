"""The sentence for a program that is wrong as a whole, whatever it was given."""

import difflib

from learnpy.checks.causes import explanation_of
from learnpy.checks.model import Check
from learnpy.checks.observation import Observation
from learnpy.checks.rightness import is_about_reading, is_about_writing
from learnpy.checks.syntax import in_words
from learnpy.checks.words import wrong_words


def about_program(check: Check, got: Observation) -> str:
    """What is wrong with the program as a whole, whatever it was given; or empty."""
    if is_about_writing(check):
        return _about_writing(check, got)
    if got.outcome == "missing":
        return _missing(check, got)
    if is_about_reading(got):
        if explained := explanation_of(got):
            return f"Python cannot read your program yet. {explained}"
        where = f" in line {got.line}" if got.line else ""
        stop = "" if got.message.endswith((".", "?", "!")) else "."
        return (
            f"Python cannot read your program yet. It stopped{where}: {got.message}{stop} "
            "The cause stands there or a little before."
        )
    return ""


def _about_writing(check: Check, got: Observation) -> str:
    """It does what was asked, and is to be written in another way."""
    names = [in_words(word) for word in wrong_words(got)]
    listed = " and ".join(filter(None, (", ".join(names[:-1]), names[-1]))) if names else "it"
    if check.kind == "uses":
        it = "it" if len(names) == 1 else "each of them"
        return (
            f"Your program gives the right results. This exercise also asks for {listed}, and your "
            f"program does without. Where could {it} do a part of the work?"
        )
    where = f" It stands in line {got.line}." if got.line and len(names) == 1 else ""
    return (
        "Your program gives the right results. This exercise asks for a way without "
        f"{listed}.{where}"
    )


def _missing(check: Check, got: Observation) -> str:
    name = got.message
    if name in got.names:
        return f"`{name}` is there, but it is no function. It begins with `def {name}(`."
    if got.line:
        return (
            f"`{name}` is there, in line {got.line}, and it stands inside something else. Move its "
            "`def` to the left edge, so that it stands by itself."
        )
    near = difflib.get_close_matches(name, got.names, n=1)
    if near:
        text = f"We looked for `{name}` and found `{near[0]}`. "
        return text + "Python takes names letter for letter: spell it as in the task."
    if check.kind == "output":
        return (
            f"We give `{name}` other values to see what your program does. So it needs a line "
            f"`{name} = ...` of its own, not inside anything else, as the starter has it."
        )
    if check.kind == "variable":
        return f"Your program has no name `{name}`. Give it its value with a line `{name} = ...`."
    return (
        f"Your program has no function `{name}`. It begins with `def {name}(`, as in the starter."
    )
