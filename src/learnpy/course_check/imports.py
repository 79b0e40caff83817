"""What a program imports, held against what its lesson says it needs."""

import ast
import sys

from learnpy.content.problems import Problem
from learnpy.course_check.lesson_work import LessonWork


def import_problems(code: str, file: str, lesson: LessonWork) -> list[Problem]:
    """Packages that a program imports and its lesson does not name."""
    try:
        tree = ast.parse(code)
    except SyntaxError:
        return []  # running it says it better
    known = {*sys.stdlib_module_names, *lesson.packages}
    problems: list[Problem] = []
    for node in ast.walk(tree):
        for name in _imported(node) - known:
            known.add(name)
            text = f'imports {name}: add it to "packages" in {lesson.folder}/lesson.md'
            problems.append(Problem(file, getattr(node, "lineno", 0), text))
    return problems


def _imported(node: ast.AST) -> set[str]:
    names: list[str] = []
    if isinstance(node, ast.Import):
        names = [alias.name for alias in node.names]
    elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
        names = [node.module]
    return {name.partition(".")[0] for name in names}
