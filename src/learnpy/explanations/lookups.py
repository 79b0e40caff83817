"""Places and keys: what is not in a list, a text, a dictionary or a set."""

import ast
from itertools import islice
from typing import Any

from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.values import MISSING
from learnpy.explanations.words import (
    code,
    counted,
    kind,
    kind_named,
    listed,
    nearest,
    quoted,
    show,
    type_name,
)

_MOST_KEYS = 5_000
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
    item = "character" if type(owner) is str else "item"
    told = show(place) if type(place) is int else ""
    at = f"item {told}" if told else f"item {wanted}"
    if count == 0:
        return Explanation(
            f"{code(source)} is empty, so it has no {at}.",
            "An empty list or text has no items at all, not even item `0`.",
            (f"Put something in first, or ask before: {code(f'if {source}:')}.",),
        )
    which = f" ({wanted} is {told} here)" if told and told != wanted else ""
    meaning = f"{code(source)} has {counted(count, item)}, and there is no {at}{which}."
    cause = f"Python counts from `0`, so the last {item} is `{count - 1}`."
    if isinstance(scene.node.ctx, ast.Store):
        return Explanation(
            meaning, cause, (f"Add a new item at the end with {code(f'{source}.append(…)')}.",)
        )
    tries: list[str] = []
    is_name = isinstance(scene.node.slice, ast.Name)
    if _in_loop(scene):
        tries.append(
            f"To go through all of them, write {code(f'for item in {source}:')}."
            if is_name
            else f"In the last round of the loop, {wanted} is too large. Let the loop end one "
            f"round earlier: {code(f'range(len({source}) - 1)')}."
        )
    elif place == count:
        tries.append(f"The last one is {code(f'{source}[-1]')}.")
    tries.append(f"Use a number from `0` to `{count - 1}`." if count > 1 else "Use `0`.")
    return Explanation(meaning, cause, tuple(tries))


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
        return Explanation(
            f"{code(source)} is empty, so {code(scene.source(call))} has nothing to take out.",
            "Each `pop` takes one item out of the list, until none is left.",
            (f"Ask first whether there is one: {code(f'if {source}:')}.",),
        )
    return Explanation(
        f"{code(source)} has {counted(len(owner), 'item')}, and {code(scene.source(call))} asks "
        "for one that is not there.",
        f"Python counts from `0`, so the last item is `{len(owner) - 1}`.",
        (f"Use a number from `0` to `{len(owner) - 1}`, or `-1` for the last one.",),
    )


def _missing_key(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, KeyError) or not scene.is_own or not scene.error.args:
        return None
    key = scene.error.args[0]
    node = _owner(scene)
    owner = scene.value_of(node)
    if node is None or type(owner) not in (dict, set):
        return None
    source = scene.source(node)
    shown = show(key) or scene.code(getattr(scene.node, "slice", None))
    holds = "key" if type(owner) is dict else "item"
    meaning = f"{code(source)} has no {holds} {shown}."
    if not owner:
        return Explanation(
            meaning, f"{code(source)} is empty.", ("Look at where it should be filled.",)
        )
    near = _near_key(key, owner)
    if near is not MISSING and type(near) is not type(key):
        return Explanation(
            meaning,
            f"It has the {holds} {show(near)}, which is {kind(near)}. {shown} is {kind(key)}, "
            "and that is another one.",
            (f"Use {show(near)}, or turn one into the other with `int(…)` or `str(…)`.",),
        )
    if near is not MISSING:
        return Explanation(
            meaning,
            f"It has one that is nearly the same: {show(near)}.",
            (f"Write {show(near)} instead of {shown}.",),
        )
    known = listed(show(each) or kind(each) for each in owner)
    tries = [f"Use one that is there, or ask first: {code(f'if {shown[1:-1]} in {source}:')}."]
    if type(owner) is dict:
        tries.append(
            f"{code(f'{source}.get({shown[1:-1]}, 0)')} gives `0` where the key is missing."
        )
    return Explanation(meaning, f"It has {known}.", tuple(tries))


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
    told = scene.told(node.slice, name)
    meaning = f"{code(source)} is {owner_kind}, so a whole number has to stand in the `[ ]`."
    if name == "float":
        tries = ("`/` always gives a decimal number. `//` gives a whole one.",
                 f"Or turn it into one: {code(f'int({scene.source(node.slice)})')}.")  # fmt: skip
        return Explanation(meaning, f"{told}.", tries)
    if name == "tuple":
        return Explanation(
            meaning,
            f"{told}: there is a comma between the brackets.",
            (f"To look into a list of lists, use two pairs: {code(f'{source}[0][1]')}.",),
        )
    cause = f"{told}. Only a dictionary takes a text there."
    if type(owner) in (list, tuple) and owner and type(owner[0]) is dict:
        return Explanation(
            meaning,
            f"{told}. {code(source)} is a list of dictionaries, and the key is in each of them.",
            (f"Choose one first: {code(f'{source}[0][{scene.source(node.slice)}]')}.",),
        )
    tries = [f"Look at what {code(source)} holds: {code(f'print({source})')}."]
    if _in_loop(scene):
        tries.append("In `for x in dictionary:`, `x` is the key, and not the value.")
    if not isinstance(node.slice, ast.Constant):
        turned = code(f"int({scene.source(node.slice)})")
        tries.append(f"A text with digits becomes a number with {turned}.")
    return Explanation(meaning, cause, tuple(tries))


def _no_places(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, TypeError) or "not subscriptable" not in scene.message:
        return None
    if not isinstance(scene.node, ast.Subscript):
        return None
    node = scene.node.value
    value = scene.value_of(node)
    name = type_name(value) if value is not MISSING else (quoted(scene.message) or [""])[0]
    told = scene.told(node, name)
    inside = scene.source(scene.node.slice)
    meaning = f"{told}, and no item can be taken out of it with `[ ]`."
    if name in ("function", "method", "builtin_function_or_method", "type"):
        call = f"{scene.source(node)}({inside})"
        return Explanation(
            meaning,
            "A function is called with round brackets.",
            (f"Write {code(call)}.",),
        )
    if name in _HOLD_NO_PLACES:
        return Explanation(
            meaning,
            "Its items have no numbers.",
            (f"Make a list of it first: {code(f'list({scene.source(node)})[{inside}]')}.",),
        )
    return Explanation(
        meaning,
        "Only what holds several items, such as a list, a text or a dictionary, has items to take.",
        (f"Look where {scene.code(node)} gets its value: did you mean another name?",),
    )


def _owner(scene: ErrorScene) -> ast.expr | None:
    match scene.node:
        case ast.Subscript():
            return scene.node.value
        case ast.Call(func=ast.Attribute() as function):
            return function.value
        case ast.Delete(targets=[ast.Subscript() as target]):
            return target.value
    return None


def _in_loop(scene: ErrorScene) -> bool:
    """Whether the line is inside a `for`."""
    return any(
        isinstance(each, ast.For) and each.lineno < scene.line <= (each.end_lineno or 0)
        for each in scene.walk()
    )


def _near_key(key: Any, owner: Any) -> Any:
    """A key that is nearly the same, also where one is a text and the other a number."""
    keys = [each for each in islice(owner, _MOST_KEYS) if type(each) in (str, int, float)]
    if type(key) is str:
        name = nearest(key, keys)
        return name or next((k for k in keys if type(k) is not str and str(k) == key), MISSING)
    return next((k for k in keys if type(k) is str and k == str(key)), MISSING)


EXPLAINERS: tuple[Explainer, ...] = (
    _place_outside,
    _pop_outside,
    _missing_key,
    _wrong_place,
    _no_places,
)
