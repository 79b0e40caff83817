"""Errors of NumPy's arrays, and of matplotlib, which draws them."""

import ast
from typing import Any

from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.values import class_names, top_package
from learnpy.explanations.words import code
from learnpy.language import say, say_count


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
    held = _both_shapes(scene, left, right)
    if product in scene.message:
        rule = say(
            "The number of columns of the left one must be the number of rows of the right one."
        )
        turned = code(scene.source(right) + ".T")
        return Explanation(
            say("These two cannot be multiplied as matrices with `@`."),
            f"{held} {rule}",
            (say("Turn one of them round: {code}.", code=turned),),
        )
    printed = code(f"print({scene.source(left)}.shape)")
    return Explanation(
        say(
            "NumPy calculates item by item, and {left} and {right} do not have the same shape.",
            left=scene.code(left),
            right=scene.code(right),
        ),
        held,
        (
            say("Look at which of the two has items too many or too few."),
            say("Print the shapes before line {line}: {code}.", line=scene.line, code=printed),
        ),
    )


def _truth_of_many(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, ValueError) or "truth value of" not in scene.message:
        return None
    return Explanation(
        say(
            "Line {line} asks whether many values are true, and some may be and some not.",
            line=scene.line,
        ),
        say("A comparison with an array or a column gives one answer for each item."),
        (
            say("Say what you mean: `(…).any()` for at least one, `(…).all()` for all of them."),
            say(
                "To join two conditions item by item, write `(a) & (b)` or `(a) | (b)` in brackets."
            ),
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
        return _too_many_places(source, shape)
    return Explanation(
        say(
            "{array} has the shape {shape}, and there is nothing at {place}.",
            array=code(source),
            shape=code(str(shape)),
            place=scene.code(scene.node.slice),
        ),
        say("Python counts from `0`, so the last one is at `{last}`.", last=shape[0] - 1)
        if len(shape) == 1
        else say("Python counts each dimension from `0`."),
        (say("Use smaller numbers. `-1` is the last one."),),
    )


def _too_many_places(source: str, shape: tuple[int, ...]) -> Explanation:
    return Explanation(
        say_count(
            len(shape),
            "{array} has 1 dimension, and the `[ ]` ask for more.",
            "{array} has {count} dimensions, and the `[ ]` ask for more.",
            array=code(source),
        ),
        say("Its shape is {shape}.", shape=code(str(shape))),
        (
            say_count(
                len(shape),
                "Write 1 number between the brackets.",
                "Write {count} numbers between the brackets.",
            ),
        ),
    )


def _wrong_shape(scene: ErrorScene) -> Explanation | None:
    if "inhomogeneous shape" in scene.message:
        return Explanation(
            say("The rows of an array need the same length, and these have not."),
            "",
            (say("Count the values of each row, and fill up what is missing."),),
        )
    if scene.message.startswith("cannot reshape array of size"):
        parts = scene.message.split("size ")[-1].split(" into shape ")
        return Explanation(
            say_count(
                int(parts[0]),
                "An array of 1 value does not fit into the shape {shape}.",
                "An array of {count} values does not fit into the shape {shape}.",
                shape=code(parts[-1]),
            ),
            say("The numbers of a shape, multiplied, give the number of values."),
            (say("Choose a shape that fits. `-1` lets NumPy work one number out: `(2, -1)`."),),
        )
    return None


def _unequal_plot(scene: ErrorScene) -> Explanation | None:
    if "must have same first dimension" not in scene.message:
        return None
    return Explanation(
        say(
            "The plot in line {line} needs one `y` for each `x`, and there are not as many.",
            line=scene.line,
        ),
        say("Python says: {message}.", message=scene.message),
        (say("Print the length of both before, with `len(…)`, and make them the same."),),
    )


def _singular(scene: ErrorScene) -> Explanation | None:
    if type(scene.error).__name__ != "LinAlgError" or "Singular" not in scene.message:
        return None
    return Explanation(
        say("The matrix has no inverse, so the equations have no single solution."),
        say("One of its rows or columns can be made from the others."),
        (
            say("Look for two rows that say the same."),
            say("`np.linalg.lstsq` gives the nearest solution."),
        ),
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


def _both_shapes(scene: ErrorScene, left: ast.expr, right: ast.expr) -> str:
    """The shapes of both sides; where one is not known, what Python says."""
    shapes = [_shape(scene.value_of(each)) for each in (left, right)]
    if not all(shapes):
        return say("Python says: {message}.", message=scene.message)
    return say(
        "{left} has the shape {left_shape}, and {right} has the shape {right_shape}.",
        left=scene.code(left),
        left_shape=code(str(shapes[0])),
        right=scene.code(right),
        right_shape=code(str(shapes[1])),
    )
