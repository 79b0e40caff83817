"""Errors of pandas: the columns and rows of a table."""

import ast
from typing import Any

from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.values import MISSING, attribute_names, class_names, top_package
from learnpy.explanations.words import code, codes, nearest, quoted, show


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


def _unequal_columns(scene: ErrorScene) -> Explanation | None:
    if "All arrays must be of the same length" not in scene.message:
        return None
    return Explanation(
        "The columns of a table need the same number of rows, and these have not.",
        "",
        ("Count the values of each column, and fill up what is missing, with `None`.",),
    )


EXPLAINERS: tuple[Explainer, ...] = (
    _missing_column,
    _no_column_attribute,
    _unequal_columns,
)


def _subscript(scene: ErrorScene) -> ast.Subscript | None:
    if isinstance(scene.node, ast.Subscript):
        return scene.node
    inside = ast.walk(scene.node) if scene.node is not None else ()
    return next((n for n in inside if isinstance(n, ast.Subscript)), None)


def _is_table(value: Any) -> bool:
    return top_package(value) == "pandas" and "DataFrame" in class_names(value)


def _labels(owner: Any, axis: str) -> list[str]:
    """The names of a table's columns or rows, as far as they are texts."""
    return [each for each in list(getattr(owner, axis))[:500] if type(each) is str]
