"""`None` where a value was meant: most often a method or function that gives nothing back."""

import ast

from learnpy.explanations.model import Explanation
from learnpy.explanations.none_source import (
    CHANGES_IN_PLACE,
    changes_in_place,
    dictionary_with_none,
    none_source,
    target_of,
)
from learnpy.explanations.none_use import none_in
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.words import code
from learnpy.language import say, sayable


def _used_none(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, TypeError | AttributeError) or not scene.is_own:
        return None
    found = none_in(scene)
    if found is None:
        return None
    node, meaning = found
    piece = scene.code(node)
    source = none_source(scene, node)
    if isinstance(source, ast.Call):
        return _from_call(scene, meaning, node, source)
    cause = say("{piece} should hold a value here, but nothing gave it one.", piece=piece)
    if source is not None:
        became = say("It became `None` in line {line}.", line=source.lineno)
        cause = f"{cause} {became}"
    look = say(
        "Look where {piece} gets its value, and print it there: {code}.",
        piece=piece,
        code=code(f"print({scene.source(node)})"),
    )
    return Explanation(meaning, cause, (look,))


def _at(line: int, here: str, elsewhere: str, **values: object) -> str:
    """What a call did: in the line of the error, where `line` is 0, or in another one."""
    return say(elsewhere, line=line, **values) if line else say(here, **values)


def _from_call(
    scene: ErrorScene, meaning: str, node: ast.expr, call: ast.Call
) -> Explanation | None:
    line = 0 if call is node else call.lineno
    function = call.func
    if isinstance(function, ast.Attribute) and changes_in_place(scene, call):
        return _in_place(scene, meaning, node, call, function)
    name = function.attr if isinstance(function, ast.Attribute) else scene.source(function)
    if name == "print":
        return Explanation(
            meaning,
            _at(
                line,
                sayable("`print` shows its text on the screen and gives back `None`."),
                sayable(
                    "`print` in line {line} shows its text on the screen and gives back `None`."
                ),
            ),
            (say("Take the value itself, and print it in a line of its own."),),
        )
    if name in ("match", "search", "fullmatch"):
        return Explanation(
            meaning,
            _at(
                line,
                sayable(
                    "{function} found nothing that fits the pattern, and then it gives back `None`."
                ),
                sayable(
                    "{function} in line {line} found nothing that fits the pattern, and then it "
                    "gives back `None`."
                ),
                function=code(name),
            ),
            (say("Ask first: {code}.", code=code(f"if {scene.source(node)} is not None:")),),
        )
    if name == "get" and call.args:
        return _from_get(scene, meaning, call, line)
    return _from_own_function(scene, meaning, name, line)


def _from_get(scene: ErrorScene, meaning: str, call: ast.Call, line: int) -> Explanation:
    key = scene.source(call.args[0])
    owner = dictionary_with_none(scene, call)
    if owner is not None:
        return Explanation(
            meaning,
            say(
                "{name} has the key {key}, and holds `None` for it. What `get` gives in place of "
                "a key is for those that are missing.",
                name=scene.code(owner),
                key=code(key),
            ),
            (say("Look where {name} gets the value for that key.", name=scene.code(owner)),),
        )
    return Explanation(
        meaning,
        _at(
            line,
            sayable("`get` gives back `None` for a key that the dictionary does not have: {key}."),
            sayable(
                "`get` in line {line} gives back `None` for a key that the dictionary does not "
                "have: {key}."
            ),
            key=code(key),
        ),
        (say("Give it a value for that case: {code}.", code=code(f".get({key}, 0)")),),
    )


def _in_place(
    scene: ErrorScene, meaning: str, node: ast.expr, call: ast.Call, function: ast.Attribute
) -> Explanation:
    owner = scene.source(function.value)
    tries = _alone(scene, call, function)
    fresh = CHANGES_IN_PLACE[function.attr]
    target = target_of(scene, call)
    if fresh:
        name = f"{scene.source(node)} = " if call is not node else ""
        tries.append(say("Or take a new list: {code}.", code=code(name + fresh.format(owner))))
    cause = _at(
        0 if call is node else call.lineno,
        sayable("{method} changes {name} itself and gives back `None`."),
        sayable("{method} in line {line} changes {name} itself and gives back `None`."),
        method=code(f"{function.attr}()"),
        name=code(owner),
    )
    if target is not None and scene.source(target) != scene.source(node):
        cause = f"{cause} {say('So {name} became `None`.', name=scene.code(target))}"
    return Explanation(meaning, cause, tuple(tries))


def _alone(scene: ErrorScene, call: ast.Call, function: ast.Attribute) -> list[str]:
    """How a method that changes its object is called without using what it gives back."""
    owner = function.value
    if isinstance(owner, ast.Name | ast.Attribute | ast.Subscript):
        alone = say(
            "Write {code} in a line of its own, and go on with {name}.",
            code=scene.code(call),
            name=scene.code(owner),
        )
        return [alone]
    if isinstance(owner, ast.Call):
        rest = scene.source(call).removeprefix(scene.source(owner))
        named = say(
            "Give it a name first: {naming}. Then write {code} in a line of its own, and go on "
            "with `items`.",
            naming=code(f"items = {scene.source(owner)}"),
            code=code(f"items{rest}"),
        )
        return [named]
    return []


def _from_own_function(scene: ErrorScene, meaning: str, name: str, line: int) -> Explanation | None:
    function = next(
        (n for n in scene.walk() if isinstance(n, ast.FunctionDef) and n.name == name), None
    )
    if function is None:
        call = code(f"{name}()")
        return Explanation(
            meaning,
            _at(
                line,
                sayable("It is what {call} gave back."),
                sayable("It is what {call} in line {line} gave back."),
                call=call,
            ),
            (say("Look at what {call} gives back when it has no answer.", call=call),),
        )
    given = [n.value for n in ast.walk(function) if isinstance(n, ast.Return) and n.value]
    changing = next((each for each in given if changes_in_place(scene, each)), None)
    if isinstance(changing, ast.Call) and isinstance(changing.func, ast.Attribute):
        cause = say(
            "The function {function} gives back {code} in line {line}. {method} changes {name} "
            "itself and gives back `None`.",
            function=code(name),
            code=scene.code(changing),
            line=changing.lineno,
            method=code(f"{changing.func.attr}()"),
            name=scene.code(changing.func.value),
        )
        return Explanation(meaning, cause, tuple(_alone(scene, changing, changing.func)))
    how = _without_return(code(name), function.lineno, has_one=bool(given))
    so = _at(
        line,
        sayable("So it gave back `None`."),
        sayable("So it gave back `None` in line {line}."),
    )
    end = say(
        "End {function} with `return` and the value that it has to give back.", function=code(name)
    )
    return Explanation(meaning, f"{how} {so}", (end,))


def _without_return(function: str, line: int, *, has_one: bool) -> str:
    if has_one:
        return say(
            "The function {function}, which starts in line {line}, came to its end without "
            "reaching a `return`.",
            function=function,
            line=line,
        )
    return say(
        "The function {function}, which starts in line {line}, has no `return`.",
        function=function,
        line=line,
    )


EXPLAINERS: tuple[Explainer, ...] = (_used_none,)
