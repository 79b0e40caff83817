"""Arguments that do not fit the function that is called."""

import ast
import types
from collections.abc import Callable
from typing import Any

from learnpy.explanations.model import Explanation
from learnpy.explanations.parameters import Parameters, arguments_counted
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.values import MISSING, attribute_of
from learnpy.explanations.words import code, codes, nearest, quoted
from learnpy.language import say


def _wrong_arguments(scene: ErrorScene) -> Explanation | None:
    call = _call(scene)
    if call is None or not any(
        words in scene.message for words in ("argument", "positional", "takes no", "takes from")
    ):
        return None
    function, hidden, name = _function(scene, call)
    if function is None:
        return _wrong_for_builtin(scene, call)
    parameters = Parameters(function, hidden)
    wrong_name = next(
        (
            k.arg
            for k in call.keywords
            if k.arg and k.arg not in parameters.every and not parameters.any_key
        ),
        None,
    )
    if hidden and not parameters.has_self:
        return _without_self(name, parameters)
    if wrong_name is not None:
        return _unknown_keyword(name, wrong_name, parameters)
    twice = quoted(scene.message)
    if "multiple values" in scene.message and twice:
        return Explanation(
            say(
                "{function} gets its {name} twice in line {line}.",
                function=code(name),
                name=code(twice[0]),
                line=scene.line,
            ),
            say("It is given by its place among the arguments, and once more by its name."),
            (say("Leave out one of the two."),),
        )
    return _wrong_count(scene, call, name, parameters)


def _without_self(name: str, parameters: Parameters) -> Explanation:
    return Explanation(
        say(
            "The method {method} in line {line} does not take the object that it belongs to.",
            method=code(name),
            line=parameters.line,
        ),
        say(
            "Python hands every method its own object first, before what stands in the "
            "parentheses. The method needs a name for it."
        ),
        (
            say(
                "Write `self` as its first parameter: {code}.",
                code=code(f"def {name}({parameters.with_self}):"),
            ),
        ),
    )


def _unknown_keyword(name: str, wrong: str, parameters: Parameters) -> Explanation:
    meant = nearest(wrong, parameters.named)
    return Explanation(
        _no_parameter(name, wrong),
        parameters.told,
        (
            _instead(meant, wrong)
            if meant
            else say("Use one of these names, or leave out {code}.", code=code(wrong + "=…")),
        ),
    )


def _no_parameter(function: str, name: str) -> str:
    return say(
        "{function} has no parameter with the name {name}.",
        function=code(function),
        name=code(name),
    )


def _instead(meant: str, wrong: str) -> str:
    return say(
        "Write {right} instead of {wrong}.", right=code(meant + "="), wrong=code(wrong + "=")
    )


def _wrong_count(
    scene: ErrorScene, call: ast.Call, name: str, parameters: Parameters
) -> Explanation | None:
    if any(isinstance(a, ast.Starred) for a in call.args) or any(not k.arg for k in call.keywords):
        return None
    given = len(call.args)
    by_name = {each.arg for each in call.keywords}
    missing = [each for each in parameters.needed[given:] if each not in by_name]
    missing += [each for each in parameters.needed_by_name if each not in by_name]
    meaning = _needs(name, parameters.wants, scene.line, given + len(by_name))
    if missing:
        names = codes(missing)
        return Explanation(
            meaning,
            f"{parameters.told} {say('There is nothing for {names}.', names=names)}",
            (say("Give a value for {names} in line {line}.", names=names, line=scene.line),),
        )
    if given > len(parameters.positional):
        extra = codes(scene.source(each) for each in call.args[len(parameters.positional) :])
        return Explanation(
            meaning,
            parameters.told,
            (
                say("Leave out what is too much: {values}.", values=extra),
                say(
                    "Or give the function in line {line} one more parameter.", line=parameters.line
                ),
            ),
        )
    return None


def _needs(function: str, wants: str, line: int, given: int) -> str:
    if given:
        return say(
            "{function} needs {arguments}, and line {line} gives it {number}.",
            function=code(function),
            arguments=wants,
            line=line,
            number=given,
        )
    return say(
        "{function} needs {arguments}, and line {line} gives it none.",
        function=code(function),
        arguments=wants,
        line=line,
    )


def _wrong_for_builtin(scene: ErrorScene, call: ast.Call) -> Explanation | None:
    name = scene.source(call.func).rpartition(".")[2]
    value = scene.value_of(call.func)
    if "takes no arguments" in scene.message and isinstance(value, type):
        return _class_takes_none(value)
    if name == "input" and len(call.args) > 1:
        return Explanation(
            say(
                "`input` takes one text, and line {line} gives it {number}.",
                line=scene.line,
                number=len(call.args),
            ),
            say("`print` takes any number of values; `input` does not."),
            (say('Join the parts into one text: `input(f"… {name} …")`.'),),
        )
    wrong = quoted(scene.message)
    if "keyword" in scene.message and wrong:
        known = ("sep", "end", "file", "flush") if name == "print" else ()
        meant = nearest(wrong[0], known)
        return Explanation(
            _no_parameter(name + "()", wrong[0]),
            say("It knows {names}.", names=codes(known)) if known else "",
            (
                say("Write {code}.", code=code(meant + "="))
                if meant
                else say("Leave out {code}.", code=code(wrong[0] + "=…")),
            ),
        )
    if "missing" in scene.message and wrong and "required argument" not in scene.message:
        names = codes(wrong)
        return Explanation(
            say(
                "{function} needs a value for {names}, and line {line} gives it none.",
                function=code(name),
                names=names,
                line=scene.line,
            ),
            "",
            (say("Give a value for {names} in line {line}.", names=names, line=scene.line),),
        )
    said = scene.message.partition("() ")[2] or scene.message
    is_told = said.startswith(("takes", "expected"))
    return Explanation(
        say(
            "{function} got {arguments} in line {line}, and that does not fit.",
            function=code(name + "()"),
            arguments=arguments_counted(len(call.args)),
            line=scene.line,
        ),
        say("Python says: it {message}.", message=said) if is_told else "",
        (say("See what it takes: run {code}.", code=code(f"help({scene.source(call.func)})")),),
    )


def _class_takes_none(cls: type) -> Explanation:
    near = [name for name in cls.__dict__ if name.strip("_") in ("init", "int")]
    name = cls.__name__
    meaning = say(
        "{class_name} takes no arguments, because it has no `__init__` method.",
        class_name=code(name),
    )
    if near:
        method = code(near[0])
        return Explanation(
            meaning,
            say(
                "It has a method {method}, which Python does not take for `__init__`.",
                method=method,
            ),
            (
                say(
                    "Rename {method} to `__init__`, with two underscores on each side.",
                    method=method,
                ),
            ),
        )
    return Explanation(
        meaning,
        say("`__init__` is the method that takes the arguments when an object is made."),
        (
            say(
                "Give {class_name} a method `def __init__(self, …):`.",
                class_name=code(f"class {name}"),
            ),
        ),
    )


EXPLAINERS: tuple[Explainer, ...] = (_wrong_arguments,)


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
