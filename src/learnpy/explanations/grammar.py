"""Words and signs in an order that Python cannot read."""

import keyword

from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.words import code, quoted


def _one_equals_sign(scene: ErrorScene) -> Explanation | None:
    if "Maybe you meant '=='" not in scene.message or not scene.text.startswith(
        ("if ", "elif ", "while ", "assert ", "return ", "if(", "while(", "not ")
    ):
        return None
    before, _, after = scene.text.partition("=")
    fixed = f"{before}=={after}" if before.endswith(" ") else f"{before} == {after.lstrip()}"
    return Explanation(
        f"One `=` gives a name a value, and line {scene.line} asks a question.",
        "Whether two values are equal is asked with two signs: `==`.",
        (f"Write {code(fixed)}.",),
    )


def _keyword_as_name(scene: ErrorScene) -> Explanation | None:
    if type(scene.error) is not SyntaxError:
        return None
    name, sign, _ = scene.text.partition("=")
    name = name.strip()
    if scene.message.startswith("cannot assign to") and name in ("True", "False", "None"):
        return Explanation(
            f"{code(name)} is one of Python's own values, and cannot get another one.",
            "",
            (f"Take another name: {code(f'is_{name.lower()}')}.",),
        )
    parts = scene.text.replace("(", " ").replace(",", " ").split()
    if not sign or not keyword.iskeyword(name):
        starts = parts[:1] in (["def"], ["class"], ["for"]) and len(parts) > 1
        name = parts[1].rstrip(":") if starts else ""
        if not keyword.iskeyword(name):
            return None
    return Explanation(
        f"{code(name)} is a word of Python itself, so it cannot be a name in line {scene.line}.",
        "",
        (f"Take another name, for example {code(f'{name}_')} or {code(f'my_{name}')}.",),
    )


def _assign_to_value(scene: ErrorScene) -> Explanation | None:
    if not scene.message.startswith("cannot assign to"):
        return None
    what = scene.message.removeprefix("cannot assign to ").partition(" here")[0]
    left, _, right = (part.strip() for part in scene.text.partition("="))
    kinds = {
        "literal": "is a value",
        "function call": "is a call",
        "expression": "is a calculation",
        "comparison": "is a comparison",
        "f-string expression": "is a text",
    }
    tries = []
    if what == "expression" and "-" in left and left.replace("-", "").isalnum():
        tries.append(f"A name has no `-` in it. Write {code(left.replace('-', '_'))}.")
    elif right.isidentifier():
        tries.append(f"Turn the two round: {code(f'{right} = {left}')}.")
    tries.append("To ask whether two values are equal, write `==`.")
    return Explanation(
        f"{code(left)} {kinds.get(what, 'is no name')}, and only a name can get a value.",
        "On the left of `=` stands the name, and on the right the value.",
        tuple(tries),
    )


def _outside(scene: ErrorScene) -> Explanation | None:
    if "outside" not in scene.message and "not properly in loop" not in scene.message:
        return None
    word = (quoted(scene.message) or [scene.text.partition(" ")[0]])[0]
    if not isinstance(scene.error, SyntaxError) or not keyword.iskeyword(word.split()[0]):
        return None
    if word in ("break", "continue"):
        cause = f"{code(word)} works inside `for` and `while` only."
        tries = ("If it should be inside, put more space before it.",)
        if word == "break":
            tries = (*tries, "To end a function, use `return`. To end the program, `exit()`.")
        return Explanation(f"The {code(word)} in line {scene.line} is in no loop.", cause, tries)
    if word.startswith(("await", "async")):
        return Explanation(
            f"The {code(word)} in line {scene.line} is in no `async` function.",
            "`await` works inside a function that starts with `async def`.",
            (
                "Write `async def` where the function starts.",
                "At the top of a program, start it with `asyncio.run(main())`.",
            ),
        )
    above = scene.lines[: max(0, scene.line - 1)]
    has_function = any(line.lstrip().startswith(("def ", "async def ")) for line in above)
    return Explanation(
        f"The {code(word)} in line {scene.line} is in no function.",
        f"{code(word)} gives a value back to whoever called the function.",
        (
            "If it should be inside the function above, put four spaces before it."
            if has_function
            else "To define a function, write `def name():` above it, and four spaces before it.",
            "To show a value, use `print(…)`.",
        ),
    )


