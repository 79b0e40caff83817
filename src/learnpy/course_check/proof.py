"""What an exercise's own programs gave, held against what they should give."""

from learnpy.checks.compare import difference, same_text
from learnpy.checks.grade import Criteria, before_running, matched_mistakes, verdict
from learnpy.checks.model import Check, CheckResult, CheckStatus, Mistake
from learnpy.checks.observation import AnswerKey, Examination, Observation
from learnpy.checks.rightness import behaves_alike, tolerance_of, wrong_checks
from learnpy.checks.same_program import is_same_program
from learnpy.checks.shown import shown
from learnpy.checks.steps import MOST_STEPS
from learnpy.content.model import Exercise
from learnpy.content.problems import Problem
from learnpy.course_check.adversaries import Adversary
from learnpy.record import record
from learnpy.runner.protocol import Limits

LIMITS = Limits(seconds=60.0)
"""More than a learner's program gets: a busy machine is not the exercise's fault."""


@record
class Proof:
    """Says what is wrong with an exercise, by what its programs gave."""

    exercise: Exercise
    key: AnswerKey

    @property
    def criteria(self) -> Criteria:
        """What its answers are judged by."""
        each = self.exercise
        return Criteria(each.starter, each.checks, each.cases, each.mistakes)

    def _problem(self, file: str, text: str, line: int = 0) -> Problem:
        return Problem(f"{self.exercise.folder}/{file}", line, text)

    def of_solution(self, again: Examination) -> list[Problem]:
        """It comes to its end, every check gets a result, and the same one each time."""
        seen = self.key.solution
        if seen.ended != "whole":
            reached = len(seen.observations)
            text = f"does not get through {self._check_name(reached)}: {_ENDED[seen.ended]}"
            return [self._problem("solution.py", text)]
        for place, observation in enumerate(seen.observations):
            wrong = self._what_fails(place, observation)
            if wrong:
                return [wrong]
        if not behaves_alike(seen, again, self.exercise.checks):
            place = (wrong_checks(again, seen, self.exercise.checks) or [0])[0]
            text = f"gives something else when it is run again, in {self._check_name(place)}"
            return [self._problem("solution.py", f"{text}; fix its seeds, and sort what is a set")]
        return []

    def of_answers(self) -> list[Problem]:
        """Each of its programs is run for who writes it, and not turned away before."""
        mistakes = {f"mistakes/{each.name}.py": each.program for each in self.exercise.mistakes}
        problems: list[Problem] = []
        for file, program in {"solution.py": self.exercise.solution, **mistakes}.items():
            refused = before_running(program, self.criteria)
            if refused is not None and not is_same_program(program, self.exercise.starter):
                text = f'is refused before it is run: "{refused.message}"'
                problems.append(self._problem(file, text))
        return problems

    def _what_fails(self, place: int, seen: Observation) -> Problem | None:
        check, name = self.exercise.checks[place], self._check_name(place)
        if seen.outcome == "broken":
            return self._problem("exercise.yaml", f"{name} cannot be made: {seen.message}")
        if seen.outcome == "missing":
            return self._problem("solution.py", f'{name} needs "{seen.message}", and it is missing')
        if seen.outcome == "exit":
            return self._problem("solution.py", f"ends itself in {name}")
        if seen.outcome == "error" and (check.kind in ("output", "variable") or not seen.line):
            text = f"{name} ends with {seen.error}: {seen.message}"
            return self._problem("solution.py" if seen.line else "checks.py", text, seen.line)
        return self._what_is_wrong_with_value(check, name, seen) if seen.value else None

    def _what_is_wrong_with_value(
        self, check: Check, name: str, seen: Observation
    ) -> Problem | None:
        if check.kind in ("uses", "avoids") and seen.value[1]:
            words = ", ".join(str(each[1]) for each in seen.value[1])
            verb = "does not use" if check.kind == "uses" else "uses"
            return self._problem("solution.py", f"{verb} {words}, against {name}", seen.line)
        if check.properties and not all(seen.holds):
            words = list(check.properties)[seen.holds.index(False)]
            return self._problem("solution.py", f"{name}: this is not true of its result: {words}")
        if seen.steps * (check.steps or 0) >= MOST_STEPS:
            text = f"{name} takes {seen.steps:,} steps, and we count up to {MOST_STEPS:,}"
            return self._problem("solution.py", f"{text}; give it less to do")
        if seen.value[0] in ("huge", "some") and not check.properties:
            text = f"{name} gives {shown(seen.value)}, which cannot be compared"
            return self._problem("solution.py", text)
        return None

    def of_expected(self, values: dict[str, Observation]) -> list[Problem]:
        """Each "expect" is what the solution gives."""
        problems: list[Problem] = []
        for place, check in enumerate(self.exercise.checks):
            seen = self.key.solution.observations[place]
            if check.raises and check.raises not in (seen.error, *seen.kinds):
                came = f"raises {seen.error}" if seen.error else "raises nothing"
                text = f'{self._check_name(place)}: "raises" says {check.raises}, and it {came}'
                problems.append(self._problem("exercise.yaml", text))
            if check.expect is None:
                continue
            differs = self._expected_difference(check, place, values)
            if differs:
                text = f'{self._check_name(place)}: "expect" is not what the solution gives'
                problems.append(self._problem("exercise.yaml", f"{text}: {differs}"))
        return problems

    def _expected_difference(self, check: Check, place: int, values: dict[str, Observation]) -> str:
        seen, expect = self.key.solution.observations[place], check.expect or ""
        if seen.outcome != "value":
            return f"it raises {seen.error}"
        if check.kind == "output":
            return (
                "" if same_text(expect, seen.value[1]) else f'it prints "{seen.value[1].strip()}"'
            )
        value = values.get(expect)
        if value is None or value.outcome != "value":
            return f"{expect} has no value"
        return difference(value.value, seen.value, tolerance_of(check))

    def of_starter(self, seen: Examination) -> list[Problem]:
        """It is not solved already, and can be checked."""
        if before_running(self.exercise.starter, self.criteria) is None:
            return [self._problem("starter.py", "is not recognised as the starter")]
        return self._not_yet("starter.py", verdict(seen, self.key, self.criteria))

    def of_mistake(self, mistake: Mistake) -> list[Problem]:
        """It fails, and gets its own message and nobody else's."""
        file = f"mistakes/{mistake.name}.py"
        seen = self.key.mistakes[mistake.name]
        judged = verdict(seen, self.key, self.criteria)
        problems = self._not_yet(file, judged)
        others = [
            other.name
            for other in matched_mistakes(seen, self.key, self.criteria)
            if other.name != mistake.name
        ]
        if not problems and others:
            text = f"gives the same as mistakes/{others[0]}.py in every check; add a check that"
            return [self._problem(file, f"{text} tells them apart, or leave one of them out")]
        if not problems and judged.mistake != mistake.name:
            return [self._problem(file, "does not behave the same when it is run again")]
        return problems

    def of_adversary(self, adversary: Adversary, seen: Examination) -> list[Problem]:
        """It is not solved."""
        if verdict(seen, self.key, self.criteria).status is not CheckStatus.SOLVED:
            return []
        text = f"a program that {adversary.deed} passes every check; add a check that it fails"
        return [self._problem("exercise.yaml", text)]

    def _not_yet(self, file: str, judged: CheckResult) -> list[Problem]:
        if judged.status is CheckStatus.SOLVED:
            return [self._problem(file, "passes every check; add a check that it fails")]
        if judged.status is not CheckStatus.NOT_YET:
            return [self._problem(file, f"could not be checked: {judged.message}")]
        return []

    def _check_name(self, place: int) -> str:
        if place >= len(self.exercise.checks):
            return "its end"
        check = self.exercise.checks[place]
        what = check.target or ", ".join(f"{k} = {v}" for k, v in check.replaced.items())
        return f"check {place + 1} ({check.kind}{': ' if what else ''}{what})"


_ENDED = {
    "time": f"it has not ended after {LIMITS.seconds:.0f} seconds",
    "memory": "it needs too much memory",
    "output": "it prints too much",
    "files": "it writes too much",
    "processes": "it starts too many processes",
    "died": "it ended Python itself",
}
