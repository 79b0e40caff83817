"""Words and signs in an order that Python cannot read."""

import keyword

from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.words import code, quoted
from learnpy.language import say, sayable

_NO_NAMES = {
    "literal": sayable("{code} is a value, and only a name can get a value."),
    "function call": sayable("{code} is a call, and only a name can get a value."),
    "expression": sayable("{code} is a calculation, and only a name can get a value."),
    "comparison": sayable("{code} is a comparison, and only a name can get a value."),
    "f-string expression": sayable("{code} is a text, and only a name can get a value."),
}
"""What stands in the place of a name, by Python's word for it."""
_NO_NAME = sayable("{code} is no name, and only a name can get a value.")


def _one_equals_sign(scene: ErrorScene) -> Explanation | None:
    if "Maybe you meant '=='" not in scene.message or not scene.text.startswith(
        ("if ", "elif ", "while ", "assert ", "return ", "if(", "while(", "not ")
    ):
        return None
    before, _, after = scene.text.partition("=")
    fixed = f"{before}=={after}" if before.endswith(" ") else f"{before} == {after.lstrip()}"
    return Explanation(
        say("One `=` gives a name a value, and line {line} asks a question.", line=scene.line),
        say("Whether two values are equal is asked with two signs: `==`."),
        (say("Write {code}.", code=code(fixed)),),
    )


def _keyword_as_name(scene: ErrorScene) -> Explanation | None:
    if type(scene.error) is not SyntaxError:
        return None
    name, sign, _ = scene.text.partition("=")
    name = name.strip()
    if scene.message.startswith("cannot assign to") and name in ("True", "False", "None"):
        return Explanation(
            say(
                "{name} is one of Python's own values, and cannot get another one.", name=code(name)
            ),
            "",
            (say("Take another name: {name}.", name=code(f"is_{name.lower()}")),),
        )
    parts = scene.text.replace("(", " ").replace(",", " ").split()
    if not sign or not keyword.iskeyword(name):
        starts = parts[:1] in (["def"], ["class"], ["for"]) and len(parts) > 1
        name = parts[1].rstrip(":") if starts else ""
        if not keyword.iskeyword(name):
            return None
    return Explanation(
        say(
            "{word} is a word of Python itself, so it cannot be a name in line {line}.",
            word=code(name),
            line=scene.line,
        ),
        "",
        (
            say(
                "Take another name, for example {name} or {other}.",
                name=code(f"{name}_"),
                other=code(f"my_{name}"),
            ),
        ),
    )


def _assign_to_value(scene: ErrorScene) -> Explanation | None:
    if not scene.message.startswith("cannot assign to"):
        return None
    what = scene.message.removeprefix("cannot assign to ").partition(" here")[0]
    left, _, right = (part.strip() for part in scene.text.partition("="))
    tries: list[str] = []
    if what == "expression" and "-" in left and left.replace("-", "").isalnum():
        joined = code(left.replace("-", "_"))
        tries.append(say("A name has no `-` in it. Write {code}.", code=joined))
    elif right.isidentifier():
        tries.append(say("Turn the two round: {code}.", code=code(f"{right} = {left}")))
    tries.append(say("To ask whether two values are equal, write `==`."))
    return Explanation(
        say(_NO_NAMES.get(what, _NO_NAME), code=code(left)),
        say("On the left of `=` stands the name, and on the right the value."),
        tuple(tries),
    )


def _outside(scene: ErrorScene) -> Explanation | None:
    if "outside" not in scene.message and "not properly in loop" not in scene.message:
        return None
    word = (quoted(scene.message) or [scene.text.partition(" ")[0]])[0]
    if not isinstance(scene.error, SyntaxError) or not keyword.iskeyword(word.split()[0]):
        return None
    if word in ("break", "continue"):
        return _outside_loop(scene, word)
    if word.startswith(("await", "async")):
        return Explanation(
            say(
                "The {word} in line {line} is in no `async` function.",
                word=code(word),
                line=scene.line,
            ),
            say("`await` works inside a function that starts with `async def`."),
            (
                say("Write `async def` where the function starts."),
                say("At the top of a program, start it with `asyncio.run(main())`."),
            ),
        )
    above = scene.lines[: max(0, scene.line - 1)]
    has_function = any(line.lstrip().startswith(("def ", "async def ")) for line in above)
    return Explanation(
        say("The {word} in line {line} is in no function.", word=code(word), line=scene.line),
        say("{word} gives a value back to whoever called the function.", word=code(word)),
        (
            say("If it should be inside the function above, put four spaces before it.")
            if has_function
            else say(
                "To define a function, write `def name():` above it, and four spaces before it."
            ),
            say("To show a value, use `print(…)`."),
        ),
    )


