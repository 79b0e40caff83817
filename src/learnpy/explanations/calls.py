"""Arguments that do not fit the function that is called."""

import ast
import types
from collections.abc import Callable
from typing import Any

from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.values import MISSING, attribute_of
from learnpy.explanations.words import code, codes, counted, nearest, quoted


def _wrong_arguments(scene: ErrorScene) -> Explanation | None:
    call = _call(scene)
    if call is None or not any(
        words in scene.message for words in ("argument", "positional", "takes no", "takes from")
    ):
        return None
    function, hidden, name = _function(scene, call)
    if function is None:
        return _wrong_for_builtin(scene, call)
    shape = _Shape(function, hidden)
    wrong_name = next(
        (k.arg for k in call.keywords if k.arg and k.arg not in shape.every and not shape.any_key),
        None,
    )
    place = f"line {function.__code__.co_firstlineno}"
    if hidden and not shape.has_self:
        return Explanation(
            f"The method {code(name)} in {place} does not take the object that it belongs to.",
            "Python hands every method its own object first, before what stands in the "
            "parentheses. The method needs a name for it.",
            (f"Write `self` as its first parameter: {code(f'def {name}({shape.with_self}):')}.",),
        )
    if wrong_name is not None:
        return _unknown_keyword(name, wrong_name, shape, place)
    twice = quoted(scene.message)
    if "multiple values" in scene.message and twice:
        return Explanation(
            f"{code(name)} gets its {code(twice[0])} twice in line {scene.line}.",
            "It is given by its place among the arguments, and once more by its name.",
            ("Leave out one of the two.",),
        )
    return _wrong_count(scene, call, name, shape, place)


def _unknown_keyword(name: str, wrong: str, shape: "_Shape", place: str) -> Explanation:
    meant = nearest(wrong, shape.named)
    known = codes(shape.named) if shape.named else "no parameters"
    return Explanation(
        f"{code(name)} has no parameter with the name {code(wrong)}.",
        f"It is defined in {place} with {known}.",
        (
            f"Write {code(meant + '=')} instead of {code(wrong + '=')}."
            if meant
            else f"Use one of these names, or leave out {code(wrong + '=…')}.",
        ),
    )


def _wrong_count(
    scene: ErrorScene, call: ast.Call, name: str, shape: "_Shape", place: str
) -> Explanation | None:
    if any(isinstance(a, ast.Starred) for a in call.args) or any(not k.arg for k in call.keywords):
        return None
    given = len(call.args)
    by_name = {each.arg for each in call.keywords}
    missing = [each for each in shape.needed[given:] if each not in by_name]
    missing += [each for each in shape.needed_by_name if each not in by_name]
    total = given + len(by_name)
    least = len(shape.needed) + len(shape.needed_by_name)
    most = len(shape.named)
    wants = counted(least, "argument") if least == most else f"{least} to {most} arguments"
    meaning = f"{code(name)} needs {wants}, and line {scene.line} gives it {total or 'none'}."
    listed_names = codes(shape.named) if shape.named else "no parameters"
    cause = f"It is defined in {place} with {listed_names}."
    if missing:
        return Explanation(
            meaning,
            f"{cause} There is nothing for {codes(missing)}.",
            (f"Give a value for {codes(missing)} in line {scene.line}.",),
        )
    if given > len(shape.positional):
        extra = call.args[len(shape.positional) :]
        return Explanation(
            meaning,
            cause,
            (
                f"Leave out what is too much: {codes(scene.source(each) for each in extra)}.",
                f"Or give the function in {place} one more parameter.",
            ),
        )
    return None


