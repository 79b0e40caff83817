"""Errors of sqlite3: tables, columns and queries of a database."""

from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.values import top_package
from learnpy.explanations.words import code


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


EXPLAINERS: tuple[Explainer, ...] = (_in_database,)
