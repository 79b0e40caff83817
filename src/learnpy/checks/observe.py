"""Looks at a program in the process that runs it, and says what was seen, not whether it is right.

Functions are called and cases run in one module, as a test would import it; each `output` and
`variable` runs the whole program afresh. This is the child's part, on the standard library alone.
"""

import contextlib
import dataclasses
import sys
import types
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

from learnpy.checks.author_call import CASES_FILE, AuthorCall, BrokenCheckError, ReadyCall
from learnpy.checks.gave_nothing import last_without_result
from learnpy.checks.measure import (
    PYTHONS_OWN,
    first_change,
    memory_of,
    plain_arguments,
    private_builtins,
    properties_held,
)
from learnpy.checks.observation import Observation, Probe
from learnpy.checks.plain import plain
from learnpy.checks.printed import Printed
from learnpy.checks.program import (
    MissingNameError,
    definition_of,
    line_in,
    raises_in_line,
    run_as_module,
    run_with_values,
)
from learnpy.checks.steps import StepCounter, TooManyStepsError, counting
from learnpy.language import say

MODULE = "answer"
"""The name of the program as a module; what stands below `if __name__ == "__main__"` is skipped."""

_OURS = {"__builtins__": PYTHONS_OWN}


Explain = Callable[[BaseException], tuple[str, ...]]


def _unexplained(_error: BaseException) -> tuple[str, ...]:
    return ()


def observe(
    program: str, file: str, probes: Sequence[Probe], cases: str, explain: Explain = _unexplained
) -> Iterator[Observation]:
    """Make each probe in turn.

    Args:
        program: The text of the program.
        file: Its file name.
        probes: What to look at.
        cases: The text of the exercise's `checks.py`.
        explain: Tells an error in plain words, as `Observation.explained`.
    """
    observer = _Observer(program, file, cases, explain)
    # What the program puts in the place of `len` or `print` counts for itself, not for us.
    sys.modules["builtins"] = observer.builtins
    for probe in probes:
        yield observer.observe(probe)


