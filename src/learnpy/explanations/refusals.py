"""What the guard rail refuses: places outside the program's folder, other programs, the network."""

import ast
from pathlib import PurePath

from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.words import code, type_name

_HONEST = (
    "LearnPy refuses this to protect you from accidents. A program that means harm could get round "
    "it."
)
_OFFLINE = "Use the files of the lesson in place of addresses in the web."
_INSTEAD = {
    "folder": "Use a file in the program's own folder: a name with no folder before it.",
    "network": _OFFLINE,
    "other programs": (
        "Use a module of Python for it: `shutil` and `pathlib` work with files and folders, "
        "`platform` tells of the system, `zipfile` packs."
    ),
    "listen only": 'Listen on this computer alone: `"127.0.0.1"`.',
}
"""What to try, by a word in the guard rail's sentence."""
_NETWORK = frozenset({"URLError", "gaierror", "ConnectError", "ConnectTimeout"})


def _refused(scene: ErrorScene) -> Explanation | None:
    error = scene.error
    if not isinstance(error, PermissionError) or error.errno is not None:
        return None
    said = _as_written(scene, scene.message.strip())
    tried = next((text for word, text in _INSTEAD.items() if word in said), "")
    return Explanation(
        said if said.endswith(".") else f"{said}.", _HONEST, (tried,) if tried else ()
    )


def _network(scene: ErrorScene) -> Explanation | None:
    if type_name(scene.error) not in _NETWORK:
        return None
    return Explanation(
        "The program wanted to reach the network, and a program in LearnPy stays on this computer.",
        f"So a lesson works everywhere. {_HONEST}",
        (_OFFLINE,),
    )


EXPLAINERS: tuple[Explainer, ...] = (_refused, _network)


def _as_written(scene: ErrorScene, said: str) -> str:
    """What the guard rail said, with a file called as the program calls it."""
    sentence, colon, place = said.rstrip(".").partition(": ")
    if not colon:
        return said
    given = scene.node.args[0] if isinstance(scene.node, ast.Call) and scene.node.args else None
    value = scene.value_of(given)
    name = value if type(value) is str else PurePath(place).name or place
    return f"{sentence}: {code(name)}."
