"""Names that Python does not know, or not yet."""

import ast
import builtins
import sys

from learnpy.explanations.assignments import (
    assigned_lines,
    function_with,
    is_definition,
)
from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.values import MISSING, own_attributes
from learnpy.explanations.words import code, nearest, show
from learnpy.language import say

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


def _used_too_early(scene: ErrorScene) -> Explanation | None:
    name = _unknown(scene)
    lines = [line for line in assigned_lines(scene) if line > scene.line]
    if not name or not scene.is_at_top or not lines or name in scene.names:
        return None
    values = {"name": code(name), "line": scene.line, "first": min(lines)}
    if is_definition(scene, name):
        cause = say(
            "{name} is defined in line {first}. Python works from top to bottom, so line {line} "
            "runs before that.",
            **values,
        )
    else:
        cause = say(
            "{name} gets its value in line {first}. Python works from top to bottom, so line "
            "{line} runs before that.",
            **values,
        )
    return Explanation(
        say("Python does not know the name {name} yet when it comes to line {line}.", **values),
        cause,
        (say("Move line {first}, and what belongs to it, above line {line}.", **values),),
    )


def _local_elsewhere(scene: ErrorScene) -> Explanation | None:
    name = _unknown(scene)
    function = function_with(scene, name) if name else ""
    if not function:
        return None
    return Explanation(
        say(
            "Python does not know the name {name} in line {line}.",
            name=code(name),
            line=scene.line,
        ),
        say(
            "{name} belongs to the function {function}. What gets its value inside a function is "
            "known in that function alone.",
            name=code(name),
            function=code(function),
        ),
        (
            say(
                "Let {function} give it back with {give_back}, and keep the result: {code}.",
                function=code(function),
                give_back=code(f"return {name}"),
                code=code(f"{name} = {function}(…)"),
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
        say("Python does not know a name {name} in line {line}.", name=code(name), line=scene.line),
        say(
            "Your object has a {name}, but inside a class it is reached through `self`.",
            name=code(name),
        ),
        (say("Write {code} in line {line}.", code=code(f"self.{name}"), line=scene.line),),
    )


def _near_own_name(scene: ErrorScene) -> Explanation | None:
    name = _unknown(scene)
    meant = nearest(name, scene.names) if name else ""
    if not meant:
        return None
    held = show(scene.names[meant])
    cause = say("Your program has a name that is nearly the same: {name}.", name=code(meant))
    if held:
        cause = say(
            "Your program has a name that is nearly the same: {name}, which holds {value}.",
            name=code(meant),
            value=held,
        )
    return _near(scene, name, meant, cause)


def _near_name_of_python(scene: ErrorScene) -> Explanation | None:
    name = _unknown(scene)
    meant = nearest(name, _python_names(), 0.78) if name else ""
    if not meant:
        return None
    cause = say("Python has a name that is nearly the same: {name}.", name=code(meant))
    return _near(scene, name, meant, cause)


def _near(scene: ErrorScene, name: str, meant: str, cause: str) -> Explanation:
    if name.casefold() == meant.casefold():
        cause = f"{cause} {say('Capital and small letters make different names.')}"
    return _another(scene, name, meant, cause)


def _another(scene: ErrorScene, name: str, meant: str, cause: str) -> Explanation:
    return Explanation(
        say("Python does not know the name {name}.", name=code(name)),
        cause,
        (
            say(
                "Write {right} instead of {wrong} in line {line}.",
                right=code(meant),
                wrong=code(name),
                line=scene.line,
            ),
        ),
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
        say("Python does not know the name {name} yet.", name=code(name)),
        say(
            "It comes from the module {module}, which has to be imported before it is used.",
            module=code(module),
        ),
        (say("Write {code} in the first line of the program.", code=code(statement)),),
    )


def _other_language(scene: ErrorScene) -> Explanation | None:
    name = _unknown(scene)
    word = _OTHER_LANGUAGES.get(name)
    if not word:
        return None
    cause = say(
        "It is used in other languages. In Python the word for it is {word}.", word=code(word)
    )
    return _another(scene, name, word, cause)


def _compared_alone(scene: ErrorScene) -> Explanation | None:
    statement = scene.find(ast.Expr)
    if statement is None or not isinstance(statement.value, ast.Compare):
        return None
    left, name = statement.value.left, _unknown(scene)
    if not isinstance(left, ast.Name) or left.id != name or "==" not in scene.text:
        return None
    return Explanation(
        say("Python does not know the name {name} yet.", name=code(name)),
        say(
            "Line {line} asks with `==` whether it is equal. A name gets a value with one `=`.",
            line=scene.line,
        ),
        (say("Write {code}.", code=code(scene.text.replace("==", "=", 1))),),
    )


def _text_without_quotes(scene: ErrorScene) -> Explanation | None:
    name = _unknown(scene)
    if not name:
        return None
    text, given = code(f'"{name}"'), code(f"{name} = …")
    return Explanation(
        say("Python does not know the name {name}.", name=code(name)),
        say(
            "A word without quotes is a name, and nothing in the program before line {line} gives "
            "this name a value.",
            line=scene.line,
        ),
        (
            say("If you mean the text, put it in quotes: {code}.", code=text),
            say("If you mean a name, give it a value first: {code}.", code=given),
        ),
    )


EXPLAINERS: tuple[Explainer, ...] = (
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
