"""Names that Python does not know, or not yet."""

import ast
import builtins
import sys

from learnpy.explanations.assignments import (
    assigned_lines,
    function_with,
    is_definition,
    named,
)
from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.values import MISSING, own_attributes
from learnpy.explanations.words import code, nearest, show

_USUAL_IMPORTS = {
    "np": "import numpy as np",
    "pd": "import pandas as pd",
    "plt": "import matplotlib.pyplot as plt",
    "sp": "import scipy as sp",
    "dt": "import datetime as dt",
    "sqrt": "from math import sqrt",
    "pi": "from math import pi",
    "floor": "from math import floor",
    "ceil": "from math import ceil",
    "randint": "from random import randint",
    "choice": "from random import choice",
    "shuffle": "from random import shuffle",
    "sleep": "from time import sleep",
    "Path": "from pathlib import Path",
    "Counter": "from collections import Counter",
    "defaultdict": "from collections import defaultdict",
    "dataclass": "from dataclasses import dataclass",
    "mean": "from statistics import mean",
    "median": "from statistics import median",
    "Decimal": "from decimal import Decimal",
    "DataFrame": "from pandas import DataFrame",
}
_OTHER_LANGUAGES = {
    "null": "None",
    "nil": "None",
    "undefined": "None",
    "this": "self",
    "string": "str",
    "boolean": "bool",
    "double": "float",
    "echo": "print",
    "printf": "print",
    "println": "print",
    "raw_input": "input",
    "xrange": "range",
    "length": "len",
    "strlen": "len",
    "unicode": "str",
}
_FEW = 3


def _used_too_early(scene: ErrorScene) -> Explanation | None:
    name = _unknown(scene)
    lines = [line for line in assigned_lines(scene) if line > scene.line]
    if not name or not scene.is_at_top or not lines or name in scene.names:
        return None
    first = min(lines)
    what = "is defined" if is_definition(scene, name) else "gets its value"
    return Explanation(
        f"Python does not know the name {code(name)} yet when it comes to line {scene.line}.",
        f"{code(name)} {what} in line {first}. Python works from top to bottom, so line "
        f"{scene.line} runs before that.",
        (f"Move line {first}, and what belongs to it, above line {scene.line}.",),
    )


def _local_elsewhere(scene: ErrorScene) -> Explanation | None:
    name = _unknown(scene)
    function = function_with(scene, name) if name else ""
    if not function:
        return None
    return Explanation(
        f"Python does not know the name {code(name)} in line {scene.line}.",
        f"{code(name)} belongs to the function {code(function)}. What gets its value inside a "
        "function is known in that function alone.",
        (
            (
                f"Let {code(function)} give it back with {code(f'return {name}')}, and keep the "
                f"result: {code(f'{name} = {function}(…)')}."
            ),
        ),
    )


def _attribute_of_self(scene: ErrorScene) -> Explanation | None:
    name = _unknown(scene)
    owner = scene.value("self")
    if not name or owner is MISSING:
        return None
    if name not in own_attributes(owner) and name not in type(owner).__dict__:
        return None
    return Explanation(
        f"Python does not know a name {code(name)} in line {scene.line}.",
        f"Your object has a {code(name)}, but inside a class it is reached through `self`.",
        (f"Write {code(f'self.{name}')} in line {scene.line}.",),
    )


def _near_own_name(scene: ErrorScene) -> Explanation | None:
    name = _unknown(scene)
    meant = nearest(name, scene.names) if name else ""
    if not meant:
        return None
    held = show(scene.names[meant])
    which = f", which holds {held}" if held else ""
    return _near(
        scene,
        name,
        meant,
        f"Your program has a name that is nearly the same: {code(meant)}{which}.",
    )


def _near_name_of_python(scene: ErrorScene) -> Explanation | None:
    name = _unknown(scene)
    meant = nearest(name, _python_names(), 0.78) if name else ""
    if not meant:
        return None
    return _near(scene, name, meant, f"Python has a name that is nearly the same: {code(meant)}.")


def _near(scene: ErrorScene, name: str, meant: str, cause: str) -> Explanation:
    if name.casefold() == meant.casefold():
        cause = f"{cause} Capital and small letters make different names."
    return _another(scene, name, meant, cause)


def _another(scene: ErrorScene, name: str, meant: str, cause: str) -> Explanation:
    return Explanation(
        f"Python does not know the name {code(name)}.",
        cause,
        (f"Write {code(meant)} instead of {code(name)} in line {scene.line}.",),
    )


