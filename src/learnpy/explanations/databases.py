"""Errors of sqlite3: tables, columns and queries of a database."""

from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.values import top_package
from learnpy.explanations.words import code
from learnpy.language import say


def _in_database(scene: ErrorScene) -> Explanation | None:
    if top_package(scene.error) != "sqlite3":
        return None
    message = scene.message
    name = message.rpartition(": ")[2]
    if message.startswith("no such table"):
        return Explanation(
            say("The database has no table {name}.", name=code(name)),
            say("A database that is opened for the first time is empty."),
            (
                say("Make it first: {code}.", code=code(f"CREATE TABLE {name} (…)")),
                say("Or look at its spelling."),
            ),
        )
    if message.startswith("no such column"):
        return Explanation(
            say("The table has no column {name}.", name=code(name)),
            say("A text in a query stands in single quotes; without them it is read as a column."),
            (
                say(
                    "Look at the spelling, or hand over the text with a `?`: {code}.",
                    code=code("WHERE name = ?"),
                ),
            ),
        )
    if "syntax error" in message:
        near = message.partition('"')[2].partition('"')[0]
        return Explanation(
            say("The database cannot read the query."),
            say("It does not understand it from {place} on.", place=code(near)) if near else "",
            (say("Look for a comma, a bracket or a word that is missing before that place."),),
        )
    if "UNIQUE constraint" in message:
        return Explanation(
            say(
                "There is a row with the same {name} already, and it has to be the only one.",
                name=code(name),
            ),
            "",
            (say("Use another value, or change the row with `UPDATE`."),),
        )
    return None


EXPLAINERS: tuple[Explainer, ...] = (_in_database,)
