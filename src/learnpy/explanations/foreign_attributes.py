"""Names after a dot as other languages have them, and how Python says it."""

from learnpy.explanations.missing_attribute import has_no, missing_attribute
from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.words import code, kind, type_name
from learnpy.language import say, sayable

_ELSEWHERE = {
    "length": "len({0})",
    "len": "len({0})",
    "size": "len({0})",
    "count": "len({0})",
    "contains": "… in {0}",
    "has_key": "… in {0}",
    "includes": "… in {0}",
    "print": "print({0})",
    "sum": "sum({0})",
    "max": "max({0})",
    "min": "min({0})",
    "sorted": "sorted({0})",
    "type": "type({0})",
    "tostring": "str({0})",
    "toString": "str({0})",
    "parseInt": "int({0})",
}
"""What other languages write after a dot, and how Python writes it."""

_BY_TYPE = {
    ("list", "push"): "append",
    ("list", "add"): "append",
    ("list", "concat"): "extend",
    ("list", "delete"): "remove",
    ("set", "append"): "add",
    ("set", "push"): "add",
    ("str", "trim"): "strip",
    ("str", "toUpperCase"): "upper",
    ("str", "toLowerCase"): "lower",
    ("str", "substring"): "",
    ("str", "reverse"): "",
    ("str", "append"): "",
    ("str", "add"): "",
    ("dict", "append"): "",
    ("dict", "add"): "",
    ("tuple", "append"): "",
    ("ndarray", "append"): "",
}
_LONGER = sayable("Text cannot be changed. Make a longer one: {code}.")
_NEW_KEY = sayable("Give a new key its value: {code}.")
_INSTEAD = {
    ("str", "substring"): sayable("Take a part with a slice: {code}."),
    ("str", "reverse"): sayable("Turn the text round with a slice: {code}."),
    ("str", "append"): _LONGER,
    ("str", "add"): _LONGER,
    ("dict", "append"): _NEW_KEY,
    ("dict", "add"): _NEW_KEY,
    ("tuple", "append"): sayable("A tuple cannot be changed. Make a list of it first: {code}."),
    ("ndarray", "append"): sayable("An array keeps its length. Make a longer one: {code}."),
}
_WRITTEN = {
    "substring": "{0}[2:5]",
    "reverse": "{0}[::-1]",
    ("dict", "append"): "{0}[key] = value",
    ("dict", "add"): "{0}[key] = value",
    ("tuple", "append"): "{0} = list({0})",
    ("ndarray", "append"): "{0} = np.append({0}, value)",
}


def _known_elsewhere(scene: ErrorScene) -> Explanation | None:
    found = missing_attribute(scene)
    if found is None:
        return None
    owner, name, source = found
    key = (type_name(owner), name)
    meaning = has_no(owner, name, source)
    if type(owner) is dict and name in owner:
        return Explanation(
            meaning,
            say("It has a key {key}. What is after a dot is no key.", key=code(repr(name))),
            (say("Write {code}.", code=code(f"{source}[{name!r}]")),),
        )
    if key in _INSTEAD:
        pattern = _WRITTEN.get(key) or _WRITTEN.get(name) or '{0} = {0} + "…"'
        return Explanation(meaning, "", (say(_INSTEAD[key], code=code(pattern.format(source))),))
    if _BY_TYPE.get(key):
        word = _BY_TYPE[key]
        return Explanation(
            meaning,
            say("For {kind}, the word in Python is {word}.", kind=kind(owner), word=code(word)),
            (say("Write {code}.", code=code(f"{source}.{word}(…)")),),
        )
    if name in _ELSEWHERE and type_name(owner) in ("list", "str", "tuple", "dict", "set", "int"):
        return Explanation(
            meaning,
            say("In Python this is not written after a dot."),
            (say("Write {code}.", code=code(_ELSEWHERE[name].format(source))),),
        )
    return None


EXPLAINERS: tuple[Explainer, ...] = (_known_elsewhere,)
