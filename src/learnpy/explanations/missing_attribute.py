"""What a name after a dot was asked of, where the object has no such name."""

import ast
import types

from learnpy.explanations.scene import ErrorScene
from learnpy.explanations.words import code, kind
from learnpy.language import say


def missing_attribute(scene: ErrorScene) -> tuple[object, str, str] | None:
    """The object, the name that it does not have, and how the program writes the object."""
    error = scene.error
    if not isinstance(error, AttributeError):
        return None
    owner, name = error.obj, error.name or ""
    if not name and isinstance(scene.node, ast.Attribute):  # a module that looks by itself
        name = scene.node.attr
        owner = scene.value_of(scene.node.value)
        owner = owner if isinstance(owner, types.ModuleType) else None
    elif not scene.is_own and not isinstance(owner, types.ModuleType):
        return None
    attribute = _attribute_in(scene, name)
    if attribute is None or owner is None:
        return None
    return owner, name, scene.source(attribute.value)


def _attribute_in(scene: ErrorScene, name: str) -> ast.Attribute | None:
    node = scene.node
    if isinstance(node, ast.Call):
        node = node.func  # in some versions of Python a method that is missing fails in its call
    if isinstance(node, ast.Attribute) and node.attr == name:
        return node
    inside = ast.walk(node) if node is not None else ()
    return next((n for n in inside if isinstance(n, ast.Attribute) and n.attr == name), None)


def has_no(owner: object, name: str, source: str) -> str:
    """The sentence that an object has no such name; `source` is how the program writes it."""
    if isinstance(owner, types.ModuleType):
        return say("The module {module} has no {name}.", module=code(source), name=code(name))
    if isinstance(owner, type):
        return say(
            "The class {class_name} has no {name}.", class_name=code(source), name=code(name)
        )
    return say(
        "{object}, which is {kind}, has no {name}.",
        object=code(source),
        kind=kind(owner),
        name=code("." + name),
    )
