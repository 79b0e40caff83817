"""Errors of pandas: the columns and rows of a table."""

import ast
from typing import Any

from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.values import MISSING, attribute_names, class_names, top_package
from learnpy.explanations.words import code, codes, nearest, quoted, show
from learnpy.language import say


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
    wanted = scene.code(node.slice)
    key = scene.value_of(node.slice)
    if type(key) is str:
        wanted = show(key)
    if key in names:  # this column is there: another one was asked for behind it
        return _missing_in_call(scene)
    meaning = _has_no_column(source, wanted)
    if not is_table:
        meaning = say("The column {name} has no label {label}.", name=code(source), label=wanted)
    meant = nearest(key.strip(), names) if type(key) is str else ""
    if meant:
        written = code(f"{source}[{meant!r}]")
        return Explanation(meaning, _nearly(show(meant)), (say("Write {code}.", code=written),))
    first = code(f"{source}.iloc[0]")
    return Explanation(
        meaning,
        _all_of(names) if names else "",
        (_use_one_of(source),)
        if is_table
        else (say("For the first item, whatever its label, write {code}.", code=first),),
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
        column = code(f"{table.id}[{wanted!r}]")
        return Explanation(
            say(
                "{column} is a column of {table}, and the part of it that was asked here has it "
                "not.",
                column=show(wanted),
                table=code(table.id),
            ),
            "",
            (say("Hand the column itself over: {code}.", code=column),),
        )
    meaning = _has_no_column(table.id, show(wanted))
    meant = nearest(wanted, names)
    if not meant:
        return Explanation(meaning, _all_of(names), (_use_one_of(table.id),))
    instead = say("Write {right} instead of {wrong}.", right=show(meant), wrong=show(wanted))
    return Explanation(meaning, _nearly(show(meant)), (instead,))


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
        joined = code(f"{source} = pd.concat([{source}, …])")
        return Explanation(
            say("A table has no {name} any more.", name=code(".append")),
            say("Newer pandas joins tables with a function of its own."),
            (say("Write {code}.", code=joined),),
        )
    columns = _labels(owner, "columns")
    meant = nearest(name, [*columns, *(n for n in attribute_names(owner) if n[0] != "_")])
    meaning = say(
        "The table {table} has no column and no method {name}.",
        table=code(source),
        name=code(name),
    )
    if not meant:
        taken = code(f"{source}[…]")
        return Explanation(
            meaning,
            say("Its columns are {names}.", names=codes(columns)),
            (say("A column is taken with square brackets: {code}.", code=taken),),
        )
    written = code(f"{source}[{meant!r}]" if meant in columns else f"{source}.{meant}")
    return Explanation(meaning, _nearly(code(meant)), (say("Write {code}.", code=written),))


def _unequal_columns(scene: ErrorScene) -> Explanation | None:
    if "All arrays must be of the same length" not in scene.message:
        return None
    return Explanation(
        say("The columns of a table need the same number of rows, and these have not."),
        "",
        (say("Count the values of each column, and fill up what is missing, with `None`."),),
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


def _has_no_column(table: str, column: str) -> str:
    return say("The table {table} has no column {column}.", table=code(table), column=column)


def _nearly(shown: str) -> str:
    return say("It has one that is nearly the same: {name}.", name=shown)


def _all_of(names: list[str]) -> str:
    return say("It has {names}.", names=codes(repr(each) for each in names))


def _use_one_of(table: str) -> str:
    every = code(f"print(list({table}.columns))")
    return say("Use one of those. All of them: {code}.", code=every)
