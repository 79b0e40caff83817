"""Values that Python's own functions and methods cannot work with."""

import ast

from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.words import code, counted, kind_named, quoted, show, type_name

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
    held = f"It is {show(owner)}." if show(owner) else ""
    return Explanation(
        f"{value} is not in {code(source)}, so {code(f'.{function.attr}()')} cannot find it.",
        held,
        (f"Ask first: {code(f'if {wanted} in {source}:')}.",),
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
        f"{scene.code(call.func)} has nothing to choose from: {code(source)} is empty.",
        "",
        (
            f"Ask first: {code(f'if {source}:')}.",
            f"Or look at why {code(source)} has no items by then.",
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
    text = scene.source(function.value)
    return Explanation(
        f"`join` puts texts together, and item `{place}` of {code(source)} is {kind_named(name)}.",
        "",
        (f"Turn each item into text: {code(f'{text}.join(str(each) for each in {source})')}.",),
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
        f"`sum()` adds numbers, and there is text (`str`) in {code(source)}.",
        "It starts with `0` and adds one item after the other.",
        (
            f"For numbers, turn the texts first: {code(f'sum(int(each) for each in {source})')}.",
            f"""To put texts together: {code(f'"".join({source})')}.""",
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
    what = " and ".join(kind_named(each) for each in kinds)
    if len(kinds) == 1:
        return Explanation(
            f"{code(f'{name}()')} puts values in order, and Python knows no order for "
            f"{kind_named(kinds[0])}.",
            "",
            (f"Say what to order by: {code(f'{name}(…, key=…)')}.",),
        )
    return Explanation(
        f"{code(f'{name}()')} compares all items, and there are different kinds: {what}.",
        "Python has no order between those two.",
        ("Turn all items into the same kind first, for example with `key=str`.",),
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
        f"The text {code(source)} does not have {code(wanted)} in it.",
        "",
        (
            f"Ask first: {code(f'if {wanted} in {source}:')}.",
            f"Or use {code(f'{source}.find({wanted})')}, which gives `-1` where there is none.",
        ),
    )


def _set_item_missing(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, KeyError) or "pop from an empty set" not in scene.message:
        return None
    return Explanation(
        "The set is empty, so there is nothing to take out.",
        "Each `pop()` takes one item out, until none is left.",
        ("Ask first whether there is one: `if items:`.",),
    )


def _character(scene: ErrorScene) -> Explanation | None:
    call = scene.node
    if not isinstance(scene.error, TypeError) or not isinstance(call, ast.Call):
        return None
    if "ord() expected a character" not in scene.message or not call.args:
        return None
    value = scene.value_of(call.args[0])
    length = counted(len(value), "character") if type(value) is str else "another length"
    return Explanation(
        f"`ord()` wants a text of one character, and {scene.code(call.args[0])} has {length}.",
        "",
        (f"Take one character: {code(f'ord({scene.source(call.args[0])}[0])')}.",)
        if type_name(value) == "str" and value
        else ("Give it one character.",),
    )


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
    told = scene.told(wrong, said[-1] if said else "")
    name, source = scene.source(call.func), scene.source(wrong)
    wants_text = "must be str" in scene.message
    turn = "str" if wants_text else "float"
    is_single = isinstance(scene.value_of(wrong), str | int | float) or wants_text
    return Explanation(
        f"{code(f'{name}()')} works with {'texts' if wants_text else 'numbers'}. {told}.",
        "",
        (f"Turn it into {'text' if wants_text else 'a number'}: {code(f'{turn}({source})')}.",)
        if is_single
        else (f"Take one item after the other: {code(f'for item in {source}:')}.",),
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
        f"{code(f'{name}()')} reads from an open file, and {code(given)} is none.",
        "",
        (
            (
                f"Open the file first: {code(f'with open({given}) as file:')}, then "
                f"{code(f'{name}(file)')}."
            ),
            f"A text that is in memory is read with {code(f'{name}s({given})')}.",
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
