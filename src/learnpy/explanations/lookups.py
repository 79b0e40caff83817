"""Places: what is not in a list or a text, and what has none."""

import ast
from typing import Any

from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.values import MISSING
from learnpy.explanations.words import (
    code,
    kind,
    kind_named,
    quoted,
    show,
    type_name,
)
from learnpy.language import say, say_count

_SEQUENCES = (list, tuple, str, range)
_HOLD_NO_PLACES = frozenset(
    {
        "set", "frozenset", "generator", "dict_keys", "dict_values", "dict_items", "zip", "map",
        "filter", "enumerate", "reversed",
    }
)  # fmt: skip


def _place_outside(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, IndexError) or not scene.is_own:
        return None
    if not isinstance(scene.node, ast.Subscript):
        return None
    owner, place = scene.value_of(scene.node.value), scene.value_of(scene.node.slice)
    source, wanted = scene.source(scene.node.value), scene.code(scene.node.slice)
    if type(owner) not in _SEQUENCES:
        return None
    count = len(owner)
    told = show(place) if type(place) is int else ""
    if count == 0:
        return Explanation(
            say(
                "{name} is empty, so it has no item {place}.",
                name=code(source),
                place=told or wanted,
            ),
            say("An empty list or text has no items at all, not even item `0`."),
            (_ask_before(source),),
        )
    values = {"name": code(source), "length": _length(owner), "place": told or wanted}
    meaning = say("{name} has {length}, and there is no item {place}.", **values)
    if told and told != wanted:
        meaning = say(
            "{name} has {length}, and there is no item {place} ({index} is {place} here).",
            **values,
            index=wanted,
        )
    if isinstance(scene.node.ctx, ast.Store):
        added = code(f"{source}.append(…)")
        tries = (say("Add a new item at the end with {code}.", code=added),)
    else:
        tries = _places_inside(scene, scene.node, count)
    return Explanation(meaning, _last_place(owner), tries)


def _ask_before(source: str) -> str:
    asked = code(f"if {source}:")
    return say("Put something in first, or ask before: {code}.", code=asked)


def _length(owner: Any) -> str:
    if type(owner) is str:
        return say_count(len(owner), "1 character", "{count} characters")
    return say_count(len(owner), "1 item", "{count} items")


def _last_place(owner: Any) -> str:
    last = len(owner) - 1
    if type(owner) is str:
        return say("Python counts from `0`, so the last character is `{last}`.", last=last)
    return say("Python counts from `0`, so the last item is `{last}`.", last=last)


def _places_inside(scene: ErrorScene, node: ast.Subscript, count: int) -> tuple[str, ...]:
    """Which of so many places can be asked for."""
    tries: list[str] = []
    source = scene.source(node.value)
    if _in_loop(scene) and isinstance(node.slice, ast.Name):
        loop = code(f"for item in {source}:")
        tries.append(say("To go through all of them, write {code}.", code=loop))
    elif _in_loop(scene):
        tries.append(
            say(
                "In the last round of the loop, {index} is too large. Let the loop end one round "
                "earlier: {code}.",
                index=scene.code(node.slice),
                code=code(f"range(len({source}) - 1)"),
            )
        )
    elif scene.value_of(node.slice) == count:
        tries.append(say("The last one is {code}.", code=code(f"{source}[-1]")))
    if count > 1:
        tries.append(say("Use a number from `0` to `{last}`.", last=count - 1))
    else:
        tries.append(say("Use `0`."))
    return tuple(tries)


def _pop_outside(scene: ErrorScene) -> Explanation | None:
    call = scene.node
    if not isinstance(scene.error, IndexError) or not isinstance(call, ast.Call):
        return None
    if not isinstance(call.func, ast.Attribute) or not scene.is_own or call.func.attr != "pop":
        return None
    owner, source = scene.value_of(call.func.value), scene.source(call.func.value)
    if type(owner) not in (list, str, tuple):
        return None
    if not owner:
        asked = code(f"if {source}:")
        return Explanation(
            say(
                "{name} is empty, so {call} has nothing to take out.",
                name=code(source),
                call=scene.code(call),
            ),
            say("Each `pop` takes one item out of the list, until none is left."),
            (say("Ask first whether there is one: {code}.", code=asked),),
        )
    last = len(owner) - 1
    return Explanation(
        say(
            "{name} has {length}, and {call} asks for one that is not there.",
            name=code(source),
            length=say_count(len(owner), "1 item", "{count} items"),
            call=scene.code(call),
        ),
        say("Python counts from `0`, so the last item is `{last}`.", last=last),
        (say("Use a number from `0` to `{last}`, or `-1` for the last one.", last=last),),
    )


