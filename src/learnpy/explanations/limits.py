"""A program that goes too deep, or takes too much; and `async`."""

import ast
from collections import Counter

from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.words import code, quoted, show


def _too_deep(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, RecursionError) or not scene.frames:
        return None
    counts = Counter(frame.f_code.co_name for frame in scene.frames)
    names = [name for name, count in counts.most_common() if name != "<module>" and count > 1]
    if not names:
        return None
    last = next(f for f in reversed(scene.frames) if f.f_code.co_name == names[0])
    inside = last.f_code
    shown = [
        f"{code(name)} was {show(last.f_locals[name])}"
        for name in inside.co_varnames[: inside.co_argcount]
        if name in last.f_locals and show(last.f_locals[name])
    ]
    function = names[0]
    others = f" (by way of {code(names[1])})" if len(names) > 1 else ""
    return Explanation(
        f"{code(function)} called itself{others} again and again, until Python stopped it.",
        f"In the last call, {', '.join(shown)}." if shown else "",
        (
            (
                f"Give {code(function)} a case that ends it: an `if` with a `return` that does not "
                "call it again."
            ),
            "Look at whether each call comes nearer to that case.",
        ),
    )


def _too_much(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, MemoryError):
        return None
    return Explanation(
        "The program wanted more memory than it may use.",
        f"It happened in line {scene.line}: {code(scene.text)}." if scene.text else "",
        (
            "Look for a list or a text that grows in a loop without an end.",
            "Work with a part at a time, instead of all at once.",
        ),
    )


def _async(scene: ErrorScene) -> Explanation | None:
    if "asyncio.run() cannot be called" in scene.message:
        return Explanation(
            "`asyncio.run()` was called by a function that `asyncio.run()` runs already.",
            "",
            ("Inside an `async` function, write `await` before the call instead.",),
        )
    not_awaitable = ("await' expression", "can't be awaited")
    if isinstance(scene.error, TypeError) and any(w in scene.message for w in not_awaitable):
        awaited = scene.find(ast.Await)
        node = awaited.value if awaited is not None else None
        names = scene.message.split()  # "object int can't …", or "'int' object can't …"
        what = scene.told(node, names[1] if names[0] == "object" else names[0].strip("'"))
        return Explanation(
            f"`await` waits for what an `async` function gives. {what}.",
            "The function after `await` is most likely an ordinary one, with `def` alone.",
            ("Leave out `await`, or define that function with `async def`.",),
        )
    if "coroutine" in quoted(scene.message) and isinstance(scene.error, TypeError | AttributeError):
        return Explanation(
            "This is a coroutine, the promise of an `async` function, and not yet its value.",
            "A call of an `async` function does not run it: `await` does.",
            ("Write `await` before the call, inside an `async` function.",),
        )
    return None


EXPLAINERS: tuple[Explainer, ...] = (_too_deep, _too_much, _async)
