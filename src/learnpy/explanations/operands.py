"""The two sides of an operator that do not go together."""

import ast

from learnpy.explanations.scene import ErrorScene
from learnpy.explanations.values import MISSING
from learnpy.explanations.words import quoted, type_name
from learnpy.language import say

_SIGNS = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.FloorDiv: "//", ast.Mod: "%",
    ast.Pow: "**", ast.BitAnd: "&", ast.BitOr: "|", ast.BitXor: "^", ast.MatMult: "@",
    ast.LShift: "<<", ast.RShift: ">>",
}  # fmt: skip
COMPARISONS = {ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">="}


class OperandPair:
    """The two sides of an operator."""

    def __init__(self, scene: ErrorScene, left: ast.expr, sign: str, right: ast.expr) -> None:
        self.sign = sign
        self.sides = (left, right)
        said = [each for each in quoted(scene.message) if each.isidentifier()]
        values = [scene.value_of(each) for each in self.sides]
        self.types = tuple(
            type_name(value) if value is not MISSING else _said_type(scene, said, place, sign)
            for place, value in enumerate(values)
        )

    def side(self, *types: str) -> int:
        """The place of the side that is of one of these types, or -1."""
        return next((place for place in (0, 1) if self.types[place] in types), -1)


def pair_in(scene: ErrorScene) -> OperandPair | None:
    """The sides of the operator that failed, where one did."""
    if not isinstance(scene.error, TypeError) or not scene.is_own:
        return None
    match scene.node:
        case ast.BinOp(left=left, op=op, right=right):
            return OperandPair(scene, left, _SIGNS[type(op)], right)
        case ast.AugAssign(target=left, op=op, value=right):
            return OperandPair(scene, left, f"{_SIGNS[type(op)]}=".replace("+=", "+"), right)
        case ast.Compare(left=left, ops=[op], comparators=[right]) if type(op) in COMPARISONS:
            return OperandPair(scene, left, COMPARISONS[type(op)], right)
    return None


def with_operands(scene: ErrorScene, pair: OperandPair, sentence: str) -> str:
    """A sentence, and after it what the two sides are, as far as that is known."""
    told = [scene.told(side, name) for side, name in zip(pair.sides, pair.types, strict=True)]
    known = [each for each in told if each]
    match known:
        case []:
            return sentence
        case [fact]:
            both = say("{fact}.", fact=fact)
        case _:
            both = say("{first}, and {second}.", first=known[0], second=known[1])
    return f"{sentence} {both}"


def _said_type(scene: ErrorScene, said: list[str], place: int, sign: str) -> str:
    """The type of a side as Python's message names it: in order, or only the one that is wrong."""
    if len(said) == 2:  # noqa: PLR2004  both sides
        return said[place]
    if "can only concatenate str" in scene.message:
        wrong = scene.message.rpartition('not "')[2].partition('"')[0]
        return ("str", wrong)[place]
    if "can only concatenate list" in scene.message:
        return ("list", scene.message.rpartition('not "')[2].partition('"')[0])[place]
    return "str" if sign == "%" and place == 0 and "string formatting" in scene.message else ""
