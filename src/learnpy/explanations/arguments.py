"""Values that Python's own functions and methods cannot work with."""

import ast

from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.words import code, kind_named, listed, quoted, show, type_name
from learnpy.language import say, say_count

_OTHER_KIND = ("must be real number", "bad operand type for", "define __round__", "must be str")


def _not_in_list(scene: ErrorScene) -> Explanation | None:
    method = _method(scene)
    if method is None or not isinstance(scene.error, ValueError):
        return None
    call, function = method
    if function.attr not in ("remove", "index") or not call.args:
        return None
    owner = scene.value_of(function.value)
    source, wanted = scene.source(function.value), scene.source(call.args[0])
    value = show(scene.value_of(call.args[0])) or code(wanted)
    held = say("It is {value}.", value=show(owner)) if show(owner) else ""
    return Explanation(
        say(
            "{value} is not in {name}, so {method} cannot find it.",
            value=value,
            name=code(source),
            method=code(f".{function.attr}()"),
        ),
        held,
        (say("Ask first: {code}.", code=code(f"if {wanted} in {source}:")),),
    )


def _of_nothing(scene: ErrorScene) -> Explanation | None:
    """`max([])`, `min([])`, `random.choice([])`, `statistics.mean([])`."""
    call = scene.node
    words = ("empty", "at least one data point")
    if not isinstance(scene.error, ValueError | IndexError) or not isinstance(call, ast.Call):
        return None
    if not call.args or not any(word in scene.message for word in words):
        return None
    owner = scene.value_of(call.args[0])
    if type(owner) not in (list, tuple, str, dict, set) or owner:
        return None
    source = scene.source(call.args[0])
    return Explanation(
        say(
            "{function} has nothing to choose from: {name} is empty.",
            function=scene.code(call.func),
            name=code(source),
        ),
        "",
        (
            say("Ask first: {code}.", code=code(f"if {source}:")),
            say("Or look at why {name} has no items by then.", name=code(source)),
        ),
    )


def _join_of_numbers(scene: ErrorScene) -> Explanation | None:
    method = _method(scene)
    if method is None or not isinstance(scene.error, TypeError):
        return None
    call, function = method
    if function.attr != "join" or "sequence item" not in scene.message or not call.args:
        return None
    source = scene.source(call.args[0])
    place = scene.message.split("sequence item ")[-1].partition(":")[0]
    name = scene.message.split(", ")[-1].split()[0]
    turned = f"{scene.source(function.value)}.join(str(each) for each in {source})"
    return Explanation(
        say(
            "`join` puts texts together, and item `{number}` of {name} is {kind}.",
            number=place,
            name=code(source),
            kind=kind_named(name),
        ),
        "",
        (say("Turn each item into text: {code}.", code=code(turned)),),
    )


def _sum_of_texts(scene: ErrorScene) -> Explanation | None:
    call = scene.node
    if not isinstance(scene.error, TypeError) or not isinstance(call, ast.Call) or not call.args:
        return None
    if scene.source(call.func) != "sum":
        return None
    names = quoted(scene.message)
    source = scene.source(call.args[0])
    if "str" not in names:
        return None
    return Explanation(
        say("`sum()` adds numbers, and there is text (`str`) in {name}.", name=code(source)),
        say("It starts with `0` and adds one item after the other."),
        (
            say(
                "For numbers, turn the texts first: {code}.",
                code=code(f"sum(int(each) for each in {source})"),
            ),
            say("To put texts together: {code}.", code=code(f'"".join({source})')),
        ),
    )


def _mixed_order(scene: ErrorScene) -> Explanation | None:
    call = scene.node
    if not isinstance(scene.error, TypeError) or not isinstance(call, ast.Call):
        return None
    if "not supported between instances" not in scene.message:
        return None
    kinds = sorted(set(quoted(scene.message)) - {"<", ">", "<=", ">="})
    name = scene.source(call.func).rpartition(".")[2]
    if len(kinds) == 1:
        return Explanation(
            say(
                "{function} puts values in order, and Python knows no order for {kind}.",
                function=code(f"{name}()"),
                kind=kind_named(kinds[0]),
            ),
            "",
            (say("Say what to order by: {code}.", code=code(f"{name}(…, key=…)")),),
        )
    return Explanation(
        say(
            "{function} compares all items, and there are different kinds: {kinds}.",
            function=code(f"{name}()"),
            kinds=listed(kind_named(each) for each in kinds),
        ),
        say("Python has no order between those two."),
        (say("Turn all items into the same kind first, for example with `key=str`."),),
    )