def _outside_loop(scene: ErrorScene, word: str) -> Explanation:
    tries = [say("If it should be inside, put more space before it.")]
    if word == "break":
        tries.append(say("To end a function, use `return`. To end the program, `exit()`."))
    return Explanation(
        say("The {word} in line {line} is in no loop.", word=code(word), line=scene.line),
        say("{word} works inside `for` and `while` only.", word=code(word)),
        tuple(tries),
    )


def _missing_comma(scene: ErrorScene) -> Explanation | None:
    if "Perhaps you forgot a comma" not in scene.message:
        return None
    return Explanation(
        say(
            "Two values stand side by side in line {line}, with nothing between them.",
            line=scene.line,
        ),
        say("Most often a comma is missing there, an operator such as `+`, or a quote."),
        (say("Look at {code}, and put in what is missing.", code=code(_marked(scene))),),
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
    word = code(before[-1])
    fixed = code(f"{before[-1]} x {mark} …")
    return Explanation(
        say(
            "After {word} in line {line}, {sign} has nothing on its left.",
            word=word,
            line=scene.line,
            sign=code(mark),
        ),
        say("Python reads each side of {word} by itself.", word=word),
        (say("Write the name once more: {code}.", code=fixed),),
    )


def _parameters(scene: ErrorScene) -> Explanation | None:
    message = scene.message
    if "follows default" in message or "without a default follows" in message:
        return Explanation(
            say(
                "In line {line}, a parameter without a default value comes after one with it.",
                line=scene.line,
            ),
            say("Python fills parameters from left to right, so those with a default come last."),
            (say("Move the parameters with `=` to the end."),),
        )
    if "positional argument follows keyword" in message:
        return Explanation(
            say(
                "In line {line}, a value without a name comes after one with a name.",
                line=scene.line,
            ),
            say("Values without a name are handed over by their place, so they come first."),
            (say("Move the values with `name=` to the end, or name them all."),),
        )
    if message.startswith(
        ("duplicate argument", "duplicate parameter", "keyword argument repeated")
    ):
        name = (quoted(message) or [message.rpartition(": ")[2]])[0]
        return Explanation(
            say(
                "{name} stands twice among the names in line {line}.",
                name=code(name),
                line=scene.line,
            ),
            "",
            (say("Give one of the two another name, or leave it out."),),
        )
    if "global declaration" in message or "nonlocal declaration" in message:
        name = (quoted(message) or [""])[0]
        return Explanation(
            say(
                "{name} is used before line {line} says where it comes from.",
                name=code(name),
                line=scene.line,
            ),
            "",
            (say("Move line {line} to the start of the function.", line=scene.line),),
        )
    if message == "expected '('" and scene.text.startswith("def "):
        name = scene.text.removeprefix("def ").rstrip(": ")
        return Explanation(
            say(
                "The function in line {line} needs round brackets after its name.", line=scene.line
            ),
            say("Between them stand its parameters, if it has any."),
            (say("Write {code}.", code=code(f"def {name}():")),),
        )
    return None


def _anything_else(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, SyntaxError):
        return None
    if not scene.line:
        return _in_another_text(scene, scene.error)
    line, mark = scene.line, _marked(scene)
    said = scene.message.partition(". Did you mean")[0]
    tries = [say("Look at it sign by sign: {code}.", code=code(scene.text))]
    if line > 1:
        tries.append(
            say(
                "If it looks right, look at the end of line {line}: a bracket or a quote may be "
                "open there.",
                line=line - 1,
            )
        )
    return Explanation(
        say("Python cannot read line {line}, at the place of {code}.", line=line, code=code(mark))
        if mark
        else say("Python cannot read line {line}.", line=line),
        "" if said == "invalid syntax" else say("Python says: {message}.", message=said),
        tuple(tries),
    )


def _in_another_text(scene: ErrorScene, error: SyntaxError) -> Explanation:
    """The error is in what the program reads, as with `eval` and `ast.parse`."""
    name = code(str(error.filename))
    return Explanation(
        say("A piece of Python that the program reads cannot be understood: {name}.", name=name),
        say("Python says: {message}.", message=scene.message),
        (say("Look at that text: it is not in the program itself."),),
    )


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
