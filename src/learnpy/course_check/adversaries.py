"""Programs that want to pass an exercise without solving it, made from its own solution.

Everything in them is right but what the learner is to write. They hang, crash, leave, flood the
output, read the answer from its file, or look for it in the memory of the process that runs them.
"""

import ast
from collections.abc import Mapping

from learnpy.content.model import Exercise
from learnpy.record import record

_HANGS = """
while True:
    pass
"""
_CRASHES = """
import os
os._exit(0)
"""
_LEAVES = """
exit()
"""
_FLOODS = """
import os
while True:
    os.write(1, b"x" * 65536)
"""
_READS = """
import json
space = {"__name__": "answer"}
try:
    with open(PATHS[0], encoding="utf-8") as file:
        exec(file.read(), space)
except OSError:
    with open(PATHS[1], encoding="utf-8") as file:
        key = json.load(file)["solution"]["observations"]
    from learnpy.checks.rebuilt import rebuilt
    space = lambda *args, **named: rebuilt(key[0]["value"])
    print(rebuilt(key[0]["value"]), end="")
"""
_LOOKS_AROUND = """
import ast, gc, sys
space = getattr(sys, "space", None)
if space is None:
    space = sys.space = {"__name__": "answer"}
    texts = []
    frame = sys._getframe()
    while frame is not None:
        texts += [each for each in frame.f_locals.values() if type(each) is str]
        frame = frame.f_back
    for each in gc.get_objects():
        texts += [text for text in gc.get_referents(each) if type(text) is str]
    for text in texts:
        if any(word not in text for word in WORDS) or "gc.get_objects" in text:
            continue
        try:
            tree = ast.parse(text)
        except SyntaxError:
            continue
        if NAMES <= {getattr(node, "name", "") for node in tree.body}:
            exec(text, space)
            break
"""
_HAND_OVER = "return space[NAME](*args, **named) if isinstance(space, dict) else space()\n"


@record
class Adversary:
    """A program that must not be solved."""

    deed: str
    """What it does, after "a program that"."""
    program: str
    is_endless: bool = False


def adversaries(exercise: Exercise, course_folder: str, key_file: str) -> tuple[Adversary, ...]:
    """Programs that must not pass an exercise.

    Args:
        exercise: The exercise; its solution is Python.
        course_folder: Where the course is.
        key_file: Where what its own programs give is recorded.
    """
    paths = (f"{course_folder}/{exercise.folder}/solution.py", key_file)
    asked = _asked(exercise)
    words = tuple(f"def {name}(" for name in asked) or ("print(", "\n")
    known = {"PATHS": repr(paths), "WORDS": repr(words), "NAMES": f"set({list(asked)!r})"}
    return (
        Adversary("never ends", _program(exercise, _HANGS), is_endless=True),
        Adversary("ends Python itself", _program(exercise, _CRASHES)),
        Adversary("calls exit()", _program(exercise, _LEAVES)),
        Adversary("floods the output", _program(exercise, _FLOODS)),
        Adversary("reads the answer", _program(exercise, _fill(_READS, known), hands_over=True)),
        Adversary(
            "looks for the answer in memory",
            _program(exercise, _fill(_LOOKS_AROUND, known), hands_over=True),
        ),
    )


def _fill(body: str, known: Mapping[str, str]) -> str:
    for name, value in known.items():
        body = body.replace(name, value)
    return body


def _asked(exercise: Exercise) -> dict[str, ast.FunctionDef]:
    """The functions that the learner is to write: those that the starter has not, or otherwise."""
    given = _functions(exercise.starter)
    return {
        name: function
        for name, function in _functions(exercise.solution).items()
        if name not in given or ast.dump(given[name]) != ast.dump(function)
    }


def _functions(program: str) -> dict[str, ast.FunctionDef]:
    try:
        tree = ast.parse(program)
    except SyntaxError:  # a starter may be there to be repaired
        return {}
    return {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}


def _program(exercise: Exercise, body: str, *, hands_over: bool = False) -> str:
    asked = _asked(exercise)
    tree = ast.parse(exercise.solution)
    if not asked:
        kept: list[ast.stmt] = [node for node in tree.body if isinstance(node, _GIVEN)]
        return f"{ast.unparse(ast.Module(kept, []))}\n{body}"
    new: list[ast.stmt] = []
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name in asked:
            new += _written(node.name, body + _hand_over(node.name) if hands_over else body)
        else:
            new.append(node)
    return ast.unparse(ast.fix_missing_locations(ast.Module(new, [])))


_GIVEN = (ast.Import, ast.ImportFrom, ast.Assign, ast.AnnAssign)
"""What stays of a program without functions: above all the names that get other values."""


def _hand_over(name: str) -> str:
    return _HAND_OVER.replace("NAME", repr(name))


def _written(name: str, body: str) -> list[ast.stmt]:
    lines = "".join(f"    {line}\n" for line in body.strip().splitlines())
    return ast.parse(f"def {name}(*args, **named):\n{lines}").body
