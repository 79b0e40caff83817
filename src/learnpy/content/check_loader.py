"""The checks of an exercise, from its YAML."""

import ast
from collections.abc import Mapping
from typing import cast

from learnpy.checks.model import Check, CheckKind
from learnpy.checks.syntax import KNOWN, is_part, words_of
from learnpy.content.generated_calls import (
    DEFAULT_COUNT,
    MOST_COUNT,
    generated_calls,
    strategies_for,
)
from learnpy.content.names import PYTHON_NAME_FORM
from learnpy.content.problems import did_you_mean, near_match, quoted
from learnpy.content.python_text import (
    functions_of,
    is_literal,
    names_assigned,
    parse_expression,
)
from learnpy.content.section import Section
from learnpy.content.type_hints import StrategyError
from learnpy.content.yaml_file import ListNode, MappingNode, Node, TextNode
from learnpy.record import record

KINDS = ("call", "output", "variable", "case", "uses", "avoids", "generate")
CASE = "case_"
_OPTIONS = (
    "show", "expect", "within", "unordered", "unchanged", "hidden", "raises", "property", "steps",
    "memory",
)  # fmt: skip
_OF_VALUES = ("within", "unordered", "unchanged", "raises", "property", "steps", "memory")
_OF_CALLS = ("unchanged", "property", "steps", "memory")
_GENERATE = ("count", "seed", "arguments")

_WORDS = {"true": "True", "false": "False", "null": "None", "~": "None", "": "None"}


@record
class ExerciseCode:
    """The programs that checks are held against; None where one is missing or does not parse."""

    solution: ast.Module | None
    cases: ast.Module | None
    """`checks.py`."""


def read_checks(sections: list[Section], code: ExerciseCode) -> tuple[Check, ...]:
    """The checks of an exercise in order."""
    return tuple(check for each in sections for check in _read_check(each, code))


def _read_check(section: Section, code: ExerciseCode) -> tuple[Check, ...]:
    kind = section.kind(KINDS)
    section.only(*KINDS, *_OPTIONS, *(_GENERATE if kind == "generate" else ()))
    if not kind:
        return ()
    if kind == "generate":
        return _generated(section, code)
    check = _check(cast("CheckKind", kind), _read_target(kind, section), section, code)
    _check_target(check, section, code)
    _check_comparison(check, section)
    return (check,)


def _read_target(kind: str, section: Section) -> str:
    if kind == "output":
        return ""
    if kind in ("uses", "avoids"):
        return ", ".join(section.texts(kind))
    return section.line_text(kind)


def _check(kind: CheckKind, target: str, section: Section, code: ExerciseCode) -> Check:
    return Check(
        kind=kind,
        target=target,
        replaced=_read_replaced(section, code) if kind == "output" else {},
        show=section.text("show", required=False),
        expect=section.text("expect", required=False) if section.has("expect") else None,
        within=section.number_or_none("within"),
        unordered=section.flag("unordered"),
        unchanged=section.flag("unchanged"),
        hidden=section.flag("hidden"),
        raises=section.line_text("raises", required=False) or None,
        properties=_read_properties(section),
        steps=section.number_or_none("steps"),
        memory=section.number_or_none("memory"),
    )


def _generated(section: Section, code: ExerciseCode) -> tuple[Check, ...]:
    """A check for each call with arguments by chance."""
    name = section.line_text("generate")
    functions = functions_of(code.solution) if code.solution else {}
    function = functions.get(name)
    if function is None:
        if name and code.solution:
            meant = did_you_mean(name, functions)
            section.problem(f"solution.py has no function {quoted(name)}{meant}", "generate")
        return ()
    for key in ("show", "expect", "raises"):
        if section.has(key):
            section.problem(f'{quoted(key)} does not go with "generate", which is many calls', key)
    count = section.whole_number("count") if section.has("count") else DEFAULT_COUNT
    seed = section.whole_number("seed") if section.has("seed") else 1
    if count is not None and not 1 <= count <= MOST_COUNT:
        section.problem(f'"count" must be from 1 to {MOST_COUNT}', "count")
        return ()
    try:
        strategies = strategies_for(function, _read_strategies(section, function))
        calls = generated_calls(name, strategies, count=count or 1, seed=seed or 0)
    except StrategyError as error:
        section.problem(str(error), "arguments" if section.has("arguments") else "generate")
        return ()
    checks = tuple(_check("call", call, section, code) for call in calls)
    for check in checks[:1]:  # all have the same options
        _check_comparison(check, section)
    return checks