class _Observer:
    """Looks at one program."""

    def __init__(self, program: str, file: str, cases: str, explain: Explain) -> None:
        self._program = program
        self._file = file
        self._cases_code = cases
        self._module: types.ModuleType | None = None
        self._failure: BaseException | None = None
        self._cases: types.ModuleType | None = None
        self._explain = explain
        self._explained: tuple[str, ...] | None = None
        self.builtins = private_builtins()
        self._names = {"__builtins__": vars(self.builtins)}

    def observe(self, probe: Probe) -> Observation:
        looks: dict[str, Callable[[Probe, Printed], Observation]] = {
            "call": self._call,
            "case": self._case,
            "output": self._output,
            "variable": self._variable,
            # Seen in the program's text, by whoever asked.
            "uses": lambda *_: Observation("value", ["none"]),
            "avoids": lambda *_: Observation("value", ["none"]),
        }
        printed = Printed()
        try:
            with contextlib.redirect_stdout(printed.stream):
                return looks[probe.kind](probe, printed)
        except MissingNameError as error:
            return self._missing(str(error), printed)
        except BrokenCheckError as error:
            return Observation("broken", message=str(error))
        except SystemExit:
            return Observation("exit", printed=printed.text())
        except BaseException as error:  # noqa: BLE001  the program may raise anything
            seen = self._error(error, printed)
            if probe.kind == "case" and not seen.line and not seen.at_start:
                return dataclasses.replace(seen, gave_nothing=self._nothing_from(probe.target))
            return seen

    def _error(self, error: BaseException, printed: Printed) -> Observation:
        message = ""
        with contextlib.suppress(Exception):  # a class of the program's own
            message = error.msg if isinstance(error, SyntaxError) else str(error)
        line = line_in(error, self._file)
        return Observation(
            "error",
            printed=printed.text(),
            error=type(error).__name__,
            kinds=tuple(each.__name__ for each in type(error).__mro__[1:-1]),
            message=message,
            line=line,
            explained=self._told(error),
            at_start=error is self._failure,
            raised=raises_in_line(self._program, line),
        )

    def _told(self, error: BaseException) -> tuple[str, ...]:
        """An error in plain words; the one that ended the program is told once for all probes."""
        if error is not self._failure:
            return self._explain(error)
        if self._explained is None:
            self._explained = self._explain(error)
        return self._explained

    def _nothing_from(self, case: str) -> str:
        """The function whose `None` a case that failed could not go on with; or empty."""
        with (
            contextlib.suppress(BaseException),
            contextlib.redirect_stdout(Printed().stream),
        ):
            return last_without_result(
                partial(self._case_function(case), self._answer()), self._file, CASES_FILE
            )
        return ""

    def _missing(self, name: str, printed: Printed) -> Observation:
        names = vars(self._module) if self._module else {}
        own = [each for each in names if not each.startswith("_")]
        return Observation(
            "missing",
            printed=printed.text(),
            message=name,
            names=tuple(own),
            line=definition_of(name, self._program),
        )

    def _answer(self) -> types.ModuleType:
        """The program as a module. It is run once; what ended it then ends every probe."""
        if self._failure is not None:
            raise self._failure
        if self._module is None:
            try:
                self._module = run_as_module(self._program, self._file, MODULE, self._names)
            except BaseException as error:
                self._failure = error
                raise
        return self._module

    def _output(self, probe: Probe, printed: Printed) -> Observation:
        with contextlib.suppress(SystemExit):
            run_with_values(self._program, self._file, "__main__", probe.replaced, self._names)
        text = printed.text()
        return Observation("value", value=["text", text], printed=text)

    def _variable(self, probe: Probe, printed: Printed) -> Observation:
        module = run_as_module(self._program, self._file, "__main__", self._names)
        if probe.target not in vars(module):
            names = tuple(each for each in vars(module) if not each.startswith("_"))
            return Observation("missing", printed=printed.text(), message=probe.target, names=names)
        return Observation("value", plain(vars(module)[probe.target]), printed.text())

    def _call(self, probe: Probe, printed: Printed) -> Observation:
        call = AuthorCall(probe.target, self._file)
        ready = call.ready(self._answer())
        printed.forget()
        before = _arguments_of(ready) if probe.unchanged else None
        given = plain_arguments(ready.positional) if probe.properties else []
        result = plain(ready.make())
        text = printed.text()
        after = _arguments_of(ready) if probe.unchanged else None
        return Observation(
            "value",
            result,
            text,
            changed=first_change(before, after) if before and after else None,
            holds=properties_held(probe.properties, result, given),
            steps=self._steps(call) if probe.counts_steps else 0,
            memory=self._memory(call) if probe.measures_memory else 0,
        )

    def _steps(self, call: AuthorCall) -> int:
        """The steps of a call that is known to go well, in a copy of the program that counts."""
        counter = StepCounter()
        names = self._names | counter.names()
        before = sys.modules.get(MODULE)
        try:
            code = counting(self._program, self._file)
            ready = call.ready(run_as_module(code, self._file, MODULE, names))
            counter.count = 0
            counter.call(ready.function, *ready.positional, **ready.named)
        except TooManyStepsError:
            pass
        except BaseException as error:
            kind = type(error).__name__
            text = say("the steps of your program could not be counted ({error})", error=kind)
            raise BrokenCheckError(text) from error
        finally:
            if before is not None:
                sys.modules[MODULE] = before
        return counter.count

    def _memory(self, call: AuthorCall) -> int:
        """The bytes that a call needs which is known to go well."""
        ready = call.ready(self._answer())
        try:
            return memory_of(ready.make)
        except BaseException as error:
            kind = type(error).__name__
            text = say("the memory of your program could not be measured ({error})", error=kind)
            raise BrokenCheckError(text) from error

    def _case(self, probe: Probe, printed: Printed) -> Observation:
        answer = self._answer()
        case = self._case_function(probe.target)
        printed.forget()
        try:
            result = case(answer)
        except AttributeError as error:
            if error.obj is answer and error.name:
                raise MissingNameError(error.name) from error
            raise
        return Observation("value", plain(result), printed.text())

    def _case_function(self, name: str) -> Callable[[types.ModuleType], Any]:
        try:
            if self._cases is None:
                self._cases = run_as_module(self._cases_code, CASES_FILE, "checks", _OURS)
            return vars(self._cases)[f"case_{name}"]
        except Exception as error:
            raise BrokenCheckError(f"{CASES_FILE}: {type(error).__name__}: {error}") from error


def _arguments_of(call: ReadyCall) -> tuple[list[Any], list[Any]]:
    return plain(call.positional), plain(call.named)