def _missing_comma(scene: ErrorScene) -> Explanation | None:
    if "Perhaps you forgot a comma" not in scene.message:
        return None
    return Explanation(
        f"Two values stand side by side in line {scene.line}, with nothing between them.",
        "Most often a comma is missing there, an operator such as `+`, or a quote.",
        (f"Look at {code(_marked(scene))}, and put in what is missing.",),
    )


def _half_comparison(scene: ErrorScene) -> Explanation | None:
    mark = _marked(scene)
    if not scene.is_unreadable or mark not in ("<", ">", "<=", ">=", "==", "!="):
        return None
    error = scene.error
    offset = error.offset if isinstance(error, SyntaxError) and error.offset else 1
    before = scene.line_text(scene.line)[: offset - 1].split()
    if before[-1:] not in (["and"], ["or"], ["not"]):
        return None
    return Explanation(
        f"After {code(before[-1])} in line {scene.line}, {code(mark)} has nothing on its left.",
        f"Python reads each side of {code(before[-1])} by itself.",
        (f"Write the name once more: {code(f'{before[-1]} x {mark} …')}.",),
    )


def _parameters(scene: ErrorScene) -> Explanation | None:
    message = scene.message
    if "follows default" in message or "without a default follows" in message:
        return Explanation(
            f"In line {scene.line}, a parameter without a default value comes after one with it.",
            "Python fills parameters from left to right, so those with a default come last.",
            ("Move the parameters with `=` to the end.",),
        )
    if "positional argument follows keyword" in message:
        return Explanation(
            f"In line {scene.line}, a value without a name comes after one with a name.",
            "Values without a name are handed over by their place, so they come first.",
            ("Move the values with `name=` to the end, or name them all.",),
        )
    if message.startswith(
        ("duplicate argument", "duplicate parameter", "keyword argument repeated")
    ):
        name = (quoted(message) or [message.rpartition(": ")[2]])[0]
        return Explanation(
            f"{code(name)} stands twice among the names in line {scene.line}.",
            "",
            ("Give one of the two another name, or leave it out.",),
        )
    if "global declaration" in message or "nonlocal declaration" in message:
        name = (quoted(message) or [""])[0]
        return Explanation(
            f"{code(name)} is used before line {scene.line} says where it comes from.",
            "",
            (f"Move line {scene.line} to the start of the function.",),
        )
    if message == "expected '('" and scene.text.startswith("def "):
        name = scene.text.removeprefix("def ").rstrip(": ")
        return Explanation(
            f"The function in line {scene.line} needs round brackets after its name.",
            "Between them stand its parameters, if it has any.",
            (f"Write {code(f'def {name}():')}.",),
        )
    return None


def _anything_else(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, SyntaxError):
        return None
    if not scene.line:
        name = scene.error.filename
        return Explanation(
            f"A piece of Python that the program reads cannot be understood: {code(str(name))}.",
            f"Python says: {scene.message}.",
            ("Look at that text: it is not in the program itself.",),
        )
    said = scene.message.partition(". Did you mean")[0]
    above = scene.line - 1
    return Explanation(
        f"Python cannot read line {scene.line}"
        + (f", at the place of {code(_marked(scene))}." if _marked(scene) else "."),
        "" if said == "invalid syntax" else f"Python says: {said}.",
        (
            f"Look at it sign by sign: {code(scene.text)}.",
            *(((f"If it looks right, look at the end of line {above}: a bracket or a quote may be "
               "open there."),) if above else ()),
        ),
    )  # fmt: skip


EXPLAINERS: tuple[Explainer, ...] = (
    _keyword_as_name,
    _one_equals_sign,
    _assign_to_value,
    _outside,
    _missing_comma,
    _half_comparison,
    _parameters,
)
LAST: tuple[Explainer, ...] = (_anything_else,)


def _marked(scene: ErrorScene) -> str:
    """The piece of the line that Python marks."""
    error = scene.error
    if not isinstance(error, SyntaxError) or not error.offset:
        return ""
    line = scene.line_text(scene.line)
    end = error.end_offset or 0
    same = error.end_lineno in (None, error.lineno) and end > error.offset
    return line[error.offset - 1 : end - 1 if same else None].strip()
