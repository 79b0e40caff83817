"""Names after a dot that an object does not have."""

import ast
import builtins
import types

from learnpy.explanations.missing_attribute import has_no, missing_attribute
from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.values import (
    attribute_names,
    own_attributes,
    top_package,
)
from learnpy.explanations.words import code, codes, kind, kind_named, nearest, quoted, type_name


def _of_a_difference(scene: ErrorScene) -> Explanation | None:
    found = missing_attribute(scene)
    if found is None or type_name(found[0]) not in ("date", "datetime") or found[1] != "days":
        return None
    owner, name, source = found
    return Explanation(
        has_no(owner, name, source),
        "The difference of two dates has it.",
        (
            f"Put the difference into parentheses: {code(f'(… - {source}).days')}.",
            f"For the day of the month, write {code(f'{source}.day')}.",
        ),
    )


def _near_attribute(scene: ErrorScene) -> Explanation | None:
    found = missing_attribute(scene)
    if found is None:
        return None
    owner, name, source = found
    known = {each for each in attribute_names(owner) if not each.startswith("_")}
    meant = nearest(name, known)
    if not meant:
        return None
    return Explanation(
        has_no(owner, name, source),
        f"It has one that is nearly the same: {code(meant)}.",
        (f"Write {code(f'.{meant}')} instead of {code(f'.{name}')} in line {scene.line}.",),
    )


def _on_text_or_number(scene: ErrorScene) -> Explanation | None:
    """A method of another of Python's own types: the value is not what was meant."""
    found = missing_attribute(scene)
    if found is None:
        return None
    owner, name, source = found
    if isinstance(owner, types.ModuleType | type) or top_package(owner) != "builtins":
        return None
    kinds = (str, list, dict, set, tuple, int, float)
    having = next((each for each in kinds if name in each.__dict__), None)
    if having is None:
        return None
    told = _told(scene, owner)
    return Explanation(
        has_no(owner, name, source),
        f"{kind_named(having.__name__).capitalize()} has {code(name)}. {told}.",
        (
            f"Look where {code(source)} gets its value: is it what you mean?",
            f"Print it before line {scene.line}: {code(f'print(type({source}))')}.",
        ),
    )


def _in_module(scene: ErrorScene) -> Explanation | None:
    found = missing_attribute(scene)
    if found is None or not isinstance(found[0], types.ModuleType):
        return None
    module, name, source = found
    tries = [f"See what it has: {code(f'print(dir({source}))')}."]
    inner = vars(module).get(str(vars(module).get("__name__")).rpartition(".")[2])
    if isinstance(inner, type) and name in attribute_names(inner):
        wanted = f"{source}.{inner.__name__}.{name}"
        return Explanation(
            has_no(module, name, source),
            f"The class {code(inner.__name__)} in this module has it.",
            (f"Write {code(wanted)}.",),
        )
    if name in builtins.__dict__:
        tries.insert(0, f"{code(name)} is a name of Python's own. Write it without {code(source)}.")
    return Explanation(has_no(module, name, source), "", tuple(tries))


def _in_own_class(scene: ErrorScene) -> Explanation | None:
    found = missing_attribute(scene)
    if found is None or top_package(found[0]) != "__main__":
        return None
    owner, name, source = found
    has = sorted({*own_attributes(owner)} | _methods(owner))
    method, line = _given_in_method(scene, name)
    meaning = has_no(owner, name, source)
    unusual = next((n for n in type(owner).__dict__ if n in ("_init_", "__int__", "init")), "")
    if unusual:
        return Explanation(
            meaning,
            f"The class has a method {code(unusual)}, which Python does not take for `__init__`, "
            "so it did not run.",
            (f"Rename {code(unusual)} to `__init__`, with two underscores on each side.",),
        )
    if method:
        return Explanation(
            meaning,
            f"{code(f'self.{name}')} gets its value in the method {code(method)}, in line {line}, "
            "and that was not called for this object.",
            (
                (
                    f"Call {code(f'{source}.{method}()')} first, or give {code(f'self.{name}')} a "
                    "first value in `__init__`."
                ),
            ),
        )
    return Explanation(
        meaning,
        f"It has {codes(has)}." if has else "It has no attributes of its own yet.",
        (f"Use one of those, or give it this one: {code(f'{source}.{name} = …')}.",),
    )


def _anything_else(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, AttributeError) or not scene.is_own:
        return None
    names = quoted(scene.message)
    if not isinstance(scene.node, ast.Attribute) or len(names) < 2:  # noqa: PLR2004
        return None
    source = scene.code(scene.node.value)
    return Explanation(
        f"{source} has no {code('.' + names[-1])}.",
        f"It is {kind_named(names[0])}.",
        (f"See what it has: {code(f'print(dir({scene.source(scene.node.value)}))')}.",),
    )


EXPLAINERS: tuple[Explainer, ...] = (
    _of_a_difference,
    _near_attribute,
    _on_text_or_number,
    _in_module,
    _in_own_class,
    _anything_else,
)


def _told(scene: ErrorScene, owner: object) -> str:
    attribute = scene.node.func if isinstance(scene.node, ast.Call) else scene.node
    node = attribute.value if isinstance(attribute, ast.Attribute) else None
    told = scene.told(node)
    return told or f"What stands before the dot is {kind(owner)}"


def _methods(owner: object) -> set[str]:
    return {
        name
        for cls in type.mro(type(owner))
        if cls.__module__ == "__main__"
        for name in cls.__dict__
        if not name.startswith("_")
    }


def _given_in_method(scene: ErrorScene, name: str) -> tuple[str, int]:
    for function in scene.walk():
        if not isinstance(function, ast.FunctionDef) or function.name == "__init__":
            continue
        for node in ast.walk(function):
            if (
                isinstance(node, ast.Attribute)
                and node.attr == name
                and isinstance(node.ctx, ast.Store)
                and isinstance(node.value, ast.Name)
                and node.value.id == "self"
            ):
                return function.name, node.lineno
    return "", 0
