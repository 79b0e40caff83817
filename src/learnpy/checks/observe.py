"""Looks at a program in the process that runs it, and says what was seen, not whether it is right.

Functions are called and cases run in one module, as a test would import it; each `output` and
`variable` runs the whole program afresh. This is the child's part, on the standard library alone.
"""

import ast
import contextlib
import copy
import dataclasses
import importlib
import sys
import types
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

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
    run_as_module,
    run_with_values,
)
from learnpy.checks.steps import StepCounter, TooManyStepsError, counting

MODULE = "answer"
"""The name of the program as a module; what stands below `if __name__ == "__main__"` is skipped."""
CASES_FILE = "checks.py"

_MODULES = {"np": "numpy", "pd": "pandas", "math": "math", "datetime": "datetime"}
"""What the arguments of a `call` may name without the program's help."""

_OURS = {"__builtins__": PYTHONS_OWN}


Explain = Callable[[BaseException], tuple[str, ...]]


def _unexplained(_error: BaseException) -> tuple[str, ...]:
    return ()


class _BrokenError(Exception):
    """Our own part of a check failed; the text says how."""


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
        except _BrokenError as error:
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
        return Observation(
            "error",
            printed=printed.text(),
            error=type(error).__name__,
            kinds=tuple(each.__name__ for each in type(error).__mro__[1:-1]),
            message=message,
            line=line_in(error, self._file),
            explained=self._told(error),
            at_start=error is self._failure,
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
        call = ast.parse(probe.target, mode="eval").body
        if not isinstance(call, ast.Call):
            raise _BrokenError(f"{probe.target} is not a call")
        answer = self._answer()
        function = self._function(call.func, answer)
        positional, named = self._arguments(call, answer)
        printed.forget()
        before = (plain(positional), plain(named)) if probe.unchanged else None
        given = plain_arguments(positional) if probe.properties else []
        result = plain(function(*positional, **named))
        text = printed.text()
        after = (plain(positional), plain(named)) if probe.unchanged else None
        return Observation(
            "value",
            result,
            text,
            changed=first_change(before, after) if before and after else None,
            holds=properties_held(probe.properties, result, given),
            steps=self._steps(call) if probe.counts_steps else 0,
            memory=self._memory(call) if probe.measures_memory else 0,
        )

    def _arguments(
        self, call: ast.Call, answer: types.ModuleType
    ) -> tuple[list[Any], dict[str, Any]]:
        # What Python has built in means what it always means, whatever the program calls `list`.
        names = {
            name: value
            for name, value in _names_for(call, answer).items()
            if name == "__builtins__" or name not in PYTHONS_OWN
        }
        positional = [self._argument(each, names) for each in call.args]
        named = {each.arg: self._argument(each.value, names) for each in call.keywords if each.arg}
        return positional, named

    def _steps(self, call: ast.Call) -> int:
        """The steps of a call that is known to go well, in a copy of the program that counts."""
        counter = StepCounter()
        names = self._names | counter.names()
        before = sys.modules.get(MODULE)
        try:
            code = counting(self._program, self._file)
            answer = run_as_module(code, self._file, MODULE, names)
            positional, named = self._arguments(call, answer)
            function = self._function(call.func, answer)
            counter.count = 0
            counter.call(function, *positional, **named)
        except TooManyStepsError:
            pass
        except BaseException as error:
            text = f"the steps of your program could not be counted ({type(error).__name__})"
            raise _BrokenError(text) from error
        finally:
            if before is not None:
                sys.modules[MODULE] = before
        return counter.count

    def _memory(self, call: ast.Call) -> int:
        """The bytes that a call needs which is known to go well."""
        answer = self._answer()
        function = self._function(call.func, answer)
        positional, named = self._arguments(call, answer)
        try:
            return memory_of(lambda: function(*positional, **named))
        except BaseException as error:
            text = f"the memory of your program could not be measured ({type(error).__name__})"
            raise _BrokenError(text) from error

    def _function(self, node: ast.expr, answer: types.ModuleType) -> Callable[..., Any]:
        root = node
        while isinstance(root, ast.Attribute | ast.Call | ast.Subscript):
            root = root.func if isinstance(root, ast.Call) else root.value
        if isinstance(root, ast.Name) and root.id not in vars(answer):
            raise MissingNameError(root.id)
        function = self._evaluate(node, _names_for(node, answer))
        if not callable(function):
            raise MissingNameError(ast.unparse(node))
        return function

    def _argument(self, node: ast.expr, names: dict[str, Any]) -> Any:
        """The value of an argument, of which no other call holds a part."""
        value = self._evaluate(node, names)
        with contextlib.suppress(Exception):  # a generator, a lock: made afresh anyway
            return copy.deepcopy(value)
        return value

    def _evaluate(self, node: ast.expr, names: dict[str, Any]) -> Any:
        code = compile(ast.Expression(node), CASES_FILE, "eval", dont_inherit=True)
        try:
            return eval(code, names)  # noqa: S307  the author's own text
        except Exception as error:
            if line_in(error, self._file):
                raise
            raise _BrokenError(f"{ast.unparse(node)}: {type(error).__name__}: {error}") from error

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
            raise _BrokenError(f"{CASES_FILE}: {type(error).__name__}: {error}") from error


def _names_for(node: ast.AST, answer: types.ModuleType) -> dict[str, Any]:
    """The names that an author's expression may use: the program's, and a few modules."""
    names = dict(vars(answer))
    names["__builtins__"] = PYTHONS_OWN
    used = {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}
    for name in used & _MODULES.keys():
        names[name] = importlib.import_module(_MODULES[name])
    return names
