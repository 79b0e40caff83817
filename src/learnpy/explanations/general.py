"""What can be said of any error: what its class means, and the values in the line."""

import ast

from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.values import MISSING, top_package
from learnpy.explanations.words import code, kind_named, listed, show, type_name

_MEANINGS = (
    (TypeError, "Something in line {line} got a value of a kind that it cannot work with."),
    (UnicodeError, "A text could not be turned into bytes, or bytes into a text."),
    (ValueError, "Something in line {line} got a value that it cannot work with."),
    (KeyError, "A key was looked for in line {line}, and it is not there."),
    (IndexError, "A place was asked for in line {line}, and there are not so many items."),
    (AttributeError, "A name after a dot was asked for in line {line}, and it is not there."),
    (NameError, "Python does not know a name in line {line}."),
    (ImportError, "Something could not be imported in line {line}."),
    (TimeoutError, "It took too long, and the waiting was ended."),
    (ConnectionError, "A connection could not be made, or was lost."),
    (OSError, "The system could not do what line {line} asked for."),
    (ArithmeticError, "A calculation in line {line} has no result."),
    (NotImplementedError, "This part of a class or function is not written yet."),
    (KeyboardInterrupt, "The program was stopped from outside."),
    (Warning, "Line {line} gave a warning, and here a warning ends the program."),
    (RecursionError, "Calls went too deep, and Python stopped them."),
    (RuntimeError, "Something in line {line} went wrong while the program ran."),
)


def _failed_assertion(scene: ErrorScene) -> Explanation | None:
    statement = scene.find(ast.Assert)
    if not isinstance(scene.error, AssertionError) or statement is None:
        return None
    test = statement.test
    held = _values_in(scene, test)
    message = show(scene.error.args[0]) if scene.error.args else ""
    said = f" It says {message}." if message else ""
    return Explanation(
        f"Line {scene.line} makes sure of {scene.code(test)}, and that is not so.{said}",
        f"In this line, {held}." if held else "",
        (
            "If the line is right, look for what gives another value than you expected.",
            "If the value is right, change what the line makes sure of.",
        ),
    )


def _raised_by_program(scene: ErrorScene) -> Explanation | None:
    if not scene.is_own or not isinstance(scene.node, ast.Raise):
        return None
    if "must derive from BaseException" in scene.message:
        raised = scene.node.exc
        told = scene.told(raised)
        text = scene.source(raised) if isinstance(raised, ast.Constant) else "…"
        return Explanation(
            f"`raise` needs an error, and {told or scene.code(raised) + ' is none'}.",
            "",
            (f"Put it into an error: {code(f'raise ValueError({text})')}.",),
        )
    said = f", and says: {code(scene.message)}" if scene.message else ""
    name = type_name(scene.error)
    function = scene.frame.f_code.co_name if scene.frame is not None else "<module>"
    place = "" if function == "<module>" else f", in {code(function)}"
    return Explanation(
        f"The program raised this {code(name)} itself with `raise`, in line {scene.line}{place}"
        f"{said}.",
        "Nothing around it caught the error, so the program ended.",
        (
            "Look at what led to that line: which condition was met?",
            f"To go on after it, put the call into `try:` … {code(f'except {name}:')}.",
        ),
    )


def _any_error(scene: ErrorScene) -> Explanation | None:
    error = scene.error
    name = type_name(error)
    if not scene.line:
        return None
    meaning = next((text for cls, text in _MEANINGS if isinstance(error, cls)), "")
    package = top_package(error)
    if not meaning and package not in ("builtins", "__main__"):
        meaning = f"{code(package)} could not do what line {{line}} asked for."
    meaning = meaning or f"Line {{line}} ended with {kind_named(name)}."
    said = scene.message.strip().partition("\n")[0]
    cause = f"Python says: {said.rstrip('.')}." if said else ""
    held = _values_in(scene, scene.node or scene.find(ast.stmt))
    tries = [f"Look at line {scene.line}: {code(scene.text)}."] if scene.text else []
    if held:
        tries.append(f"There, {held}. Is one of them not what you expected?")
    return Explanation(meaning.format(line=scene.line), cause, tuple(tries))


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
        f"{code(name)} was {show(value)}"
        for name, value in values.items()
        if value is not MISSING and show(value)
    )
