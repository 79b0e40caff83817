"""The parameters of a function of the program, and how many arguments fit them."""

import types

from learnpy.explanations.words import codes
from learnpy.language import say, say_count


class Parameters:
    """The parameters of a function of the program.

    Args:
        function: The function.
        hidden: How many arguments Python adds in front: 1 for a method, else 0.
    """

    def __init__(self, function: types.FunctionType, hidden: int) -> None:
        inside = function.__code__
        names = inside.co_varnames
        positional = names[: inside.co_argcount]
        by_name = names[inside.co_argcount : inside.co_argcount + inside.co_kwonlyargcount]
        with_default = len(function.__defaults__ or ())
        self.has_self = (bool(positional) and (not hidden or positional[0] in ("self", "cls"))) or (
            len(positional) > 0 and hidden > 0 and positional[0].startswith("_")
        )
        self.with_self = ", ".join(("self", *positional))
        self.positional = positional[hidden:]
        self.needed = positional[hidden : len(positional) - with_default]
        self.needed_by_name = [n for n in by_name if n not in (function.__kwdefaults__ or {})]
        self.named = (*self.positional, *by_name)
        self.every = set(self.named)
        self.any_key = bool(inside.co_flags & 0x08)  # **names
        self.line = inside.co_firstlineno
        """Where it is defined, counted from 1."""

    @property
    def wants(self) -> str:
        """How many arguments it takes."""
        least, most = len(self.needed) + len(self.needed_by_name), len(self.named)
        if least == most:
            return arguments_counted(least)
        return say("{least} to {most} arguments", least=least, most=most)

    @property
    def told(self) -> str:
        """Where it is defined, and with which parameters."""
        if not self.named:
            return say("It is defined in line {line} with no parameters.", line=self.line)
        return say(
            "It is defined in line {line} with {names}.", line=self.line, names=codes(self.named)
        )


def arguments_counted(number: int) -> str:
    """A number of arguments, in words."""
    if number == 0:
        return say("no arguments")
    return say_count(number, "1 argument", "{count} arguments")
