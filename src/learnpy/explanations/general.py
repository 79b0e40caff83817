"""What can be said of any error: what its class means, and the values in the line."""

import ast

from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.values import MISSING, top_package
from learnpy.explanations.words import code, kind_named, listed, show, type_name
from learnpy.language import say, sayable

_MEANINGS = (
    (
        TypeError,
        sayable("Something in line {line} got a value of a kind that it cannot work with."),
    ),
    (UnicodeError, sayable("A text could not be turned into bytes, or bytes into a text.")),
    (ValueError, sayable("Something in line {line} got a value that it cannot work with.")),
    (KeyError, sayable("A key was looked for in line {line}, and it is not there.")),
    (IndexError, sayable("A place was asked for in line {line}, and there are not so many items.")),
    (
        AttributeError,
        sayable("A name after a dot was asked for in line {line}, and it is not there."),
    ),
    (NameError, sayable("Python does not know a name in line {line}.")),
    (ImportError, sayable("Something could not be imported in line {line}.")),
    (TimeoutError, sayable("It took too long, and the waiting was ended.")),
    (ConnectionError, sayable("A connection could not be made, or was lost.")),
    (OSError, sayable("The system could not do what line {line} asked for.")),
    (ArithmeticError, sayable("A calculation in line {line} has no result.")),
    (NotImplementedError, sayable("This part of a class or function is not written yet.")),
    (KeyboardInterrupt, sayable("The program was stopped from outside.")),
    (Warning, sayable("Line {line} gave a warning, and here a warning ends the program.")),
    (RecursionError, sayable("Calls went too deep, and Python stopped them.")),
    (RuntimeError, sayable("Something in line {line} went wrong while the program ran.")),
)
_RAISED = {
    (False, False): sayable("The program raised this {error} itself with `raise`, in line {line}."),
    (False, True): sayable(
        "The program raised this {error} itself with `raise`, in line {line}, and says: {message}."
    ),
    (True, False): sayable(
        "The program raised this {error} itself with `raise`, in line {line}, in {function}."
    ),
    (True, True): sayable(
        "The program raised this {error} itself with `raise`, in line {line}, in {function}, and "
        "says: {message}."
    ),
}
"""By whether it was in a function, and whether the error has a message."""


def _failed_assertion(scene: ErrorScene) -> Explanation | None:
    statement = scene.find(ast.Assert)
    if not isinstance(scene.error, AssertionError) or statement is None:
        return None
    test = statement.test
    held = _values_in(scene, test)
    message = show(scene.error.args[0]) if scene.error.args else ""
    meaning = say(
        "Line {line} makes sure of {test}, and that is not so.",
        line=scene.line,
        test=scene.code(test),
    )
    said = say("It says {message}.", message=message) if message else ""
    return Explanation(
        f"{meaning} {said}".rstrip(),
        say("In this line, {values}.", values=held) if held else "",
        (
            say("If the line is right, look for what gives another value than you expected."),
            say("If the value is right, change what the line makes sure of."),
        ),
    )


def _raised_by_program(scene: ErrorScene) -> Explanation | None:
    if not scene.is_own or not isinstance(scene.node, ast.Raise):
        return None
    if "must derive from BaseException" in scene.message:
        return _no_error(scene, scene.node.exc)
    name = type_name(scene.error)
    caught = code(f"except {name}:")
    return Explanation(
        _raised(scene, name),
        say("Nothing around it caught the error, so the program ended."),
        (
            say("Look at what led to that line: which condition was met?"),
            say("To go on after it, put the call into `try:` … {code}.", code=caught),
        ),
    )


def _no_error(scene: ErrorScene, raised: ast.expr | None) -> Explanation:
    """What is raised is a value, and no error."""
    told = scene.told(raised)
    text = scene.source(raised) if isinstance(raised, ast.Constant) else "…"
    return Explanation(
        say("`raise` needs an error, and {fact}.", fact=told)
        if told
        else say("`raise` needs an error, and {code} is none.", code=scene.code(raised)),
        "",
        (say("Put it into an error: {code}.", code=code(f"raise ValueError({text})")),),
    )


def _raised(scene: ErrorScene, name: str) -> str:
    """Where the program raised an error, and what it says."""
    function = scene.frame.f_code.co_name if scene.frame is not None else "<module>"
    text = _RAISED[function != "<module>", bool(scene.message)]
    return say(
        text,
        error=code(name),
        line=scene.line,
        function=code(function),
        message=code(scene.message),
    )


def _any_error(scene: ErrorScene) -> Explanation | None:
    if not scene.line:
        return None
    said = scene.message.strip().partition("\n")[0]
    held = _values_in(scene, scene.node or scene.find(ast.stmt))
    tries: list[str] = []
    if scene.text:
        tries.append(say("Look at line {line}: {code}.", line=scene.line, code=code(scene.text)))
    if held:
        tries.append(say("There, {values}. Is one of them not what you expected?", values=held))
    return Explanation(
        _meaning(scene),
        say("Python says: {message}.", message=said.rstrip(".")) if said else "",
        tuple(tries),
    )


def _meaning(scene: ErrorScene) -> str:
    """What the class of an error means, or where it comes from."""
    error = scene.error
    known = next((text for cls, text in _MEANINGS if isinstance(error, cls)), "")
    if known:
        return say(known, line=scene.line)
    package = top_package(error)
    if package not in ("builtins", "__main__"):
        return say(
            "{package} could not do what line {line} asked for.",
            package=code(package),
            line=scene.line,
        )
    kind = kind_named(type_name(error))
    return say("Line {line} ended with {kind}.", line=scene.line, kind=kind)


FIRST: tuple[Explainer, ...] = (_failed_assertion, _raised_by_program)
LAST: tuple[Explainer, ...] = (_any_error,)


def _values_in(scene: ErrorScene, node: ast.AST | None) -> str:
    """The names in a piece of the program and what they hold: "`a` was `1` and `b` was `2`"."""
    if node is None:
        return ""
    names = {n.id: n for n in ast.walk(node) if isinstance(n, ast.Name)}
    own = scene.names
    values = {name: scene.value_of(each) for name, each in names.items() if name in own}
    return listed(
        say("{name} was {value}", name=code(name), value=show(value))
        for name, value in values.items()
        if value is not MISSING and show(value)
    )
