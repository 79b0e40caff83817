"""What the guard rail refuses: places outside the program's folder, other programs, the network."""

import ast
from pathlib import PurePath

from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.words import code, type_name
from learnpy.language import say, sayable

_HONEST = sayable(
    "LearnPy refuses this to protect you from accidents. A program that means harm could get round "
    "it."
)
_OFFLINE = sayable("Use the files of the lesson in place of addresses in the web.")
_INSTEAD = {
    "folder": sayable("Use a file in the program's own folder: a name with no folder before it."),
    "network": _OFFLINE,
    "other programs": sayable(
        "Use a module of Python for it: `shutil` and `pathlib` work with files and folders, "
        "`platform` tells of the system, `zipfile` packs."
    ),
    "listen only": sayable('Listen on this computer alone: `"127.0.0.1"`.'),
}
"""What to try, by a word in the guard rail's sentence."""
_SENTENCES = (
    sayable("A program may write only in its own folder, and this is outside: {name}."),
    sayable("A program may delete only what is in its own folder, and this is outside: {name}."),
    sayable("A program may move only what is in its own folder, and this is outside: {name}."),
    sayable("A program may link only to what is in its own folder, and this is outside: {name}."),
    sayable("This belongs to the course, and a program that is being checked cannot read it."),
    sayable("A program may not start other programs: {name}."),
    sayable("A program may not start other programs."),
    sayable("A program may not use the network beyond this computer: {name}."),
    sayable("A program may listen only on 127.0.0.1, and not on every address of this computer."),
    sayable("A program may listen only on 127.0.0.1, and not on {name}."),
    sayable("A program may not change the name of this computer."),
    sayable("A program may not change the Windows registry."),
)
"""What the guard rail says, always in English, for its sentence ends a traceback of Python's."""
_NETWORK = frozenset({"URLError", "gaierror", "ConnectError", "ConnectTimeout"})


def _refused(scene: ErrorScene) -> Explanation | None:
    error = scene.error
    if not isinstance(error, PermissionError) or error.errno is not None:
        return None
    said = _as_written(scene, scene.message.strip())
    tried = next((text for word, text in _INSTEAD.items() if word in said), "")
    return Explanation(_translated(said), say(_HONEST), (say(tried),) if tried else ())


def _network(scene: ErrorScene) -> Explanation | None:
    if type_name(scene.error) not in _NETWORK:
        return None
    return Explanation(
        say(
            "The program wanted to reach the network, and a program in LearnPy stays on this "
            "computer."
        ),
        f"{say('So a lesson works everywhere.')} {say(_HONEST)}",
        (say(_OFFLINE),),
    )


EXPLAINERS: tuple[Explainer, ...] = (_refused, _network)


def _as_written(scene: ErrorScene, said: str) -> str:
    """What the guard rail said, with a file called as the program calls it."""
    sentence, colon, place = said.rstrip(".").partition(": ")
    if not colon:
        return said if said.endswith(".") else f"{said}."
    given = scene.node.args[0] if isinstance(scene.node, ast.Call) and scene.node.args else None
    value = scene.value_of(given)
    name = value if type(value) is str else PurePath(place).name or place
    return f"{sentence}: {code(name)}."


def _translated(said: str) -> str:
    """What the guard rail said, in the learner's language."""
    for text in _SENTENCES:
        before, has_name, after = text.partition("{name}")
        if has_name and said.startswith(before):
            return say(text, name=said.removeprefix(before).removesuffix(after))
        if said == text:
            return say(text)
    return said