def _wrong_place(scene: ErrorScene) -> Explanation | None:
    """A text or a decimal number where a list wants a whole number."""
    if not isinstance(scene.error, TypeError) or "indices must be" not in scene.message:
        return None
    if not isinstance(scene.node, ast.Subscript):
        return None
    node = scene.node
    owner, place = scene.value_of(node.value), scene.value_of(node.slice)
    owner_kind = kind(owner) if owner is not MISSING else kind_named(scene.message.split()[0])
    source = scene.source(node.value)
    said = quoted(scene.message)
    name = type_name(place) if place is not MISSING else (said[-1] if said else "")
    if not said and place is MISSING:
        name = scene.message.rpartition(" ")[2]
    fact = scene.told(node.slice, name)
    meaning = say(
        "{name} is {kind}, so a whole number has to stand in the `[ ]`.",
        name=code(source),
        kind=owner_kind,
    )
    turned = code(f"int({scene.source(node.slice)})")
    if name == "float":
        tries = (
            say("`/` always gives a decimal number. `//` gives a whole one."),
            say("Or turn it into one: {code}.", code=turned),
        )
        return Explanation(meaning, say("{fact}.", fact=fact), tries)
    if name == "tuple":
        pairs = code(f"{source}[0][1]")
        return Explanation(
            meaning,
            say("{fact}: there is a comma between the brackets.", fact=fact),
            (say("To look into a list of lists, use two pairs: {code}.", code=pairs),),
        )
    if type(owner) in (list, tuple) and owner and type(owner[0]) is dict:
        chosen = code(f"{source}[0][{scene.source(node.slice)}]")
        return Explanation(
            meaning,
            say(
                "{fact}. {name} is a list of dictionaries, and the key is in each of them.",
                fact=fact,
                name=code(source),
            ),
            (say("Choose one first: {code}.", code=chosen),),
        )
    printed = code(f"print({source})")
    tries = [say("Look at what {name} holds: {code}.", name=code(source), code=printed)]
    if _in_loop(scene):
        tries.append(say("In `for x in dictionary:`, `x` is the key, and not the value."))
    if not isinstance(node.slice, ast.Constant):
        tries.append(say("A text with digits becomes a number with {code}.", code=turned))
    cause = say("{fact}. Only a dictionary takes a text there.", fact=fact)
    return Explanation(meaning, cause, tuple(tries))


def _no_places(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, TypeError) or "not subscriptable" not in scene.message:
        return None
    if not isinstance(scene.node, ast.Subscript):
        return None
    node = scene.node.value
    value = scene.value_of(node)
    name = type_name(value) if value is not MISSING else (quoted(scene.message) or [""])[0]
    inside = scene.source(scene.node.slice)
    meaning = say(
        "{fact}, and no item can be taken out of it with `[ ]`.", fact=scene.told(node, name)
    )
    if name in ("function", "method", "builtin_function_or_method", "type"):
        call = f"{scene.source(node)}({inside})"
        return Explanation(
            meaning,
            say("A function is called with round brackets."),
            (say("Write {code}.", code=code(call)),),
        )
    if name in _HOLD_NO_PLACES:
        as_list = code(f"list({scene.source(node)})[{inside}]")
        return Explanation(
            meaning,
            say("Its items have no numbers."),
            (say("Make a list of it first: {code}.", code=as_list),),
        )
    return Explanation(
        meaning,
        say(
            "Only what holds several items, such as a list, a text or a dictionary, has items to "
            "take."
        ),
        (
            say(
                "Look where {name} gets its value: did you mean another name?",
                name=scene.code(node),
            ),
        ),
    )


def _in_loop(scene: ErrorScene) -> bool:
    """Whether the line is inside a `for`."""
    return any(
        isinstance(each, ast.For) and each.lineno < scene.line <= (each.end_lineno or 0)
        for each in scene.walk()
    )


EXPLAINERS: tuple[Explainer, ...] = (
    _place_outside,
    _pop_outside,
    _wrong_place,
    _no_places,
)
