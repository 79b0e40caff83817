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
from learnpy.explanations.words import (
    capital,
    code,
    codes,
    kind,
    kind_named,
    nearest,
    quoted,
    type_name,
)
from learnpy.language import say


def _of_a_difference(scene: ErrorScene) -> Explanation | None:
    found = missing_attribute(scene)
    if found is None or type_name(found[0]) not in ("date", "datetime") or found[1] != "days":
        return None
    owner, name, source = found
    return Explanation(
        has_no(owner, name, source),
        say("The difference of two dates has it."),
        (
            say("Put the difference into parentheses: {code}.", code=code(f"(… - {source}).days")),
            say("For the day of the month, write {code}.", code=code(f"{source}.day")),
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
        say("It has one that is nearly the same: {name}.", name=code(meant)),
        (
            say(
                "Write {right} instead of {wrong} in line {line}.",
                right=code(f".{meant}"),
                wrong=code(f".{name}"),
                line=scene.line,
            ),
        ),
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
    return Explanation(
        has_no(owner, name, source),
        say(
            "{kind} has {name}. {fact}.",
            kind=capital(kind_named(having.__name__)),
            name=code(name),
            fact=_told(scene, owner),
        ),
        (
            say("Look where {name} gets its value: is it what you mean?", name=code(source)),
            say(
                "Print it before line {line}: {code}.",
                line=scene.line,
                code=code(f"print(type({source}))"),
            ),
        ),
    )


def _in_module(scene: ErrorScene) -> Explanation | None:
    found = missing_attribute(scene)
    if found is None or not isinstance(found[0], types.ModuleType):
        return None
    module, name, source = found
    tries = [say("See what it has: {code}.", code=code(f"print(dir({source}))"))]
    inner = vars(module).get(str(vars(module).get("__name__")).rpartition(".")[2])
    if isinstance(inner, type) and name in attribute_names(inner):
        wanted = f"{source}.{inner.__name__}.{name}"
        return Explanation(
            has_no(module, name, source),
            say("The class {name} in this module has it.", name=code(inner.__name__)),
            (say("Write {code}.", code=code(wanted)),),
        )
    if name in builtins.__dict__:
        own = say(
            "{name} is a name of Python's own. Write it without {module}.",
            name=code(name),
            module=code(source),
        )
        tries.insert(0, own)
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
            say(
                "The class has a method {method}, which Python does not take for `__init__`, so it "
                "did not run.",
                method=code(unusual),
            ),
            (
                say(
                    "Rename {method} to `__init__`, with two underscores on each side.",
                    method=code(unusual),
                ),
            ),
        )
    if method:
        return Explanation(
            meaning,
            say(
                "{name} gets its value in the method {method}, in line {line}, and that was not "
                "called for this object.",
                name=code(f"self.{name}"),
                method=code(method),
                line=line,
            ),
            (
                say(
                    "Call {code} first, or give {name} a first value in `__init__`.",
                    code=code(f"{source}.{method}()"),
                    name=code(f"self.{name}"),
                ),
            ),
        )
    held = (
        say("It has {names}.", names=codes(has))
        if has
        else say("It has no attributes of its own yet.")
    )
    given = code(f"{source}.{name} = …")
    return Explanation(
        meaning, held, (say("Use one of those, or give it this one: {code}.", code=given),)
    )


def _anything_else(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, AttributeError) or not scene.is_own:
        return None
    names = quoted(scene.message)
    if not isinstance(scene.node, ast.Attribute) or len(names) < 2:  # noqa: PLR2004
        return None
    source = scene.source(scene.node.value)
    return Explanation(
        say("{object} has no {name}.", object=code(source), name=code("." + names[-1])),
        say("It is {kind}.", kind=kind_named(names[0])),
        (say("See what it has: {code}.", code=code(f"print(dir({source}))")),),
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
    return told or say("What stands before the dot is {kind}", kind=kind(owner))


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
