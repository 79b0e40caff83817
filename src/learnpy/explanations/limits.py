"""A program that goes too deep, or takes too much; and `async`."""

import ast
from collections import Counter
from types import FrameType

from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.words import code, quoted, show
from learnpy.language import say


def _too_deep(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, RecursionError) or not scene.frames:
        return None
    counts = Counter(frame.f_code.co_name for frame in scene.frames)
    names = [name for name, count in counts.most_common() if name != "<module>" and count > 1]
    if not names:
        return None
    last = next(f for f in reversed(scene.frames) if f.f_code.co_name == names[0])
    function = code(names[0])
    meaning = say(
        "{function} called itself again and again, until Python stopped it.", function=function
    )
    if len(names) > 1:
        meaning = say(
            "{function} called itself (by way of {other}) again and again, until Python stopped "
            "it.",
            function=function,
            other=code(names[1]),
        )
    held = _given(last)
    return Explanation(
        meaning,
        say("In the last call, {values}.", values=", ".join(held)) if held else "",
        (
            say(
                "Give {function} a case that ends it: an `if` with a `return` that does not call "
                "it again.",
                function=function,
            ),
            say("Look at whether each call comes nearer to that case."),
        ),
    )


def _given(call: FrameType) -> list[str]:
    """What a call was given, name by name."""
    inside = call.f_code
    return [
        say("{name} was {value}", name=code(name), value=show(call.f_locals[name]))
        for name in inside.co_varnames[: inside.co_argcount]
        if name in call.f_locals and show(call.f_locals[name])
    ]


def _too_much(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, MemoryError):
        return None
    return Explanation(
        say("The program wanted more memory than it may use."),
        say("It happened in line {line}: {code}.", line=scene.line, code=code(scene.text))
        if scene.text
        else "",
        (
            say("Look for a list or a text that grows in a loop without an end."),
            say("Work with a part at a time, instead of all at once."),
        ),
    )


def _async(scene: ErrorScene) -> Explanation | None:
    if "asyncio.run() cannot be called" in scene.message:
        return Explanation(
            say("`asyncio.run()` was called by a function that `asyncio.run()` runs already."),
            "",
            (say("Inside an `async` function, write `await` before the call instead."),),
        )
    not_awaitable = ("await' expression", "can't be awaited")
    if isinstance(scene.error, TypeError) and any(w in scene.message for w in not_awaitable):
        awaited = scene.find(ast.Await)
        node = awaited.value if awaited is not None else None
        names = scene.message.split()  # "object int can't …", or "'int' object can't …"
        fact = scene.told(node, names[1] if names[0] == "object" else names[0].strip("'"))
        return Explanation(
            say("`await` waits for what an `async` function gives. {fact}.", fact=fact),
            say("The function after `await` is most likely an ordinary one, with `def` alone."),
            (say("Leave out `await`, or define that function with `async def`."),),
        )
    if "coroutine" in quoted(scene.message) and isinstance(scene.error, TypeError | AttributeError):
        return Explanation(
            say("This is a coroutine, the promise of an `async` function, and not yet its value."),
            say("A call of an `async` function does not run it: `await` does."),
            (say("Write `await` before the call, inside an `async` function."),),
        )
    return None


EXPLAINERS: tuple[Explainer, ...] = (_too_deep, _too_much, _async)