def _part_not_found(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, ValueError) or "substring not found" not in scene.message:
        return None
    method = _method(scene)
    if method is None or not method[0].args:
        return None
    call, function = method
    source, wanted = scene.source(function.value), scene.source(call.args[0])
    return Explanation(
        say("The text {text} does not have {part} in it.", text=code(source), part=code(wanted)),
        "",
        (
            say("Ask first: {code}.", code=code(f"if {wanted} in {source}:")),
            say(
                "Or use {code}, which gives `-1` where there is none.",
                code=code(f"{source}.find({wanted})"),
            ),
        ),
    )


def _set_item_missing(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, KeyError) or "pop from an empty set" not in scene.message:
        return None
    return Explanation(
        say("The set is empty, so there is nothing to take out."),
        say("Each `pop()` takes one item out, until none is left."),
        (say("Ask first whether there is one: `if items:`."),),
    )


def _character(scene: ErrorScene) -> Explanation | None:
    call = scene.node
    if not isinstance(scene.error, TypeError) or not isinstance(call, ast.Call):
        return None
    if "ord() expected a character" not in scene.message or not call.args:
        return None
    value = scene.value_of(call.args[0])
    return Explanation(
        say(
            "`ord()` wants a text of one character, and {name} has {length}.",
            name=scene.code(call.args[0]),
            length=_length(value),
        ),
        "",
        (say("Take one character: {code}.", code=code(f"ord({scene.source(call.args[0])}[0])")),)
        if type(value) is str and value
        else (say("Give it one character."),),
    )


def _length(value: object) -> str:
    if type(value) is not str:
        return say("another length")
    if not value:
        return say("no characters")
    return say_count(len(value), "1 character", "{count} characters")


def _wrong_kind(scene: ErrorScene) -> Explanation | None:
    """`abs("x")`, `math.sqrt("4")`, `file.write(5)` and their like."""
    call = scene.node
    if not isinstance(scene.error, TypeError) or not isinstance(call, ast.Call) or not call.args:
        return None
    if not any(words in scene.message for words in _OTHER_KIND) or not scene.is_own:
        return None
    wrong = next((a for a in call.args if type_name(scene.value_of(a)) in scene.message), None)
    wrong = wrong or call.args[0]
    said = [w.strip("':") for w in scene.message.split() if w.strip("':") in ("str", "int", "list")]
    fact = scene.told(wrong, said[-1] if said else "")
    function, source = code(f"{scene.source(call.func)}()"), scene.source(wrong)
    if "must be str" in scene.message:
        return Explanation(
            say("{function} works with texts. {fact}.", function=function, fact=fact),
            "",
            (say("Turn it into text: {code}.", code=code(f"str({source})")),),
        )
    is_single = isinstance(scene.value_of(wrong), str | int | float)
    return Explanation(
        say("{function} works with numbers. {fact}.", function=function, fact=fact),
        "",
        (say("Turn it into a number: {code}.", code=code(f"float({source})")),)
        if is_single
        else (say("Take one item after the other: {code}.", code=code(f"for item in {source}:")),),
    )


def _wants_open_file(scene: ErrorScene) -> Explanation | None:
    call = scene.find(ast.Call)
    if not isinstance(scene.error, AttributeError) or scene.is_own or call is None:
        return None
    if "has no attribute 'read'" not in scene.message:
        return None
    name = scene.source(call.func)
    given = scene.source(call.args[0]) if call.args else "…"
    return Explanation(
        say(
            "{function} reads from an open file, and {value} is none.",
            function=code(f"{name}()"),
            value=code(given),
        ),
        "",
        (
            say(
                "Open the file first: {opening}, then {reading}.",
                opening=code(f"with open({given}) as file:"),
                reading=code(f"{name}(file)"),
            ),
            say("A text that is in memory is read with {code}.", code=code(f"{name}s({given})")),
        ),
    )


EXPLAINERS: tuple[Explainer, ...] = (
    _part_not_found,
    _not_in_list,
    _of_nothing,
    _join_of_numbers,
    _sum_of_texts,
    _mixed_order,
    _set_item_missing,
    _character,
    _wrong_kind,
    _wants_open_file,
)


def _method(scene: ErrorScene) -> tuple[ast.Call, ast.Attribute] | None:
    call = scene.node
    if scene.is_own and isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute):
        return call, call.func
    return None
