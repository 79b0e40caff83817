"""An exercise folder read into its record."""

import ast
import string

from learnpy.checks.model import Check, Mistake
from learnpy.content.check_loader import CASE, ExerciseCode, read_checks
from learnpy.content.code_html import code_block
from learnpy.content.course_files import join
from learnpy.content.model import Exercise
from learnpy.content.names import PYTHON_NAME_FORM, is_python_name
from learnpy.content.problems import did_you_mean, quoted
from learnpy.content.prose import Surroundings, text_html
from learnpy.content.python_text import functions_of, parse_program
from learnpy.content.recordings import read_key
from learnpy.content.section import LocatedText, Section, read_section
from learnpy.record import record

FILE = "exercise.yaml"

_FEWEST_HINTS = 2
_PROGRAMS = ("starter.py", "solution.py")
_CASES = "checks.py"
_MISTAKES = "mistakes"
_PLACEHOLDERS = ("given", "got", "expected")


def read_exercise(name: str, around: Surroundings) -> Exercise | None:
    """The exercise in a folder of the lesson; None when too little of it is there."""
    folder = join(around.folder, name)
    section = read_section(join(folder, FILE), around.files, around.problems)
    if section is None:
        return None
    return _Reader(folder, section, around).read(name)


@record
class _Reader:
    """One exercise while it is read."""

    folder: str
    section: Section
    around: Surroundings

    def read(self, name: str) -> Exercise:
        section = self.section
        section.only("title", "task", "hints", "why", "checks", "mistakes")
        starter, solution = (self._text(program) for program in _PROGRAMS)
        cases = self._text(_CASES) if self._has(_CASES) else ""
        self._check_strays()
        return Exercise(
            id=name,
            title=section.line_text("title"),
            task_html=self._html(section.located("task")),
            folder=self.folder,
            starter=starter,
            starter_html=code_block(starter),
            solution=solution,
            solution_html=code_block(solution),
            why_html=self._html(section.located("why")),
            hints_html=self._hints(),
            checks=self._checks(solution, cases),
            cases=cases,
            mistakes=self._mistakes(solution),
            key=read_key(self.around.folder, name, self.around.files, self.around.problems),
        )

    def _path(self, name: str) -> str:
        return join(self.folder, name)

    def _has(self, name: str) -> bool:
        return self.around.files.has(self._path(name))

    def _text(self, name: str) -> str:
        return self.around.files.text(self._path(name)) or ""

    def _html(self, text: LocatedText) -> str:
        return text_html(text, self.section.file, self.around)

    def _hints(self) -> tuple[str, ...]:
        hints = self.section.located_texts("hints")
        if self.section.has("hints") and len(hints) < _FEWEST_HINTS:
            text = f"an exercise has at least {_FEWEST_HINTS} hints, and there is {len(hints)}"
            self.section.problem(text, "hints")
        return tuple(self._html(hint) for hint in hints)

    def _checks(self, solution: str, cases: str) -> tuple[Check, ...]:
        problems = self.around.problems
        code = ExerciseCode(
            solution=parse_program(solution, self._path(_PROGRAMS[1]), problems),
            cases=parse_program(cases, self._path(_CASES), problems) if cases else None,
        )
        sections = self.section.sections("checks")
        checks = read_checks(sections, code)
        if code.cases is not None:
            self._check_cases(code.cases, checks)
        elif not self._has(_CASES) and any(check.kind == "case" for check in checks):
            self.section.problem(f"there are cases, and {_CASES} is missing", "checks")
        return checks

    def _check_cases(self, cases: ast.Module, checks: tuple[Check, ...]) -> None:
        """Each case of `checks.py` is used, and takes the learner's program."""
        used = {check.target for check in checks if check.kind == "case"}
        for name, function in functions_of(cases).items():
            if not name.startswith(CASE):
                continue
            case = name.removeprefix(CASE)
            problem = ""
            if case not in used:
                problem = f'no check of {FILE} says "case: {case}"'
            elif len(function.args.posonlyargs + function.args.args) != 1:
                problem = f"{quoted(name)} takes one argument: the learner's program"
            if problem:
                self.around.problems.add(self._path(_CASES), function.lineno, problem)

    def _mistakes(self, solution: str) -> tuple[Mistake, ...]:
        section = self.section.section(_MISTAKES, required=False)
        programs = {
            name.removesuffix(".py"): self._text(f"{_MISTAKES}/{name}")
            for name in self.around.files.files_in(self._path(_MISTAKES))
            if name.endswith(".py")
        }
        names = section.keys if section else ()
        for name in programs.keys() - set(names):
            text = f'{FILE} has no message for it under "{_MISTAKES}"{did_you_mean(name, names)}'
            self.around.problems.add(self._path(f"{_MISTAKES}/{name}.py"), 0, text)
        for name, program in programs.items():
            if program.strip() == solution.strip():
                path = self._path(f"{_MISTAKES}/{name}.py")
                self.around.problems.add(path, 0, "this mistake is the same as solution.py")
        if section is None:
            return ()
        return tuple(self._mistake(name, section, programs) for name in names)

    def _mistake(self, name: str, section: Section, programs: dict[str, str]) -> Mistake:
        if not is_python_name(name):
            section.problem(f"mistake {quoted(name)}: {PYTHON_NAME_FORM}", name)
        elif name not in programs:
            meant = did_you_mean(name, programs)
            section.problem(f"there is no {_MISTAKES}/{name}.py{meant}", name)
        message = section.located(name)
        self._html(message)  # for the problems that it may have
        problem = _placeholder_problem(message.text)
        if problem:
            section.problem(problem, name)
        return Mistake(name=name, program=programs.get(name, ""), message=message.text)

    def _check_strays(self) -> None:
        files, problems = self.around.files, self.around.problems
        for name in files.files_in(self.folder):
            if name not in (FILE, *_PROGRAMS, _CASES):
                problems.add(self._path(name), 0, "an exercise has no such file")
        for name in files.folders_in(self.folder):
            if name != _MISTAKES:
                problems.add(self._path(name), 0, "an exercise has no such folder")
        for path in files.files_below(self._path(_MISTAKES)):
            is_nested = "/" in path.removeprefix(self._path(_MISTAKES) + "/")
            if not path.endswith(".py") or is_nested:
                problems.add(path, 0, "a mistake is a program right in the folder")


def _placeholder_problem(message: str) -> str:
    """What is wrong with the braces of a mistake's message, or empty."""
    try:
        parts = list(string.Formatter().parse(message))
    except ValueError:
        return "a brace that is no placeholder is written double: {{ and }}"
    for _, name, form, conversion in parts:
        if name is not None and (name not in _PLACEHOLDERS or form or conversion):
            known = ", ".join(f"{{{each}}}" for each in _PLACEHOLDERS)
            return f"{quoted('{' + name + '}')} is no placeholder; there is {known}"
    return ""
