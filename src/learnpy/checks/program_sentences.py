"""The sentence for a program that is wrong as a whole, whatever it was given."""

import difflib

from learnpy.checks.causes import explanation_of
from learnpy.checks.listing import listed
from learnpy.checks.model import Check
from learnpy.checks.observation import Observation
from learnpy.checks.rightness import is_about_reading, is_about_writing
from learnpy.checks.syntax import in_words
from learnpy.checks.words import wrong_words
from learnpy.language import say


def about_program(check: Check, got: Observation) -> str:
    """What is wrong with the program as a whole, whatever it was given; or empty."""
    if is_about_writing(check):
        return _about_writing(check, got)
    if got.outcome == "missing":
        return _missing(check, got)
    if is_about_reading(got):
        if explained := explanation_of(got):
            return f"{say('Python cannot read your program yet.')} {explained}"
        return _about_reading(got)
    return ""


def _about_reading(got: Observation) -> str:
    message = got.message if got.message.endswith((".", "?", "!")) else f"{got.message}."
    stopped = (
        say("It stopped in line {line}: {message}", line=got.line, message=message)
        if got.line
        else say("It stopped: {message}", message=message)
    )
    cause = say("The cause stands there or a little before.")
    return f"{say('Python cannot read your program yet.')} {stopped} {cause}"


def _about_writing(check: Check, got: Observation) -> str:
    """It does what was asked, and is to be written in another way."""
    names = [in_words(word) for word in wrong_words(got)]
    parts = listed(names) or say("it")
    is_right = say("Your program gives the right results.")
    if check.kind == "uses":
        asked = say(
            "This exercise also asks for {parts}, and your program does without.", parts=parts
        )
        where = (
            say("Where could it do a part of the work?")
            if len(names) == 1
            else say("Where could each of them do a part of the work?")
        )
        return f"{is_right} {asked} {where}"
    asked = say("This exercise asks for a way without {parts}.", parts=parts)
    if not got.line or len(names) != 1:
        return f"{is_right} {asked}"
    return f"{is_right} {asked} {say('It stands in line {line}.', line=got.line)}"


def _missing(check: Check, got: Observation) -> str:
    name = got.message
    if name in got.names:
        return say(
            "`{name}` is there, but it is no function. It begins with `def {name}(`.", name=name
        )
    if got.line:
        return say(
            "`{name}` is there, in line {line}, and it stands inside something else. Move its "
            "`def` to the left edge, so that it stands by itself.",
            name=name,
            line=got.line,
        )
    near = difflib.get_close_matches(name, got.names, n=1)
    if near:
        looked_for = say("We looked for `{asked}` and found `{found}`.", asked=name, found=near[0])
        spelling = say("Python takes names letter for letter: spell it as in the task.")
        return f"{looked_for} {spelling}"
    if check.kind == "output":
        return say(
            "We give `{name}` other values to see what your program does. So it needs a line "
            "`{name} = ...` of its own, not inside anything else, as the starter has it.",
            name=name,
        )
    if check.kind == "variable":
        return say(
            "Your program has no name `{name}`. Give it its value with a line `{name} = ...`.",
            name=name,
        )
    return say(
        "Your program has no function `{name}`. It begins with `def {name}(`, as in the starter.",
        name=name,
    )
