"""Errors of NumPy, pandas, matplotlib and sqlite3 that a beginner meets."""

import ast
from typing import Any

from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.values import MISSING, attribute_names, class_names, top_package
from learnpy.explanations.words import code, codes, counted, nearest, quoted, show


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


def _missing_column(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, KeyError) or scene.is_own:
        return None
    node = _subscript(scene)
    owner = scene.value_of(node.value) if node is not None else MISSING
    if node is None or top_package(owner) != "pandas" or not scene.error.args:
        return _missing_in_call(scene)
    source = scene.source(node.value)
    is_table = "DataFrame" in class_names(owner)
    names = _labels(owner, "columns" if is_table else "index")
    what, wanted = ("column" if is_table else "label"), scene.code(node.slice)
    key = scene.value_of(node.slice)
    if type(key) is str:
        wanted = show(key)
    if key in names:  # this column is there: another one was asked for behind it
        return _missing_in_call(scene)
    meaning = f"The table {code(source)} has no {what} {wanted}."
    if not is_table:
        meaning = f"The column {code(source)} has no {what} {wanted}."
    meant = nearest(key.strip(), names) if type(key) is str else ""
    if meant:
        return Explanation(
            meaning,
            f"It has one that is nearly the same: {show(meant)}.",
            (f"Write {code(f'{source}[{meant!r}]')}.",),
        )
    return Explanation(
        meaning,
        f"It has {codes(repr(each) for each in names)}." if names else "",
        (f"Use one of those. All of them: {code(f'print(list({source}.columns))')}.",)
        if is_table
        else (f"For the first item, whatever its label, write {code(f'{source}.iloc[0]')}.",),
    )


def _missing_in_call(scene: ErrorScene) -> Explanation | None:
    """A column that a method of a table was given, as in `table.groupby("nmae")`."""
    key = scene.error.args[0]
    inside = ast.walk(scene.node) if scene.node is not None else ()
    tables = (n for n in inside if isinstance(n, ast.Name) and _is_table(scene.value_of(n)))
    table = next(tables, None)
    if table is None or type(key) is not str:
        return None
    wanted = (quoted(key) or [key])[0]
    names = _labels(scene.value_of(table), "columns")
    if wanted in names:
        return Explanation(
            f"{show(wanted)} is a column of {code(table.id)}, and the part of it that was asked"
            " here has it not.",
            "",
            (f"Hand the column itself over: {code(f'{table.id}[{wanted!r}]')}.",),
        )
    meant = nearest(wanted, names)
    return Explanation(
        f"The table {code(table.id)} has no column {show(wanted)}.",
        f"It has one that is nearly the same: {show(meant)}."
        if meant
        else f"It has {codes(repr(each) for each in names)}.",
        (f"Write {show(meant)} instead of {show(wanted)}.",)
        if meant
        else (f"Use one of those. All of them: {code(f'print(list({table.id}.columns))')}.",),
    )


def _unequal_columns(scene: ErrorScene) -> Explanation | None:
    if "All arrays must be of the same length" in scene.message:
        return Explanation(
            "The columns of a table need the same number of rows, and these have not.",
            "",
            ("Count the values of each column, and fill up what is missing, with `None`.",),
        )
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


def _no_column_attribute(scene: ErrorScene) -> Explanation | None:
    error = scene.error
    if not isinstance(error, AttributeError) or not isinstance(
        scene.node, ast.Attribute | ast.Call
    ):
        return None
    attribute = scene.node.func if isinstance(scene.node, ast.Call) else scene.node
    if not isinstance(attribute, ast.Attribute):
        return None
    owner = scene.value_of(attribute.value)
    if "DataFrame" not in class_names(owner) or top_package(owner) != "pandas":
        return None
    source, name = scene.source(attribute.value), attribute.attr
    if name == "append":
        return Explanation(
            f"A table has no {code('.append')} any more.",
            "Newer pandas joins tables with a function of its own.",
            (f"Write {code(f'{source} = pd.concat([{source}, …])')}.",),
        )
    columns = _labels(owner, "columns")
    meant = nearest(name, [*columns, *(n for n in attribute_names(owner) if n[0] != "_")])
    return Explanation(
        f"The table {code(source)} has no column and no method {code(name)}.",
        f"It has one that is nearly the same: {code(meant)}."
        if meant
        else f"Its columns are {codes(columns)}.",
        (f"Write {code(f'{source}[{meant!r}]' if meant in columns else f'{source}.{meant}')}.",)
        if meant
        else (f"A column is taken with square brackets: {code(f'{source}[…]')}.",),
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


def _in_database(scene: ErrorScene) -> Explanation | None:
    if top_package(scene.error) != "sqlite3":
        return None
    message = scene.message
    name = message.rpartition(": ")[2]
    if message.startswith("no such table"):
        return Explanation(
            f"The database has no table {code(name)}.",
            "A database that is opened for the first time is empty.",
            (f"Make it first: {code(f'CREATE TABLE {name} (…)')}.", "Or look at its spelling."),
        )
    if message.startswith("no such column"):
        return Explanation(
            f"The table has no column {code(name)}.",
            "A text in a query stands in single quotes; without them it is read as a column.",
            (f"Look at the spelling, or hand over the text with a `?`: {code('WHERE name = ?')}.",),
        )
    if "syntax error" in message:
        near = message.partition('"')[2].partition('"')[0]
        return Explanation(
            "The database cannot read the query.",
            f"It does not understand it from {code(near)} on." if near else "",
            ("Look for a comma, a bracket or a word that is missing before that place.",),
        )
    if "UNIQUE constraint" in message:
        return Explanation(
            f"There is a row with the same {code(name)} already, and it has to be the only one.",
            "",
            ("Use another value, or change the row with `UPDATE`.",),
        )
    return None


EXPLAINERS: tuple[Explainer, ...] = (
    _shapes,
    _truth_of_many,
    _missing_column,
    _no_column_attribute,
    _outside_array,
    _unequal_plot,
    _unequal_columns,
    _singular,
    _in_database,
)


def _subscript(scene: ErrorScene) -> ast.Subscript | None:
    if isinstance(scene.node, ast.Subscript):
        return scene.node
    inside = ast.walk(scene.node) if scene.node is not None else ()
    return next((n for n in inside if isinstance(n, ast.Subscript)), None)


def _is_table(value: Any) -> bool:
    return top_package(value) == "pandas" and "DataFrame" in class_names(value)


def _shape(value: Any) -> tuple[int, ...]:
    """The shape of an array of NumPy's own; it is read from C and runs nothing."""
    if top_package(value) != "numpy" or "ndarray" not in class_names(value):
        return ()
    shape = value.shape
    return tuple(shape) if type(shape) is tuple else ()


def _shape_told(scene: ErrorScene, node: ast.expr) -> str:
    shape = _shape(scene.value_of(node))
    return f"{scene.code(node)} has the shape {code(str(shape))}" if shape else ""


def _labels(owner: Any, axis: str) -> list[str]:
    """The names of a table's columns or rows, as far as they are texts."""
    return [each for each in list(getattr(owner, axis))[:500] if type(each) is str]