def _read_strategies(section: Section, function: ast.FunctionDef) -> dict[str, str]:
    values = section.section("arguments", required=False)
    if values is None:
        return {}
    known = [each.arg for each in (*function.args.posonlyargs, *function.args.args)]
    values.only(*known)
    return {name: values.line_text(name) for name in values.keys if name in known}


def _read_properties(section: Section) -> Mapping[str, str]:
    values = section.section("property", required=False)
    if values is None:
        return {}
    found: dict[str, str] = {}
    for words in values.keys:
        expression = values.line_text(words)
        tree = parse_expression(expression)
        if expression and tree is None:
            values.problem(f"{quoted(expression)} is not an expression in Python", words)
        elif tree is not None and "result" not in _names_in(tree):
            values.problem(f'{quoted(expression)} says nothing about "result"', words)
        found[words] = expression
    return found


def _names_in(tree: ast.expr) -> set[str]:
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}


def _check_target(check: Check, section: Section, code: ExerciseCode) -> None:
    if check.kind in ("uses", "avoids"):
        _check_words(check, section)
    if not check.target or check.kind in ("uses", "avoids"):
        return
    if check.kind == "call":
        if not isinstance(parse_expression(check.target), ast.Call):
            section.problem(f"{quoted(check.target)} is not one call in Python", "call")
    elif not check.target.isidentifier():
        section.problem(f"{quoted(check.target)}: {PYTHON_NAME_FORM}", check.kind)
    elif check.kind == "case":
        _check_case(check, section, code)


def _check_words(check: Check, section: Section) -> None:
    """Each word of `uses` and `avoids` is a part of Python or a name in it."""
    words = words_of(check.target)
    if not words:
        section.problem(f"{quoted(check.kind)} is an empty list", check.kind)
    for word in words:
        if not is_part(word):
            text = f"{quoted(word)} is neither a part of Python nor a name"
            section.problem(f"{text}{near_match(word, KNOWN)}", check.kind)
    for key in _OPTIONS:
        if section.has(key):
            text = f"{quoted(key)} does not go with {quoted(check.kind)}"
            section.problem(f"{text}, which looks at the program's text", key)


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
    """Its options go with its kind and with one another."""
    if check.kind in ("uses", "avoids"):
        return
    if check.kind == "output":
        for key in filter(section.has, _OF_VALUES):
            section.problem(f'{quoted(key)} does not go with "output", which is text', key)
    elif check.expect and parse_expression(check.expect) is None:
        section.problem(f"{quoted(check.expect)} is not an expression in Python", "expect")
    if check.kind in ("variable", "case"):
        for key in filter(section.has, _OF_CALLS):
            section.problem(f'{quoted(key)} goes with "call" only', key)
    _check_numbers(check, section)
    if check.raises and not check.raises.isidentifier():
        section.problem(f"{quoted(check.raises)} is no class of an exception", "raises")
    for one, other in (("expect", "raises"), ("property", "raises"), ("expect", "property")):
        if section.has(one) and section.has(other):
            section.problem(f"{quoted(one)} and {quoted(other)} do not go together", one)


def _check_numbers(check: Check, section: Section) -> None:
    if check.within is not None and check.within < 0:
        section.problem('"within" cannot be below 0', "within")
    for key, value in (("steps", check.steps), ("memory", check.memory)):
        if value is not None and value < 1:
            text = f"{quoted(key)} says how many times the solution's is allowed: at least 1"
            section.problem(text, key)


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
