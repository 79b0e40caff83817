"""Keys and items: what is not in a dictionary or a set."""

import ast
from itertools import islice
from typing import Any

from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.values import MISSING
from learnpy.explanations.words import code, kind, listed, nearest, show
from learnpy.language import say

_MOST_KEYS = 5_000


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
    if type(owner) is dict:
        meaning = say("{name} has no key {key}.", name=code(source), key=shown)
    else:
        meaning = say("{name} has no item {item}.", name=code(source), item=shown)
    if not owner:
        filled = say("Look at where it should be filled.")
        return Explanation(meaning, say("{name} is empty.", name=code(source)), (filled,))
    near = _near_key(key, owner)
    if near is not MISSING and type(near) is not type(key):
        return _key_of_another_kind(meaning, owner, near, shown, kind(key))
    if near is not MISSING:
        return Explanation(
            meaning,
            say("It has one that is nearly the same: {name}.", name=show(near)),
            (say("Write {right} instead of {wrong}.", right=show(near), wrong=shown),),
        )
    asked = code(f"if {shown[1:-1]} in {source}:")
    tries = [say("Use one that is there, or ask first: {code}.", code=asked)]
    if type(owner) is dict:
        got = code(f"{source}.get({shown[1:-1]}, 0)")
        tries.append(say("{code} gives `0` where the key is missing.", code=got))
    known = listed(show(each) or kind(each) for each in owner)
    return Explanation(meaning, say("It has {names}.", names=known), tuple(tries))


def _key_of_another_kind(
    meaning: str, owner: Any, near: Any, key: str, key_kind: str
) -> Explanation:
    values = {"near": show(near), "near_kind": kind(near), "key": key, "kind": key_kind}
    if type(owner) is dict:
        cause = say(
            "It has the key {near}, which is {near_kind}. {key} is {kind}, and that is another "
            "one.",
            **values,
        )
    else:
        cause = say(
            "It has the item {near}, which is {near_kind}. {key} is {kind}, and that is another "
            "one.",
            **values,
        )
    turned = say(
        "Use {near}, or turn one into the other with `int(…)` or `str(…)`.", near=show(near)
    )
    return Explanation(meaning, cause, (turned,))


EXPLAINERS: tuple[Explainer, ...] = (_missing_key,)


def _owner(scene: ErrorScene) -> ast.expr | None:
    match scene.node:
        case ast.Subscript():
            return scene.node.value
        case ast.Call(func=ast.Attribute() as function):
            return function.value
        case ast.Delete(targets=[ast.Subscript() as target]):
            return target.value
    return None


def _near_key(key: Any, owner: Any) -> Any:
    """A key that is nearly the same, also where one is a text and the other a number."""
    keys = [each for each in islice(owner, _MOST_KEYS) if type(each) in (str, int, float)]
    if type(key) is str:
        name = nearest(key, keys)
        return name or next((k for k in keys if type(k) is not str and str(k) == key), MISSING)
    return next((k for k in keys if type(k) is str and k == str(key)), MISSING)
