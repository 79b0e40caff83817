"""Words and signs of other languages, and of Python 2."""

import builtins
import keyword

from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.words import code, nearest, quoted
from learnpy.language import say, sayable

_WORD = sayable("Python writes a word for it.")
_OTHER_ORDER = sayable("The two signs stand in the other order.")
_SIGNS = {
    "&&": ("and", _WORD),
    "||": ("or", _WORD),
    "=>": (">=", _OTHER_ORDER),
    "=<": ("<=", _OTHER_ORDER),
    "<>": ("!=", sayable("Python writes “not equal” in another way.")),
    "===": ("==", sayable("Python has two signs for “equal”, and not three.")),
    "!==": ("!=", sayable("Python has two signs for “not equal”, and not three.")),
}
_DECLARES = frozenset({"const", "let", "var", "int", "float", "string", "str", "char", "double"})
_FUNCTIONS = frozenset({"function", "func", "fn", "sub", "define", "fun", "void"})


def _print_statement(scene: ErrorScene) -> Explanation | None:
    words = scene.text.split(maxsplit=1)
    is_told = scene.message.startswith("Missing parentheses in call to")
    if not isinstance(scene.error, SyntaxError) or not is_told or len(words) < 2:  # noqa: PLR2004
        return None
    name = (quoted(scene.message) or ["print"])[0]
    after = scene.text.partition(name)[2].strip()
    return Explanation(
        say(
            "{name} in line {line} needs round brackets around what it gets.",
            name=code(name),
            line=scene.line,
        ),
        say("Python 2 wrote it without brackets, and old pages still show that.")
        if name == "print"
        else "",
        (_write(f"{name}({after})"),),
    )


def _except_with_comma(scene: ErrorScene) -> Explanation | None:
    if "multiple exception types must be parenthesized" not in scene.message:
        return None
    named = scene.text.removeprefix("except").rstrip(":").partition(",")
    error, name = named[0].strip(), named[2].strip()
    return Explanation(
        say("The `except` in line {line} names two things with a comma.", line=scene.line),
        say("Python 2 wrote the name of the error like this."),
        (
            say("To give the error a name, write {code}.", code=code(f"except {error} as {name}:")),
            say("For two kinds of errors, write {code}.", code=code(f"except ({error}, {name}):")),
        ),
    )


def _plus_plus(scene: ErrorScene) -> Explanation | None:
    if not scene.is_unreadable:
        return None
    for sign in ("++", "--"):
        name, found, rest = scene.text.partition(sign)
        name = name.strip()
        if found and name.isidentifier() and not rest.strip(" ;"):
            return Explanation(
                say("Python has no {sign}.", sign=code(sign)),
                say("Other languages count up or down with it."),
                (_write(f"{name} {sign[0]}= 1"),),
            )
    return None


def _other_signs(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, SyntaxError):
        return None
    for sign in ("===", "!==", "&&", "||", "=>", "=<", "<>"):
        if sign in _without_texts(scene.text):
            meant, why = _SIGNS[sign]
            return Explanation(
                _cannot_read(scene, sign), say(why), (_write(scene.text.replace(sign, meant)),)
            )
    bare = _without_texts(scene.text)
    place = bare.find("!")
    if place >= 0 and bare[place + 1 : place + 2] != "=" and scene.is_unreadable:
        return Explanation(
            _cannot_read(scene, "!"),
            say("Python writes a word for it: `not`."),
            (_write(scene.text.replace("!", "not ")),),
        )
    return None


def _space_in_name(scene: ErrorScene) -> Explanation | None:
    name, sign, value = scene.text.partition("=")
    words = name.split()
    if not scene.is_unreadable or not sign or value.startswith("="):
        return None
    if len(words) < 2 or not all(w.isidentifier() and not keyword.iskeyword(w) for w in words):  # noqa: PLR2004
        return None
    joined = f"{'_'.join(words)} = {value.strip()}"
    return Explanation(
        say("There is a space in the name in line {line}.", line=scene.line),
        say("A name is one word. Python reads two words as two names."),
        (say("Join them with `_`: {code}.", code=code(joined)),),
    )


def _other_words(scene: ErrorScene) -> Explanation | None:
    if not scene.is_unreadable:
        return None
    first, _, rest = scene.text.partition(" ")
    if first in _FUNCTIONS:
        return Explanation(
            _unknown_word(scene, first),
            say("A function is defined with `def`."),
            (_write(f"def {rest.rstrip('{ ').removesuffix(':')}:"),),
        )
    if first in _DECLARES and rest.partition("=")[0].strip().isidentifier():
        return Explanation(
            say(
                "Python needs no word before a name, and line {line} has {word}.",
                line=scene.line,
                word=code(first),
            ),
            say("A name is there as soon as it gets a value."),
            (_write(rest.rstrip(";")),),
        )
    words = scene.text.replace("(", " ").split()
    if first == "for" and "in" not in words:
        return Explanation(
            say("The `for` in line {line} has no `in`.", line=scene.line),
            say("A loop names each item, and then says where the items come from."),
            (say("Write it like this: `for item in items:`."),),
        )
    if first == "import" and "from" in words and len(words) > 3:  # noqa: PLR2004
        return Explanation(
            say("The import in line {line} is the wrong way round.", line=scene.line),
            say("First comes the module, and then what you want from it."),
            (_write(f"from {words[3]} import {words[1]}"),),
        )
    meant = nearest(first.rstrip(":("), keyword.kwlist, 0.6)
    known = {*builtins.__dict__, *keyword.kwlist}
    if (
        first.rstrip(":(").isidentifier()
        and rest
        and meant
        and first not in known
        and (rest[0].isalnum() or rest[0] in "\"'_(")
    ):
        return Explanation(
            _unknown_word(scene, first),
            say("There is a word that is nearly the same: {word}.", word=code(meant)),
            (_write(f"{meant} {rest}"),),
        )
    return None


EXPLAINERS: tuple[Explainer, ...] = (
    _print_statement,
    _except_with_comma,
    _plus_plus,
    _other_signs,
    _other_words,
    _space_in_name,
)


def _cannot_read(scene: ErrorScene, sign: str) -> str:
    return say("Python cannot read {sign} in line {line}.", sign=code(sign), line=scene.line)


def _unknown_word(scene: ErrorScene, word: str) -> str:
    return say(
        "Python does not know the word {word} in line {line}.", word=code(word), line=scene.line
    )


def _write(fixed: str) -> str:
    return say("Write {code}.", code=code(fixed))


def _without_texts(line: str) -> str:
    """A line without what stands in quotes and in a comment."""
    kept: list[str] = []
    quote = ""
    for each in line:
        if quote:
            quote = "" if each == quote else quote
        elif each in "\"'":
            quote = each
        elif each == "#":
            break
        else:
            kept.append(each)
    return "".join(kept)
