"""What a check of a course found, for people and for scripts."""

import json

from learnpy.content.problems import Problem
from learnpy.record import record


@record
class CourseReport:
    """What a check of a course found and did."""

    problems: tuple[Problem, ...]
    lessons: int
    """How many lessons were looked at."""
    programs: int
    """How many programs ran, those of quizzes counted."""
    exercises: int
    """How many exercises were proven."""
    written: tuple[str, ...] = ()
    """Recordings that were made, changed or removed: paths below the course folder."""

    @property
    def is_sound(self) -> bool:
        """Whether the course can be shipped as it is."""
        return not self.problems


def report_text(report: CourseReport) -> str:
    """The report for a person: a line for each problem, and one that sums up."""
    lines = [str(problem) for problem in report.problems]
    lines += [f"recorded {file}" for file in report.written]
    looked_at = ", ".join(
        (
            _count(report.lessons, "lesson"),
            _count(report.programs, "program"),
            _count(report.exercises, "exercise"),
        )
    )
    found = _count(len(report.problems), "problem") if report.problems else "no problems"
    return "\n".join([*lines, f"{looked_at}: {found}"])


def report_json(report: CourseReport) -> str:
    """The report for a script: one JSON object."""
    problems = [
        {"file": problem.file, "line": problem.line, "text": problem.text}
        for problem in report.problems
    ]
    data = {
        "sound": report.is_sound,
        "problems": problems,
        "lessons": report.lessons,
        "programs": report.programs,
        "exercises": report.exercises,
        "written": list(report.written),
    }
    return json.dumps(data, indent=2, ensure_ascii=False)


def _count(many: int, one: str) -> str:
    return f"{many} {one}" if many == 1 else f"{many} {one}s"
