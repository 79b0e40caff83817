"""Errors of NumPy's arrays, and of matplotlib, which draws them."""

import ast
from typing import Any

from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.values import class_names, top_package
from learnpy.explanations.words import code, counted


def _shapes(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, ValueError) or not isinstance(
        scene.node, ast.BinOp | ast.AugAssign
    ):
        return None
    together, product = "could not be broadcast together", "matmul:"
    if together not in scene.message and product not in scene.message:
        return None
    node = scene.node
    left, right = (
        (node.left, node.right) if isinstance(node, ast.BinOp) else (node.target, node.value)
    )
    told = [_shape_told(scene, each) for each in (left, right)]
    held = f"{told[0]}, and {told[1]}." if all(told) else f"Python says: {scene.message}."
    if product in scene.message:
        return Explanation(
            "These two cannot be multiplied as matrices with `@`.",
            f"{held} The number of columns of the left one must be the number of rows of the "
            "right one.",
            (f"Turn one of them round: {code(scene.source(right) + '.T')}.",),
        )
    printed = code(f"print({scene.source(left)}.shape)")
    return Explanation(
        f"NumPy calculates item by item, and {scene.code(left)} and {scene.code(right)} do not "
        "have the same shape.",
        held,
        (
            "Look at which of the two has items too many or too few.",
            f"Print the shapes before line {scene.line}: {printed}.",
        ),
    )


def _truth_of_many(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, ValueError) or "truth value of" not in scene.message:
        return None
    return Explanation(
        f"Line {scene.line} asks whether many values are true, and some may be and some not.",
        "A comparison with an array or a column gives one answer for each item.",
        (
            "Say what you mean: `(…).any()` for at least one, `(…).all()` for all of them.",
            "To join two conditions item by item, write `(a) & (b)` or `(a) | (b)` in brackets.",
        ),
    )


def _outside_array(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, IndexError) or not isinstance(scene.node, ast.Subscript):
        return None
    owner = scene.value_of(scene.node.value)
    if top_package(owner) != "numpy":
        return None
    shape = _shape(owner)
    source = scene.source(scene.node.value)
    if not shape:
        return None
    if "too many indices" in scene.message:
        return Explanation(
            f"{code(source)} has {counted(len(shape), 'dimension')}, and the `[ ]` ask for more.",
            f"Its shape is {code(str(shape))}.",
            (f"Write {counted(len(shape), 'number')} between the brackets.",),
        )
    return Explanation(
        f"{code(source)} has the shape {code(str(shape))}, and there is nothing at "
        f"{scene.code(scene.node.slice)}.",
        f"Python counts from `0`, so the last one is at `{shape[0] - 1}`."
        if len(shape) == 1
        else "Python counts each dimension from `0`.",
        ("Use smaller numbers. `-1` is the last one.",),
    )


def _wrong_shape(scene: ErrorScene) -> Explanation | None:
    if "inhomogeneous shape" in scene.message:
        return Explanation(
            "The rows of an array need the same length, and these have not.",
            "",
            ("Count the values of each row, and fill up what is missing.",),
        )
    if scene.message.startswith("cannot reshape array of size"):
        parts = scene.message.split("size ")[-1].split(" into shape ")
        return Explanation(
            f"An array of {parts[0]} values does not fit into the shape {code(parts[-1])}.",
            "The numbers of a shape, multiplied, give the number of values.",
            ("Choose a shape that fits. `-1` lets NumPy work one number out: `(2, -1)`.",),
        )
    return None


def _unequal_plot(scene: ErrorScene) -> Explanation | None:
    if "must have same first dimension" not in scene.message:
        return None
    return Explanation(
        f"The plot in line {scene.line} needs one `y` for each `x`, and there are not as many.",
        f"Python says: {scene.message}.",
        ("Print the length of both before, with `len(…)`, and make them the same.",),
    )


def _singular(scene: ErrorScene) -> Explanation | None:
    if type(scene.error).__name__ != "LinAlgError" or "Singular" not in scene.message:
        return None
    return Explanation(
        "The matrix has no inverse, so the equations have no single solution.",
        "One of its rows or columns can be made from the others.",
        ("Look for two rows that say the same.", "`np.linalg.lstsq` gives the nearest solution."),
    )


EXPLAINERS: tuple[Explainer, ...] = (
    _shapes,
    _truth_of_many,
    _outside_array,
    _wrong_shape,
    _unequal_plot,
    _singular,
)


def _shape(value: Any) -> tuple[int, ...]:
    """The shape of an array of NumPy's own; it is read from C and runs nothing."""
    if top_package(value) != "numpy" or "ndarray" not in class_names(value):
        return ()
    shape = value.shape
    return tuple(shape) if type(shape) is tuple else ()


def _shape_told(scene: ErrorScene, node: ast.expr) -> str:
    shape = _shape(scene.value_of(node))
    return f"{scene.code(node)} has the shape {code(str(shape))}" if shape else ""
