"""Windows and drawings that a program in LearnPy cannot open, and what to do instead."""

import ast

from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.words import code
from learnpy.language import say, sayable

_DRAW = sayable("Draw with `matplotlib.pyplot` instead: the picture appears below the program.")
_ASK = sayable("Ask with `input()` and answer with `print()`: both work below the program.")
_TOOLKITS = {
    "turtle": (
        _DRAW,
        sayable("A line through points is `plt.plot([0, 100], [0, 50])`, and then `plt.show()`."),
    ),
    "tkinter": (_ASK, _DRAW),
    "_tkinter": (_ASK, _DRAW),
    "Tkinter": (_ASK, _DRAW),
    "customtkinter": (_ASK, _DRAW),
    "easygui": (_ASK,),
    "pygame": (_DRAW, _ASK),
    "pyglet": (_DRAW, _ASK),
    "arcade": (_DRAW, _ASK),
    "kivy": (_ASK, _DRAW),
    "wx": (_ASK, _DRAW),
    "PyQt5": (_ASK, _DRAW),
    "PyQt6": (_ASK, _DRAW),
    "PySide2": (_ASK, _DRAW),
    "PySide6": (_ASK, _DRAW),
    "pyautogui": (_ASK,),
    "graphics": (_DRAW,),
}
"""What opens windows of its own, and what to do in its place."""
_CANNOT_BE_CLICKED = sayable(
    "Pictures are shown below the program. They cannot be clicked by the program."
)


def _no_window(scene: ErrorScene) -> Explanation | None:
    toolkit = _toolkit(scene)
    if not toolkit:
        return None
    return Explanation(
        say(
            "{name} opens a window of its own, and a program in LearnPy cannot do that.",
            name=code(toolkit),
        ),
        say(
            "LearnPy runs your program beside its own window, and shows there what it prints and "
            "draws."
        ),
        tuple(say(each) for each in _TOOLKITS[toolkit]),
    )


def _no_interactive_plot(scene: ErrorScene) -> Explanation | None:
    """A window of matplotlib's own, or a click into one."""
    words = ("interactive framework", "headless", "does not support", "start_event_loop")
    names = ("ginput", "waitforbuttonpress", "switch_backend", "use", "connect", "inputhook")
    call = scene.find(ast.Call)
    is_plot = call is not None and any(
        scene.source(call.func) in (f"{owner}.{name}" for owner in ("plt", "matplotlib", "fig"))
        for name in names
    )
    if not is_plot or not isinstance(scene.error, ImportError | NotImplementedError | RuntimeError):
        return None
    is_told = isinstance(scene.error, NotImplementedError) or _missing(scene) in _TOOLKITS
    if not is_told and not any(word in scene.message for word in words):
        return None
    return Explanation(
        say(
            "{call} needs a window of matplotlib's own, and a program in LearnPy cannot open one.",
            call=scene.code(call),
        ),
        say(_CANNOT_BE_CLICKED),
        (
            say("Leave out line {line}. `plt.show()` works as it is.", line=scene.line),
            say("What you want to choose with a click, ask for with `input()`."),
        ),
    )


def _no_clicks(scene: ErrorScene) -> Explanation | None:
    """What `plt.ginput()` gave back is empty, for nobody can click."""
    if not isinstance(scene.error, IndexError | ValueError) or scene.node is None:
        return None
    names = {each.id for each in ast.walk(scene.node) if isinstance(each, ast.Name)}
    given = (
        each.value
        for each in scene.walk()
        if isinstance(each, ast.Assign) and any(_is_named(t, names) for t in each.targets)
    )
    calls = (part for piece in (scene.node, *given) for part in ast.walk(piece))
    if not any(isinstance(c, ast.Attribute) and c.attr == "ginput" for c in calls):
        return None
    return Explanation(
        say(
            "`ginput()` waits for clicks on a picture, and a program in LearnPy gets none: it "
            "gave back an empty list."
        ),
        say(_CANNOT_BE_CLICKED),
        (say('Ask for the numbers with `input()`: `x = float(input("x? "))`.'),),
    )


EXPLAINERS: tuple[Explainer, ...] = (_no_interactive_plot, _no_window, _no_clicks)


def _is_named(target: ast.expr, names: set[str]) -> bool:
    return isinstance(target, ast.Name) and target.id in names


def _missing(scene: ErrorScene) -> str:
    """The package that an import did not find, or empty."""
    error = scene.error
    if not isinstance(error, ModuleNotFoundError):
        return ""
    return (error.name or "").partition(".")[0]


def _toolkit(scene: ErrorScene) -> str:
    error = scene.error
    if isinstance(error, ModuleNotFoundError):
        top = _missing(scene)
        statement = scene.find(ast.Import)
        imported = statement.names[0].name.partition(".")[0] if statement is not None else ""
        return next((each for each in (imported, top) if each in _TOOLKITS), "")
    if type(error).__name__ == "TclError" and any(
        words in scene.message for words in ("no display", "connect to display", "usable init.tcl")
    ):
        used = {each.partition(".")[0] for each in _imported(scene)}
        return "turtle" if "turtle" in used else "tkinter"
    return ""


def _imported(scene: ErrorScene) -> set[str]:
    names: set[str] = set()
    for node in scene.walk():
        if isinstance(node, ast.Import):
            names |= {each.name for each in node.names}
        if isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return names