def _not_imported(scene: ErrorScene) -> Explanation | None:
    name = _unknown(scene)
    if name in _USUAL_IMPORTS:
        statement = _USUAL_IMPORTS[name]
    elif (name in sys.stdlib_module_names or name in scene.packages) and _has_a_dot(scene, name):
        statement = f"import {name}"
    else:
        return None
    module = statement.split()[1]
    return Explanation(
        f"Python does not know the name {code(name)} yet.",
        f"It comes from the module {code(module)}, which has to be imported before it is used.",
        (f"Write {code(statement)} in the first line of the program.",),
    )


def _other_language(scene: ErrorScene) -> Explanation | None:
    name = _unknown(scene)
    word = _OTHER_LANGUAGES.get(name)
    if not word:
        return None
    cause = f"It is used in other languages. In Python the word for it is {code(word)}."
    return _another(scene, name, word, cause)


def _compared_alone(scene: ErrorScene) -> Explanation | None:
    statement = scene.find(ast.Expr)
    if statement is None or not isinstance(statement.value, ast.Compare):
        return None
    left, name = statement.value.left, _unknown(scene)
    if not isinstance(left, ast.Name) or left.id != name or "==" not in scene.text:
        return None
    return Explanation(
        f"Python does not know the name {code(name)} yet.",
        f"Line {scene.line} asks with `==` whether it is equal. A name gets a value with one `=`.",
        (f"Write {code(scene.text.replace('==', '=', 1))}.",),
    )


def _text_without_quotes(scene: ErrorScene) -> Explanation | None:
    name = _unknown(scene)
    if not name:
        return None
    value = f'"{name}"'
    return Explanation(
        f"Python does not know the name {code(name)}.",
        "A word without quotes is a name, and nothing in the program before line "
        f"{scene.line} gives this name a value.",
        (
            f"If you mean the text, put it in quotes: {code(value)}.",
            f"If you mean a name, give it a value first: {code(f'{name} = …')}.",
        ),
    )


def _not_yet_in_function(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, UnboundLocalError) or scene.frame is None or not scene.is_own:
        return None
    name = scene.error.name or named(scene)
    function = scene.frame.f_code.co_name
    lines = sorted(assigned_lines(scene))
    outside = scene.frame.f_globals.get(name, MISSING)
    inside = f"Inside the function {code(function)}, {code(name)}"
    meaning = f"{inside} has no value yet when line {scene.line} uses it."
    if outside is not MISSING:
        place = f"line {lines[-1]}" if lines else "the function"
        held = f" (it holds {show(outside)})" if show(outside) else ""
        defined, returned = code(f"def {function}({name}):"), code(f"return {name}")
        return Explanation(
            meaning,
            f"There is a {code(name)} outside the function{held}. But because {place} gives "
            f"{code(name)} a value, the function has a {code(name)} of its own, which is empty at "
            "first.",
            (
                f"Hand the value in and give the new one back: {defined} … {returned}.",
                f"Or write {code(f'global {name}')} as the first line of the function.",
            ),
        )
    return Explanation(
        meaning,
        f"It gets its value in {_in_lines(lines)}, but that was not reached before line "
        f"{scene.line}: it comes later, or stands under an `if`, a loop or a `try` that did "
        "not run."
        if lines
        else "",
        (f"Give {code(name)} a value before that, at the start of {code(function)}.",),
    )


EXPLAINERS: tuple[Explainer, ...] = (
    _not_yet_in_function,
    _attribute_of_self,
    _compared_alone,
    _used_too_early,
    _near_own_name,
    _local_elsewhere,
    _not_imported,
    _other_language,
    _near_name_of_python,
    _text_without_quotes,
)


def _unknown(scene: ErrorScene) -> str:
    """The name that Python did not find, where that is the error."""
    error = scene.error
    if not isinstance(error, NameError) or isinstance(error, UnboundLocalError):
        return ""
    if not scene.is_own:
        return ""
    if error.name:
        return error.name
    return scene.node.id if isinstance(scene.node, ast.Name) else ""


def _has_a_dot(scene: ErrorScene, name: str) -> bool:
    """Whether a name is used as a module is, with a dot after it."""
    owners = (each.value for each in scene.around if isinstance(each, ast.Attribute))
    return any(isinstance(each, ast.Name) and each.id == name for each in owners)


def _python_names() -> set[str]:
    return {name for name in builtins.__dict__ if not name.startswith("_")}


def _in_lines(lines: list[int]) -> str:
    few = lines[:_FEW]
    return "line " + " and ".join(str(line) for line in few)
