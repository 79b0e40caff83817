"""Values that cannot be changed, or cannot be a key, and collections that change while in use."""

import ast

from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.values import MISSING
from learnpy.explanations.words import capital, code, kind, kind_named, quoted, type_name
from learnpy.language import say, sayable

_INSTEAD = {
    "list": sayable("Use a tuple, written with `( )`, in its place, or `tuple(…)`."),
    "set": sayable("Use `frozenset(…)` in its place."),
}
"""What may be a key where a list or a set may not."""
_INSTEAD_OF_OTHERS = sayable("Use a text, a number or a tuple in its place.")


def _cannot_change(scene: ErrorScene) -> Explanation | None:
    words = ("does not support item assignment", "doesn't support item deletion")
    if not isinstance(scene.error, TypeError) or not any(w in scene.message for w in words):
        return None
    node = scene.find(ast.Subscript)
    if node is None:
        node = next(iter(_targets(scene)), None)
    if node is None:
        return None
    value = scene.value_of(node.value)
    name = type_name(value) if value is not MISSING else (quoted(scene.message) or [""])[0]
    source = scene.source(node.value)
    meaning = say("{fact}, and its items cannot be changed.", fact=scene.told(node.value, name))
    if name == "str":
        return Explanation(
            meaning,
            say("A text stays as it is for ever. What looks like a change makes a new text."),
            (_new_text(source, node.slice),),
        )
    if name == "tuple":
        return Explanation(
            meaning,
            say("A tuple, written with `( )`, stays as it is for ever."),
            (
                say("Use a list, written with `[ ]`, where items have to change."),
                say("Or make a list of it: {code}.", code=code(f"{source} = list({source})")),
            ),
        )
    return Explanation(
        meaning,
        "",
        (
            say(
                "Look where {name} gets its value: should it be a list or a dictionary?",
                name=code(source),
            ),
        ),
    )


def _frozen_field(scene: ErrorScene) -> Explanation | None:
    if type(scene.error).__name__ != "FrozenInstanceError":
        return None
    field = (quoted(scene.message) or [""])[0]
    changed = (n for n in scene.walk() if isinstance(n, ast.Attribute) and n.attr == field)
    node = next((n for n in changed if n.lineno == scene.line), None)
    source = scene.source(node.value) if node is not None else ""
    if not source.isidentifier() or source == "self":
        source = "thing"
    return Explanation(
        say(
            "Line {line} changes {name} of a dataclass that is frozen.",
            line=scene.line,
            name=code(field),
        ),
        say("With `frozen=True`, an object stays as it was made."),
        (
            say(
                "Make a new one: {code}.",
                code=code(f"{source} = dataclasses.replace({source}, {field}=…)"),
            ),
            say("Where it has to change, leave `frozen=True` out."),
        ),
    )


def _cannot_be_key(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, TypeError) or not scene.message.startswith(
        ("unhashable type", "cannot use ")
    ):
        return None
    names = [each for each in quoted(scene.message) if each.isidentifier()]
    name = next(
        (each for each in names if each in ("list", "dict", "set")), names[-1] if names else ""
    )
    if "slice" in names:
        return Explanation(
            say("A dictionary has no first and last items, so `[a:b]` cannot take a part of it."),
            "",
            (say("Make a list of it first, for example `list(d.items())[0:3]`."),),
        )
    what = capital(kind_named(name))
    return Explanation(
        say("{kind} cannot be an item of a set.", kind=what)
        if isinstance(scene.node, ast.Set)
        else say("{kind} cannot be a key of a dictionary, or an item of a set.", kind=what),
        say(
            "A key has to stay the same for ever, so that it is found again. A list or a "
            "dictionary can change."
        ),
        (say(_INSTEAD.get(name, _INSTEAD_OF_OTHERS)),),
    )


def _changed_in_loop(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, RuntimeError) or "during iteration" not in scene.message:
        return None
    loop = scene.find(ast.For) or _loop_at(scene)
    if loop is None:
        return None
    iterated = loop.iter
    if isinstance(iterated, ast.Call) and isinstance(iterated.func, ast.Attribute):
        iterated = iterated.func.value
    value = scene.value_of(iterated)
    name, copy = scene.code(iterated), f"for … in list({scene.source(loop.iter)}):"
    return Explanation(
        say(
            "{name} got or lost items while the loop in line {line} went through it.",
            name=name,
            line=loop.lineno,
        ),
        say("It must keep its size until the loop is over.")
        if value is MISSING
        else say(
            "{name} is {kind}. It must keep its size until the loop is over.",
            name=name,
            kind=kind(value),
        ),
        (
            say("Go through a copy: {code}.", code=code(copy)),
            say("Or collect the changes in a list, and make them after the loop."),
        ),
    )


EXPLAINERS: tuple[Explainer, ...] = (
    _cannot_change,
    _frozen_field,
    _cannot_be_key,
    _changed_in_loop,
)


def _targets(scene: ErrorScene) -> list[ast.Subscript]:
    statement = scene.node
    if isinstance(statement, ast.Assign | ast.Delete):
        return [each for each in statement.targets if isinstance(each, ast.Subscript)]
    if isinstance(statement, ast.AugAssign) and isinstance(statement.target, ast.Subscript):
        return [statement.target]
    return []


def _loop_at(scene: ErrorScene) -> ast.For | None:
    loops = (n for n in scene.walk() if isinstance(n, ast.For) and n.lineno == scene.line)
    return next(loops, None)


def _new_text(source: str, place: ast.expr) -> str:
    replaced = code(f"{source} = {source}.replace(…, …)")
    if not isinstance(place, ast.Constant) or type(place.value) is not int or place.value < 0:
        return say("Make a new one: {code}.", code=replaced)
    before = f"{source}[:{place.value}] + " if place.value else ""
    parts = code(f'{before}"…" + {source}[{place.value + 1}:]')
    return say(
        "Make a new one: {code}, or put it together from parts: {other_code}.",
        code=replaced,
        other_code=parts,
    )