def _wrong_for_builtin(scene: ErrorScene, call: ast.Call) -> Explanation | None:
    name = scene.source(call.func).rpartition(".")[2]
    value = scene.value_of(call.func)
    if "takes no arguments" in scene.message and isinstance(value, type):
        return _class_takes_none(value)
    if name == "input" and len(call.args) > 1:
        return Explanation(
            f"`input` takes one text, and line {scene.line} gives it {len(call.args)}.",
            "`print` takes any number of values; `input` does not.",
            ('Join the parts into one text: `input(f"… {name} …")`.',),
        )
    wrong = quoted(scene.message)
    if "keyword" in scene.message and wrong:
        known = ("sep", "end", "file", "flush") if name == "print" else ()
        meant = nearest(wrong[0], known)
        return Explanation(
            f"{code(name + '()')} has no parameter with the name {code(wrong[0])}.",
            f"It knows {codes(known)}." if known else "",
            (f"Write {code(meant + '=')}." if meant else f"Leave out {code(wrong[0] + '=…')}.",),
        )
    if "missing" in scene.message and wrong and "required argument" not in scene.message:
        return Explanation(
            f"{code(name)} needs a value for {codes(wrong)}, and line {scene.line} gives it none.",
            "",
            (f"Give a value for {codes(wrong)} in line {scene.line}.",),
        )
    given = counted(len(call.args), "argument")
    said = scene.message.partition("() ")[2] or scene.message
    return Explanation(
        f"{code(name + '()')} got {given} in line {scene.line}, and that does not fit.",
        f"Python says: it {said}." if said.startswith(("takes", "expected")) else "",
        (f"See what it takes: run {code(f'help({scene.source(call.func)})')}.",),
    )


def _class_takes_none(cls: type) -> Explanation:
    near = [name for name in cls.__dict__ if name.strip("_") in ("init", "int")]
    name = cls.__name__
    if near:
        return Explanation(
            f"{code(name)} takes no arguments, because it has no `__init__` method.",
            f"It has a method {code(near[0])}, which Python does not take for `__init__`.",
            (f"Rename {code(near[0])} to `__init__`, with two underscores on each side.",),
        )
    return Explanation(
        f"{code(name)} takes no arguments, because it has no `__init__` method.",
        "`__init__` is the method that takes the arguments when an object is made.",
        (f"Give {code(f'class {name}')} a method `def __init__(self, …):`.",),
    )


EXPLAINERS: tuple[Explainer, ...] = (_wrong_arguments,)


class _Shape:
    """The parameters of a function of the program."""

    def __init__(self, function: types.FunctionType, hidden: int) -> None:
        inside = function.__code__
        names = inside.co_varnames
        positional = names[: inside.co_argcount]
        by_name = names[inside.co_argcount : inside.co_argcount + inside.co_kwonlyargcount]
        with_default = len(function.__defaults__ or ())
        self.has_self = (bool(positional) and (not hidden or positional[0] in ("self", "cls"))) or (
            len(positional) > 0 and hidden > 0 and positional[0].startswith("_")
        )
        self.with_self = ", ".join(("self", *positional))
        self.positional = positional[hidden:]
        self.needed = positional[hidden : len(positional) - with_default]
        self.needed_by_name = [n for n in by_name if n not in (function.__kwdefaults__ or {})]
        self.named = (*self.positional, *by_name)
        self.every = set(self.named)
        self.any_key = bool(inside.co_flags & 0x08)  # **names


def _call(scene: ErrorScene) -> ast.Call | None:
    if not isinstance(scene.error, TypeError) or not scene.is_own:
        return None
    return scene.node if isinstance(scene.node, ast.Call) else None


def _function(scene: ErrorScene, call: ast.Call) -> tuple[types.FunctionType | None, int, str]:
    """The program's own function that a call means, how many arguments Python adds, its name."""
    value: Any = scene.value_of(call.func)
    if isinstance(value, type):
        made = value.__dict__.get("__init__")
        for cls in type.mro(value):
            made = made or cls.__dict__.get("__init__")
        return (made, 1, value.__name__) if isinstance(made, types.FunctionType) else (None, 0, "")
    if value is MISSING and isinstance(call.func, ast.Attribute):
        value = _method_of_new(scene, call.func)
    if isinstance(value, types.MethodType):
        function: Callable[..., Any] = value.__func__
        if isinstance(function, types.FunctionType):
            return function, 1, function.__name__
    if not isinstance(value, types.FunctionType):
        return None, 0, ""
    hidden = 0
    if isinstance(call.func, ast.Attribute):
        owner = scene.value_of(call.func.value)
        hidden = 0 if isinstance(owner, type | types.ModuleType) else 1
    return value, hidden, value.__name__


def _method_of_new(scene: ErrorScene, function: ast.Attribute) -> Any:
    """The method in a call such as `Dog("Rex").bark()`."""
    made = function.value
    owner = scene.value_of(made.func) if isinstance(made, ast.Call) else MISSING
    return attribute_of(owner, function.attr) if isinstance(owner, type) else MISSING
