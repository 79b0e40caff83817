"""Names that fit at a place in a program, and how a function is called: jedi's answers, made plain.

The program is read and never run. jedi takes up to seconds where a large library is new to it, so
this belongs into a process of its own; see `completion_child`.
"""

import inspect
import re
import sys
import time
from collections.abc import Iterable
from pathlib import Path

import jedi
from jedi import settings
from jedi.api.classes import Completion, ParamName
from jedi.api.classes import Signature as FoundSignature

from learnpy.runner.completion.protocol import Answer, Question, Signature, Suggestion
from learnpy.runner.completion.stub_exports import let_stubs_export_what_they_list
from learnpy.runner.packages import LAB_PACKAGES

MOST_SUGGESTIONS = 2000
MOST_SIGNATURES = 3
_KINDS_SECONDS = 0.2
"""Time to look up what kinds of things the names are; of numpy's it would take seconds."""
_LONGEST_DEFAULT = 24
_IMPORT = re.compile(r"^\s*(?:import|from)\s+(\w+)", re.MULTILINE)
_AHEAD = {
    "matplotlib": "import matplotlib.pyplot as plt\nplt.subplots()[1].",
    "numpy": "import numpy\nnumpy.zeros(1).",
    "pandas": "import pandas\npandas.DataFrame().",
}
"""What makes jedi read the parts of a library that are asked for most."""
_IMPORTED = re.compile(r"\s*(?:import\s+(?:[\w.]+(?:\s+as\s+\w+)?\s*,\s*)*|from\s+)(\w*)")
"""A line that ends with the first part of what is imported."""
_KINDS = {"statement": "name", "instance": "name", "param": "argument", "namespace": "module"}
_SENTENCE = re.compile(r"(.+?[.!?])(?:\s|$)", re.DOTALL)
_IDENTIFIER_BEFORE = re.compile(r"\w*$")
_STRING = re.compile(r"""'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*\"""")


class Reader:
    """Answers one question after the other; the second one about a library is quick."""

    def __init__(self, cache_folder: Path) -> None:
        """Make it.

        Args:
            cache_folder: Where what was read of libraries is kept for the next start.
        """
        settings.cache_directory = str(cache_folder / "jedi")
        settings.dynamic_params_for_other_modules = False  # there are no other files
        let_stubs_export_what_they_list()
        # In this process: a packaged LearnPy has no Python that could be started.
        self._read_ahead: set[str] = set()
        self._environment = jedi.InterpreterEnvironment()
        self._project = jedi.Project(
            cache_folder / "no-project", smart_sys_path=False, load_unsafe_extensions=False
        )

    def answer(self, question: Question) -> Answer:
        """What is found; nothing where jedi stumbles, as it may over half a program."""
        try:
            if question.wish == "names":
                return Answer(question.number, suggestions=self._suggestions(question))
            if question.wish == "ahead":
                self._look_ahead(question.code)
                return Answer(question.number)
            return Answer(question.number, signatures=self._signatures(question))
        except Exception:  # noqa: BLE001  any bug of it means: no suggestion here
            return Answer(question.number)

    def _look_ahead(self, code: str) -> None:
        for name in sorted(set(_IMPORT.findall(code)) - self._read_ahead):
            self._read_ahead.add(name)
            program = _AHEAD.get(name, f"import {name}\n{name}.")
            lines = program.split("\n")
            self._script(Question(0, "names", program, 2, 0)).complete(2, len(lines[1]))

    def _script(self, question: Question) -> jedi.Script:
        return jedi.Script(question.code, environment=self._environment, project=self._project)

    def _suggestions(self, question: Question) -> tuple[Suggestion, ...]:
        line = question.code.split("\n")[question.line - 1][: question.column]
        if "#" in _STRING.sub("", line):
            return ()  # a comment
        if imported := _IMPORTED.fullmatch(line):
            return _modules(imported[1])
        typed = _IDENTIFIER_BEFORE.search(line)
        hidden = typed is None or not typed[0].startswith("_")
        found = self._script(question).complete(question.line, question.column)
        fitting = [
            each
            for each in found
            if each.name.isidentifier() and not (hidden and each.name.startswith("_"))
        ]
        until = time.perf_counter() + _KINDS_SECONDS
        return tuple(
            Suggestion(each.name, _kind(each) if time.perf_counter() < until else "")
            for each in fitting[:MOST_SUGGESTIONS]
        )

    def _signatures(self, question: Question) -> tuple[Signature, ...]:
        found = self._script(question).get_signatures(question.line, question.column)
        told: dict[tuple[str, ...], Signature] = {}
        for each in _fitting_first(found):
            names = tuple(parameter.name for parameter in each.params)
            if names not in told:  # others differ in their types, which are not shown
                told[names] = _signature(each)
            if len(told) == MOST_SIGNATURES:
                break
        return tuple(told.values())


def _modules(begun: str) -> tuple[Suggestion, ...]:
    """What can be imported: not what else is installed, for the learner does not have it."""
    names = {*sys.stdlib_module_names, *LAB_PACKAGES}
    fitting = (name for name in names if name.startswith(begun))
    hidden = not begun.startswith("_")
    shown = sorted(name for name in fitting if not (hidden and name.startswith("_")))
    return tuple(Suggestion(name, "module") for name in shown)


def _kind(completion: Completion) -> str:
    # Past a cache of jedi, which reads the text about each name of a large library as well.
    try:
        kind = super(Completion, completion).type
    except RecursionError:  # numpy's modules import each other
        return ""
    return _KINDS.get(kind, kind)


def _fitting_first(found: Iterable[FoundSignature]) -> list[FoundSignature]:
    """Those that have a place for the current argument before those that have not."""
    return sorted(found, key=lambda each: each.index is None and bool(each.params))


def _signature(found: FoundSignature) -> Signature:
    shown = [each for each in found.params if each.name]
    index = -1 if found.index is None else found.index
    return Signature(
        found.name,
        tuple(_parameter(each) for each in shown),
        index if index < len(shown) else -1,
        _summary(found.docstring(raw=True)),
    )


def _parameter(parameter: ParamName) -> str:
    """A parameter without its type, which says little to a beginner."""
    stars = {inspect.Parameter.VAR_POSITIONAL: "*", inspect.Parameter.VAR_KEYWORD: "**"}
    name = stars.get(parameter.kind, "") + parameter.name.lstrip("*")
    default = parameter.to_string().rpartition("=")[2] if "=" in parameter.to_string() else ""
    if not default:
        return name
    readable = len(default) <= _LONGEST_DEFAULT and default != "..." and "<" not in default
    return f"{name}={default}" if readable else f"{name}=…"


def _summary(text: str) -> str:
    sentence = _SENTENCE.match(text.strip().partition("\n\n")[0])
    return " ".join(sentence[1].split()) if sentence else ""
