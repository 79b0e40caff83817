"""The checks of an exercise, from its YAML."""

import ast
from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from learnpy.checks.model import Check, CheckKind
from learnpy.content.names import PYTHON_NAME_FORM
from learnpy.content.problems import did_you_mean, quoted
from learnpy.content.python_text import (
    functions_of,
    is_literal,
    names_assigned,
    parse_expression,
)
from learnpy.content.section import Section
from learnpy.content.yaml_file import ListNode, MappingNode, Node, TextNode

KINDS = ("call", "output", "variable", "case")
CASE = "case_"

_WORDS = {"true": "True", "false": "False", "null": "None", "~": "None", "": "None"}


@dataclass(frozen=True, slots=True)
class ExerciseCode:
    """The programs that checks are held against; None where one is missing or does not parse."""

    solution: ast.Module | None
    cases: ast.Module | None
    """`checks.py`."""


def read_checks(sections: list[Section], code: ExerciseCode) -> tuple[Check, ...]:
    """The checks of an exercise in order."""
    return tuple(check for each in sections if (check := _read_check(each, code)) is not None)


def _read_check(section: Section, code: ExerciseCode) -> Check | None:
    section.only(*KINDS, "show", "expect", "within", "unordered", "unchanged", "hidden")
    kind = section.kind(KINDS)
    if not kind:
        return None
    check = Check(
        kind=cast("CheckKind", kind),
        target="" if kind == "output" else section.line_text(kind),
        replaced=_read_replaced(section, code) if kind == "output" else {},
        show=section.text("show", required=False),
        expect=section.text("expect", required=False) if section.has("expect") else None,
        within=section.number_or_none("within"),
        unordered=section.flag("unordered"),
        unchanged=section.flag("unchanged"),
        hidden=section.flag("hidden"),
    )
    _check_target(check, section, code)
    _check_comparison(check, section)
    return check


def _check_target(check: Check, section: Section, code: ExerciseCode) -> None:
    if not check.target:
        return
    if check.kind == "call":
        if not isinstance(parse_expression(check.target), ast.Call):
            section.problem(f"{quoted(check.target)} is not one call in Python", "call")
    elif not check.target.isidentifier():
        section.problem(f"{quoted(check.target)}: {PYTHON_NAME_FORM}", check.kind)
    elif check.kind == "case":
        _check_case(check, section, code)


def _check_case(check: Check, section: Section, code: ExerciseCode) -> None:
    if code.cases is None:
        return
    functions = functions_of(code.cases)
    function = functions.get(CASE + check.target)
    if function is None:
        known = [name for name in functions if name.startswith(CASE)]
        meant = did_you_mean(CASE + check.target, known)
        text = f"checks.py has no function {quoted(CASE + check.target)}{meant}"
        section.problem(text, "case")
    elif not check.show and not ast.get_docstring(function):
        text = f'{quoted(function.name)} needs a docstring, or the check "show": what was given'
        section.problem(text, "case")


def _check_comparison(check: Check, section: Section) -> None:
    if check.kind == "output":
        for key in ("within", "unordered", "unchanged"):
            if section.has(key):
                section.problem(f'{quoted(key)} does not go with "output", which is text', key)
    elif check.expect and parse_expression(check.expect) is None:
        section.problem(f"{quoted(check.expect)} is not an expression in Python", "expect")
    if check.unchanged and check.kind != "call":
        section.problem('"unchanged" goes with "call" only', "unchanged")
    if check.within is not None and check.within < 0:
        section.problem('"within" cannot be below 0', "within")


def _read_replaced(section: Section, code: ExerciseCode) -> Mapping[str, str]:
    values = section.section("output")
    if values is None:
        return {}
    replaced: dict[str, str] = {}
    known = names_assigned(code.solution) if code.solution else None
    for name, node in values.nodes().items():
        if known is not None and name not in known:
            meant = did_you_mean(name, known)
            text = f'solution.py has no line "{name} = ..." at its top{meant}'
            values.problem(text, name)
        replaced[name] = _python_literal(node)
    return replaced


def _python_literal(node: Node) -> str:
    """A YAML value as Python: what looks like Python stays, all other text becomes a string."""
    if isinstance(node, ListNode):
        return f"[{', '.join(_python_literal(item) for item in node.items)}]"
    if isinstance(node, MappingNode):
        entries = node.entries.items()
        pairs = (f"{_key_literal(key)}: {_python_literal(entry.value)}" for key, entry in entries)
        return "{" + ", ".join(pairs) + "}"
    if not node.is_plain:
        return repr(node.text)
    return _plain_literal(node)


def _plain_literal(node: TextNode) -> str:
    if node.text in _WORDS:
        return _WORDS[node.text]
    return node.text if is_literal(node.text) else repr(node.text)


def _key_literal(key: str) -> str:
    return key if is_literal(key) else repr(key)
